import type { ExchangeArc } from '../derived/arcs';
import { formatDistanceKm } from '../i18n/format-distance';
import type { BoxSize } from '../geo/web-mercator';
import type { Locale, LocalizedText } from '../i18n/locales';
import { locales } from '../i18n/locales';
import type { CameraPlace } from './camera';
import { homeCamera, storyBounds } from './camera';
import { chooseLabelSides } from './choose-label-sides';
import type { ControlsEdge } from './controls-area';
import { chooseControlsEdge, controlsArea } from './controls-area';
import { decisiveViews } from './decisive-views';
import type { LabelSide, Rectangle, View } from './labels';
import { distanceRectangle } from './labels';
import { placeName } from './marks';
import { hiddenRanges, shownBeside } from './meeting-zooms';
import type { NameClip } from './name-zooms';
import { anchoredName, anchoredRing, nameClip, nameZooms } from './name-zooms';
import { Obstacles } from './obstacles';
import type { PlacedDistance } from './place-distances';
import { placeDistances } from './place-distances';
import type { ShownZooms } from './shown-zooms';

/**
 * Between the decisive boxes: where there is more height, as in an embed, a story is larger, and its names are closer
 * to the edges and to the buttons.
 */
const tallBoxes: readonly BoxSize[] = [
	{ widthPx: 320, heightPx: 560 },
	{ widthPx: 360, heightPx: 540 },
	{ widthPx: 480, heightPx: 600 },
	{ widthPx: 430, heightPx: 740 },
	{ widthPx: 480, heightPx: 720 },
	{ widthPx: 590, heightPx: 840 }
];

/**
 * Where a story's names and distances stand, and at which zooms: decided in the build, once for all views and devices.
 */
export interface StoryLabels {
	/** On which side of its point each place's name stands, by language and place id. */
	readonly nameSides: Readonly<Record<Locale, Readonly<Record<string, LabelSide>>>>;
	/** At which zooms each place's name has room, in every language, by place id; whoever is not in it always has. */
	readonly nameZooms: Readonly<Record<string, ShownZooms>>;
	/** Whose name an edge or a button would cut where a story begins, by place id. */
	readonly nameClips: Readonly<Record<string, NameClip>>;
	/** Where a phone's buttons cover less of the story. */
	readonly controlsEdge: ControlsEdge;
	/** One for each pair of places between which there are exchanges. The same in every language. */
	readonly distances: readonly PlacedDistance[];
}

/** Of a story its labels need these; the names in every language. */
export interface LabelledStory {
	readonly places: readonly (CameraPlace & { readonly id: string; readonly name: LocalizedText })[];
	readonly events: readonly { readonly placeId: string }[];
	readonly exchanges: readonly { readonly id: string; readonly fromPlaceId: string; readonly toPlaceId: string }[];
}

/**
 * Places all names and distances of a story. Names come before distances, and places where more happened before others;
 * what finds no room is left to closer views, never put on top of something else.
 */
export function placeLabels(story: LabelledStory, arcs: readonly ExchangeArc[]): StoryLabels {
	const bounds = storyBounds(story.places, arcs);
	const edge = chooseControlsEdge(
		story.places.map(({ position }) => position),
		bounds
	);
	const beside = (view: View) => ({ ...view, covered: controlsArea(view.box, edge) });
	const views = decisiveViews(bounds).map(beside);
	const tallViews = tallBoxes.map((box) => beside({ box, camera: homeCamera(bounds, box) }));
	const places = byImportance(story);
	const lines = arcs.map(({ positions }) => positions);
	const inLocale = (locale: Locale) => {
		const points = places.map(({ id, position, name }) => ({
			id,
			position,
			name: name[locale],
			sizePx: placeName.sizesPx[locale]
		}));
		const sides = chooseLabelSides(points, lines, views, tallViews);
		const sided = points.map((point) => ({ ...point, side: sides.get(point.id) ?? 'right' }));
		return {
			sides,
			sided,
			zooms: nameZooms(sided, views),
			clips: sided.map((point) => nameClip(point, [...views, ...tallViews]))
		};
	};
	const placed = locales.map(inLocale);
	const obstacles = new Obstacles(places.map(anchoredRing));
	for (const { sided, zooms } of placed) {
		for (const [index, point] of sided.entries()) obstacles.add(anchoredName(point), zooms[index]);
	}
	return {
		nameSides: Object.fromEntries(
			locales.map((locale, index) => [locale, Object.fromEntries(placed[index]?.sides ?? [])])
		) as Record<Locale, Record<string, LabelSide>>,
		nameZooms: Object.fromEntries(
			places.flatMap(({ id }, index) => {
				const shown = inEvery(placed.map(({ zooms }) => zooms[index]));
				return shown ? [[id, shown]] : [];
			})
		),
		nameClips: Object.fromEntries(
			places.flatMap(({ id }, index) => {
				const clip = inAny(placed.map(({ clips }) => clips[index]));
				return clip ? [[id, clip]] : [];
			})
		),
		controlsEdge: edge,
		distances: placeDistances(pairsOf(story, arcs), ([arc]) => widestDistance(arc), obstacles, views)
	};
}

/** Where most happened first; of the same importance in the story's order. */
function byImportance({ places, events, exchanges }: LabelledStory): LabelledStory['places'] {
	const counts = new Map<string, number>();
	const count = (id: string, by: number) => counts.set(id, (counts.get(id) ?? 0) + by);
	for (const { placeId } of events) count(placeId, 2);
	for (const { fromPlaceId, toPlaceId } of exchanges) {
		count(fromPlaceId, 1);
		count(toPlaceId, 1);
	}
	return places.toSorted((one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0));
}

/** The arcs between two places, there and back, as one. */
function pairsOf({ exchanges }: LabelledStory, arcs: readonly ExchangeArc[]): readonly (readonly ExchangeArc[])[] {
	const pairs = new Map<string, ExchangeArc[]>();
	for (const [index, { fromPlaceId, toPlaceId }] of exchanges.entries()) {
		const arc = arcs[index];
		if (!arc) continue;
		const key = [fromPlaceId, toPlaceId].toSorted().join(' ');
		const pair = pairs.get(key);
		if (pair) pair.push(arc);
		else pairs.set(key, [arc]);
	}
	return [...pairs.values()];
}

/** Wide enough in every language, and in the units that a page may begin with: changing either moves no distance. */
function widestDistance(arc: ExchangeArc | undefined): Rectangle {
	const words = locales.flatMap((locale) =>
		(['km', 'mi'] as const).map((unit) => formatDistanceKm(arc?.distanceKm ?? 0, locale, unit))
	);
	const areas = words.map((text) => distanceRectangle([0, 0], text));
	return areas.reduce((widest, area) => (area.right > widest.right ? area : widest));
}

/** A name shows where it has room in every language: changing the language moves nothing. */
function inEvery(zooms: readonly (ShownZooms | undefined)[]): ShownZooms | undefined {
	return shownBeside(zooms.flatMap((shown) => (shown ? hiddenRanges(shown) : [])));
}

/** A name is cut where it is in any language. */
function inAny(clips: readonly (NameClip | undefined)[]): NameClip | undefined {
	const known = clips.filter((clip) => clip !== undefined);
	if (known.length === 0) return undefined;
	return {
		belowPx: Math.max(...known.map(({ belowPx }) => belowPx)),
		from: Math.max(...known.map(({ from }) => from))
	};
}
