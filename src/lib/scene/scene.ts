import type { ExchangeArc } from '../derived/arcs';
import type { Bounds } from '../geo/bounds';
import type { LngLat } from '../geo/lng-lat';
import { nearestCopy } from '../geo/lng-lat';
import type { DistanceUnit } from '../i18n/format-distance';
import { formatDistanceKm } from '../i18n/format-distance';
import type { Locale } from '../i18n/locales';
import type { Selection } from '../story/selection';
import type { Kind, LocalizedStory, Status } from '../story/story';
import { middleLngOf, storyBounds } from '../cartography/camera';
import type { ContextCity, MapNames, SeaName } from './context-names';
import { kindOfAll } from './kind-of-all';
import * as marks from '../cartography/marks';
import type { LabelSide } from '../cartography/labels';
import type { NameClip } from '../cartography/name-zooms';
import type { Palette, Theme } from './palette';
import { palettes } from './palette';
import type { StoryLabels } from '../cartography/place-labels';
import type { ShownZooms } from '../cartography/shown-zooms';
import type { PlaceCircle } from './place-circles';
import { placeCircles } from './place-circles';
import { firmestStatus } from './status-marks';

export interface ScenePlace {
	readonly id: string;
	readonly position: LngLat;
	readonly name: string;
	readonly side: LabelSide;
	/** At which zooms the name has room; undefined where it always has. */
	readonly nameShown: ShownZooms | undefined;
	/** In which boxes it would be cut. */
	readonly nameClip: NameClip | undefined;
	readonly nameSizePx: number;
	/** The kind of what happened here; null where nothing did, as in the place that distances are counted from. */
	readonly kind: Kind | null;
	/** The firmest of what is told of the place; null where nothing is. */
	readonly status: Status | null;
	readonly circles: readonly PlaceCircle[];
}

export interface SceneArc {
	readonly id: string;
	readonly kind: Kind;
	/** What has not happened yet has an open head. */
	readonly status: Status;
	readonly positions: readonly LngLat[];
	readonly greatCircle: readonly LngLat[];
	readonly color: string;
	readonly widthPx: number;
	/** Lengths of line and gap in line widths; empty for a solid line. The second mark besides colour. */
	readonly dash: readonly number[];
	readonly end: LngLat;
	readonly endBearingDeg: number;
	readonly distance: string;
	readonly selected: boolean;
}

/** The distance between two places, once for all exchanges of the pair. */
export interface SceneDistance {
	/** The exchange that a press on it opens: the pair's first. */
	readonly id: string;
	readonly position: LngLat;
	readonly text: string;
	/** What all exchanges of the pair are; null where they differ. */
	readonly kind: Kind | null;
	readonly color: string;
	readonly selected: boolean;
	/** At which zooms it has room; undefined where it always has. */
	readonly shown: ShownZooms | undefined;
}

/**
 * The map as a drawing: every colour, width and radius is decided, and both renderers draw just this. All positions lie
 * in one copy of the world, the one around the middle of the bounds: their longitudes may lie past ±180.
 */
export interface Scene {
	readonly locale: Locale;
	/** Of the arcs' distances and of the scale. */
	readonly unit: DistanceUnit;
	readonly theme: Theme;
	readonly palette: Palette;
	readonly bounds: Bounds;
	readonly places: readonly ScenePlace[];
	readonly arcs: readonly SceneArc[];
	readonly distances: readonly SceneDistance[];
	readonly cities: readonly ContextCity[];
	readonly seaNames: readonly SeaName[];
}

export interface SceneFacts {
	readonly story: LocalizedStory;
	readonly arcs: readonly ExchangeArc[];
	readonly names: MapNames;
	readonly locale: Locale;
	readonly unit: DistanceUnit;
	readonly theme: Theme;
	readonly selection: Selection | null;
	readonly hovered: Selection | null;
	readonly labels: SceneLabels;
}

/** Where names and distances stand in one language (`placeLabels`). */
export interface SceneLabels {
	readonly nameSides: Readonly<Record<string, LabelSide>>;
	readonly nameZooms: StoryLabels['nameZooms'];
	readonly nameClips: StoryLabels['nameClips'];
	readonly controlsEdge: StoryLabels['controlsEdge'];
	readonly distances: StoryLabels['distances'];
}

/** Facts, theme and selection become one drawing. Pure; cheap enough for every hover. */
export function composeScene({
	story,
	arcs,
	names,
	locale,
	unit,
	theme,
	selection,
	hovered,
	labels
}: SceneFacts): Scene {
	const palette = palettes[theme];
	const bounds = storyBounds(story.places, arcs);
	const nameSizePx = marks.placeName.sizesPx[locale];
	const here = (position: LngLat) => nearestCopy(position, middleLngOf(bounds));
	const sceneArcs = story.exchanges.flatMap(({ id, eventId, kind, status }): SceneArc[] => {
		const arc = arcs.find((candidate) => candidate.exchangeId === id);
		const end = arc?.positions.at(-1);
		if (!arc || !end) return [];
		// A line is moved as a whole: what crosses the antimeridian stays one piece.
		const turnDeg = here(arc.middle)[0] - arc.middle[0];
		const moved = (line: readonly LngLat[]) => line.map(([lng, lat]): LngLat => [lng + turnDeg, lat]);
		const isOf = (other: Selection | null) => other?.id === id || other?.id === eventId;
		const selected = isOf(selection);
		return [
			{
				id,
				kind,
				status,
				positions: moved(arc.positions),
				greatCircle: moved(arc.greatCircle),
				color: palette.kinds[kind],
				widthPx:
					marks.arc.widthsPx[selected ? 'selected' : isOf(hovered) ? 'hovered' : 'plain'] -
					(status === 'proposed' ? marks.arc.proposedThinnerPx : 0),
				dash: marks.kindDashes[kind],
				end: here(end),
				endBearingDeg: arc.endBearingDeg,
				distance: formatDistanceKm(arc.distanceKm, locale, unit),
				selected
			}
		];
	});
	return {
		locale,
		unit,
		theme,
		palette,
		bounds,
		places: story.places.map(({ id, position, name }) => {
			const events = story.events.filter((event) => event.placeId === id);
			const kind = events[0]?.kind;
			const status = firmestStatus(events);
			const hasState = (state: Selection | null) => isTouched(state, story, id);
			const state = hasState(selection) ? 'selected' : hasState(hovered) ? 'hovered' : 'plain';
			return {
				id,
				position: here(position),
				name,
				side: labels.nameSides[id] ?? 'right',
				// Not every place has one, and a name that every object has is an id like any other.
				nameShown: Object.hasOwn(labels.nameZooms, id) ? labels.nameZooms[id] : undefined,
				nameClip: Object.hasOwn(labels.nameClips, id) ? labels.nameClips[id] : undefined,
				nameSizePx,
				kind: kind ?? null,
				status,
				circles: placeCircles(kind ? palette.kinds[kind] : palette.ink, palette.paper, status, state)
			};
		}),
		arcs: sceneArcs,
		distances: labels.distances.flatMap(({ exchangeIds, position, shown }): SceneDistance[] => {
			// Of those that are drawn: a period leaves some out.
			const pair = sceneArcs.filter(({ id }) => exchangeIds.includes(id));
			const [first] = pair;
			if (!first) return [];
			const kind = kindOfAll(pair);
			const selected = pair.some((arc) => arc.selected);
			const color = kind ? palette.kinds[kind] : palette.ink;
			return [{ id: first.id, position: here(position), text: first.distance, kind, color, selected, shown }];
		}),
		// A city that is itself a place of the story is drawn once, as the place.
		cities: names.cities
			.filter(({ position }) => !story.places.some((place) => isNear(place.position, position)))
			.map((city) => ({ ...city, position: here(city.position) })),
		seaNames: names.seaNames.map((sea) => ({ ...sea, position: here(sea.position) }))
	};
}

/** Whether a place is selected itself or through the event that took place there. */
function isTouched(selection: Selection | null, story: LocalizedStory, placeId: string): boolean {
	if (selection?.type === 'place') return selection.id === placeId;
	if (selection?.type === 'event') {
		return story.events.some((event) => event.id === selection.id && event.placeId === placeId);
	}
	return false;
}

function isNear([lng, lat]: LngLat, other: LngLat): boolean {
	const [otherLng, otherLat] = nearestCopy(other, lng);
	return Math.abs(lng - otherLng) < 0.15 && Math.abs(lat - otherLat) < 0.15;
}
