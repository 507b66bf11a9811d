import type { PosterOutlines } from '../basemap/poster-outlines';
import { placeContextLabels } from '../scene/context-labels';
import { decisiveViews } from '../cartography/decisive-views';
import { demarcation } from '../cartography/marks';
import type { Scene, ScenePlace } from '../scene/scene';
import type { ShownZooms } from '../cartography/shown-zooms';
import type { LngLat } from '../geo/lng-lat';
import { mercatorFromLngLat, tileSizePx } from '../geo/web-mercator';
import { drawArcs } from './draw-arcs';
import { drawGround } from './draw-ground';
import type { PosterFrame } from './poster-frame';
import { scaleRules, scaleSteps } from './scale-steps';
import { WrittenAhead } from './written-ahead';
import { escapeText, shortNumber as n } from './svg-text';
import { worldProperty } from './poster-move';

/** A kind of box, by its width: a phone's, a tablet's, a desk's (`decisiveViews`). */
const rooms = ['narrow', 'medium', 'wide'] as const;

/** In which boxes a name has room. */
type Rooms = readonly (typeof rooms)[number][];

/** The poster as a page lays it out: a drawing that scales with the box, and names that keep their size above it. */
export interface PagePoster {
	/** Markup of our own making: an SVG document's text, every value in it escaped. */
	readonly drawing: WrittenAhead;
	/**
	 * A style sheet: the frame's shape, and where each name and marker stands in it. No `style` attribute passes the
	 * page's policy, and of style sheets only those whose hash stands in it: this one is the same in every language, so
	 * that changing the language needs no new page.
	 */
	readonly positions: WrittenAhead;
	/** Markup as well: the cities' and seas' names, each with the kinds of boxes that have room for it. */
	readonly names: string;
}

/** How wide a frame is laid out: on the smallest phone, and on the largest screen. */
const frameWidthsPx = [90, 2400];

/**
 * Prepares a scene's poster for the page, from outlines that were made for the same frame. Selection and theme are the
 * page's: the scene is the plain one.
 */
export function pagePoster(scene: Scene, outlines: PosterOutlines, frame: PosterFrame): PagePoster {
	const views = decisiveViews(scene.bounds).map((view) => placeContextLabels(scene, view));
	const cities = joinRooms(
		views.map((view) => view.cities),
		(city) => `${city.id} ${city.side}`
	);
	const seaNames = joinRooms(
		views.map((view) => view.seaNames),
		(sea) => sea.id
	);
	const at = (marker: string, position: LngLat, shown?: ShownZooms) => {
		const [x, y] = frame.shareOf(position);
		return `.at-${marker}{--x:${n(x, 4)};--y:${n(y, 4)}${shown ? `;${shownRule(shown, frame)}` : ''}}`;
	};
	const isNear = ({ position }: { readonly position: LngLat }) => {
		const [x, y] = frame.pointOf(position);
		const { left, right, top, bottom } = frame.whole;
		return x >= left && x <= right && y >= top && y <= bottom;
	};
	return {
		drawing: new WrittenAhead(
			`<svg viewBox="0 0 ${n(frame.widthUnits, 2)} ${n(frame.heightUnits, 2)}" aria-hidden="true" focusable="false">` +
				`${drawGround(outlines, frame, 'fixed')}${drawArcs(scene, frame)}</svg>`
		),
		positions: new WrittenAhead(
			[
				`.frame-of-story{--ratio:${n(frame.widthUnits / frame.heightUnits, 6)};${worldProperty}:${worldOf(frame)}}`,
				...dashRules(scene, frame),
				...scaleRules(scaleSteps(frame)),
				...scene.places.map(({ id, position, nameShown }) => at(`place-${id}`, position, nameShown)),
				...scene.places.map((place) => clipRule(place, frame)),
				...scene.distances.map(({ id, position, shown }) => at(`middle-${id}`, position, shown)),
				...scene.arcs.map(({ id, end }) => at(`end-${id}`, end)),
				...scene.cities.filter(isNear).map(({ id, position }) => at(`city-${id}`, position)),
				...scene.seaNames.filter(isNear).map(({ id, position }) => at(`sea-${id}`, position))
			].join('')
		),
		names: [
			...seaNames.map(({ id, name, rooms }) => nameMarkup(`sea-${id}`, ['sea', ...rooms], 'word', name)),
			...cities.map(({ id, name, side, rooms }) => nameMarkup(`city-${id}`, ['city', ...rooms], `word ${side}`, name))
		].join('')
	};
}

/**
 * What early-moves.ts has to know of the world, in widths of the frame: how wide it is, and how far above the frame's
 * middle it ends.
 */
function worldOf({ mercatorWidth, center }: PosterFrame): string {
	return [1, mercatorFromLngLat(center)[1]].map((share) => n(share / mercatorWidth, 3)).join(' ');
}

/**
 * MapLibre draws dashes to the scale of the whole zoom below the camera's, up to twice as long; the poster's as long as
 * those. `--dash` is the length of one unit; the frame is a container, and its width in pixels says at which zoom it
 * stands.
 */
function dashRules({ arcs }: Scene, { mercatorWidth }: PosterFrame): readonly string[] {
	const dashOf = (lengths: readonly number[]) => lengths.map((length) => `calc(${n(length)}*var(--dash))`).join(' ');
	const dashes = new Map(
		arcs
			.filter(({ dash }) => dash.length > 0)
			.map(({ kind, status, dash, widthPx }) => [
				// What is proposed is thinner, and its dashes are shorter by as much.
				status === 'proposed' ? `${kind}.proposed` : kind,
				dash.map((length) => length * widthPx)
			])
	);
	const [first, last] = frameWidthsPx.map((widthPx) => Math.floor(Math.log2(widthPx / mercatorWidth / tileSizePx)));
	// Farther out than 0 there are no tiles: MapLibre enlarges those of 0.
	const from = Math.max(0, first ?? 0);
	const zooms = Array.from({ length: Math.max(1, (last ?? 0) - from + 1) }, (_, index) => from + index);
	return [
		`.demarcation{stroke-dasharray:${dashOf(demarcation.dash.map((length) => length * demarcation.widthPx))}}`,
		...[...dashes].map(([kind, lengths]) => `.arc.${kind}{stroke-dasharray:${dashOf(lengths)}}`),
		...zooms.map((zoom, index) => {
			const widthPx = n(mercatorWidth * tileSizePx * 2 ** zoom, 2);
			const rule = `.drawing{--dash:calc(100cqw/${widthPx})}`;
			return index === 0 ? rule : `@container(width>=${widthPx}px){${rule}}`;
		})
	];
}

/**
 * How much the frame is too narrow for a name or a distance to have room, or how deep in a gap: MapMarkers clips it
 * then. In ems of the page, since a reader whose letters are twice as large needs twice the room.
 */
function shownRule({ from, gaps }: ShownZooms, { mercatorWidth }: PosterFrame): string {
	const width = (zoom: number) => `${n((mercatorWidth * tileSizePx * 2 ** zoom) / 16, 2)}rem`;
	const missing = `${width(from)} - var(--width)`;
	const inGaps = gaps.map(([start, end]) => `min(var(--width) - ${width(start)},${width(end)} - var(--width))`);
	return `--missing:${gaps.length === 0 ? `calc(${missing})` : `max(${[missing, ...inGaps].join()})`}`;
}

/** In boxes that would cut a name it waits until the reader comes closer. */
function clipRule({ id, nameShown, nameClip }: ScenePlace, frame: PosterFrame): string {
	if (!nameClip) return '';
	const shown = { from: Math.max(nameClip.from, nameShown?.from ?? -Infinity), gaps: nameShown?.gaps ?? [] };
	return `@container map-box (width<${nameClip.belowPx}px){.at-place-${id}{${shownRule(shown, frame)}}}`;
}

function nameMarkup(marker: string, classes: readonly string[], wordClass: string, name: string): string {
	return `<span class="at at-${marker} ${classes.join(' ')}"><span class="${wordClass}">${escapeText(name)}</span></span>`;
}

/** One list for all boxes: a city whose name has to stand on another side in some boxes is in it twice. */
function joinRooms<Name>(
	namesByRoom: readonly (readonly Name[])[],
	keyOf: (name: Name) => string
): readonly (Name & { readonly rooms: Rooms })[] {
	const byKey = new Map(namesByRoom.flat().map((name) => [keyOf(name), name]));
	return [...byKey].map(([key, name]) => ({
		...name,
		rooms: rooms.filter((_, index) => namesByRoom[index]?.some((other) => keyOf(other) === key))
	}));
}
