import type { PosterOutlines } from '../basemap/poster-outlines';
import type { PlacedCity, Surroundings } from '../cartography/surroundings';
import { placeSurroundings } from '../cartography/surroundings';
import type { SeaName } from '../cartography/context-names';
import { decisiveViews } from '../cartography/name-sides';
import type { Scene } from '../cartography/scene';
import type { LngLat } from '../geo/lng-lat';
import { drawArcs } from './draw-arcs';
import { drawGround } from './draw-ground';
import { posterFrame } from './poster-frame';
import { shortNumber as n } from './svg-text';

/** In which boxes a name has room: the sheet's narrow ones, the wide ones, or all. */
export type Room = 'narrow' | 'wide' | 'any';

/** The poster as a page lays it out: a drawing that scales with the box, and names that keep their size above it. */
export interface PagePoster {
	/** Markup of our own making: an SVG document's text, every value in it escaped. */
	readonly drawing: string;
	/**
	 * A style sheet: the frame's shape, and where each name and sign stands in it. No `style` attribute passes the page's policy, and of style sheets only those whose
	 * hash stands in it: this one is the same in every language, so that changing the language needs no new page.
	 */
	readonly positions: string;
	readonly cities: readonly (PlacedCity & { readonly room: Room })[];
	readonly seaNames: readonly (SeaName & { readonly room: Room })[];
}

/** Prepares a scene's poster for the page. Selection and theme are the page's: the scene is the plain one. */
export function pagePoster(scene: Scene, outlines: PosterOutlines): PagePoster {
	const frame = posterFrame(scene.bounds);
	const [narrow, wide] = decisiveViews(scene.bounds).map((view) => placeSurroundings(scene, view));
	const { cities, seaNames } = joinRooms(narrow ?? none, wide ?? none);
	const at = (sign: string, position: LngLat) => {
		const [x, y] = frame.shareOf(position);
		return `.at-${sign}{--x:${n(x, 4)};--y:${n(y, 4)}}`;
	};
	const isNear = ({ position }: { readonly position: LngLat }) => {
		const [x, y] = frame.pointOf(position);
		const { left, right, top, bottom } = frame.whole;
		return x >= left && x <= right && y >= top && y <= bottom;
	};
	return {
		drawing:
			`<svg viewBox="0 0 ${n(frame.widthUnits, 2)} ${n(frame.heightUnits, 2)}" aria-hidden="true" focusable="false">` +
			`${drawGround(outlines)}${drawArcs(scene, frame)}</svg>`,
		positions: [
			`.frame-of-story{--ratio:${n(frame.widthUnits / frame.heightUnits, 6)}}`,
			...scene.places.map(({ id, position }) => at(`place-${id}`, position)),
			...scene.arcs.flatMap(({ id, middle, end }) => [at(`middle-${id}`, middle), at(`end-${id}`, end)]),
			...scene.cities.filter(isNear).map(({ id, position }) => at(`city-${id}`, position)),
			...scene.seaNames.filter(isNear).map(({ id, position }) => at(`sea-${id}`, position))
		].join(''),
		cities,
		seaNames
	};
}

const none: Surroundings = { cities: [], seaNames: [] };

/** One list for all boxes: a city whose name has to stand elsewhere in narrow boxes is in it twice. */
function joinRooms(narrow: Surroundings, wide: Surroundings) {
	const sameCity = (one: PlacedCity) => (other: PlacedCity) => one.id === other.id && one.side === other.side;
	const sameSea = (one: SeaName) => (other: SeaName) => one.id === other.id;
	const join = <Name>(
		inNarrow: readonly Name[],
		inWide: readonly Name[],
		same: (one: Name) => (other: Name) => boolean
	) => [
		...inWide.map((name) => ({ ...name, room: inNarrow.some(same(name)) ? ('any' as const) : ('wide' as const) })),
		...inNarrow.filter((name) => !inWide.some(same(name))).map((name) => ({ ...name, room: 'narrow' as const }))
	];
	return {
		cities: join(narrow.cities, wide.cities, sameCity),
		seaNames: join(narrow.seaNames, wide.seaNames, sameSea)
	};
}
