import * as marks from '../cartography/marks';
import type { LngLat } from '../geo/lng-lat';
import { projectToPx } from '../geo/web-mercator';
import type { ContextCity, SeaName } from './context-names';
import type { LabelSide, Rectangle, View } from '../cartography/labels';
import {
	centered,
	distanceRectangle,
	grow,
	isWhole,
	nameRectangle,
	overlap,
	projectionOf,
	textWidthPx
} from '../cartography/labels';
import type { Scene } from './scene';
import { keepsRoomAt } from '../cartography/shown-zooms';

/** Cities join as the reader comes closer: the rank that is shown from a whole zoom on. */
export const cityRanksByZoom = [
	[3, 1],
	[5, 2],
	[6, 3],
	[7, 4]
] as const;

export interface PlacedCity extends ContextCity {
	readonly side: LabelSide;
}

/** The names for which one view has room. */
export interface Surroundings {
	readonly cities: readonly PlacedCity[];
	readonly seaNames: readonly SeaName[];
}

/** As MapLibre tries them: beside, then above and below. */
const sides: readonly LabelSide[] = ['right', 'left', 'below', 'above'];

/** How far names keep from each other and from what the story draws. */
const marginPx = 4;

/**
 * Chooses the cities' and seas' names that a fixed picture has room for: the important first, none over the story's
 * names, rings, distances or arcs, none over another, none cut by the edge.
 */
export function placeContextLabels(scene: Scene, { camera, box }: View): Surroundings {
	const pxOf = (position: LngLat) => projectToPx(position, camera, box);
	const taken: Rectangle[] = [
		...scene.places.flatMap((place) => {
			const px = pxOf(place.position);
			const ring = around(px, marks.placeName.gapPx + 2);
			if (!keepsRoomAt(place.nameShown, camera.zoom)) return [ring];
			return [ring, nameRectangle(px, { ...place, sizePx: place.nameSizePx }, place.side)];
		}),
		...scene.distances
			.filter(({ shown }) => keepsRoomAt(shown, camera.zoom))
			.map(({ position, text }) => distanceRectangle(pxOf(position), text)),
		...scene.arcs.flatMap((arc) => arc.positions.map((position) => around(pxOf(position), 3)))
	];
	const isFree = (area: Rectangle) =>
		isWhole(area, box) && !taken.some((other) => overlap(grow(area, marginPx), other));
	const seaNames = [...scene.seaNames]
		.filter(({ minZoom, maxZoom }) => Math.floor(camera.zoom) >= minZoom && Math.floor(camera.zoom) < maxZoom)
		.sort((one, other) => one.rank - other.rank)
		.filter(({ position, name }) => {
			const area = centered(pxOf(position), seaNameWidthPx(name, scene.locale), marks.sea.sizePx * 1.3);
			const free = isFree(area);
			if (free) taken.push(area);
			return free;
		});
	const cities = [...scene.cities]
		.filter(({ rank }) => rank <= cityRankAt(camera.zoom))
		.sort((one, other) => one.rank - other.rank)
		.flatMap((city): PlacedCity[] => {
			const px = pxOf(city.position);
			if (!isFree(around(px, 3))) return [];
			for (const side of sides) {
				const area = nameRectangle(px, { name: city.name, sizePx: marks.city.sizePx }, side, marks.city.gapPx);
				if (!isFree(area)) continue;
				taken.push(area, around(px, 3));
				return [{ ...city, side }];
			}
			return [];
		});
	return { cities, seaNames };
}

/**
 * The names, by id, that the edge of a box cuts: a word whose end is missing is no name. Of seas as if they stood
 * level; of cities as they stand first, to the right of their dot.
 */
export function clippedNames(
	{ seaNames, cities, locale }: Scene,
	view: View
): Readonly<Record<'sea-names' | 'cities', readonly string[]>> {
	const { box } = view;
	const pxOf = projectionOf(view);
	const whole = { left: 0, top: 0, right: box.widthPx, bottom: box.heightPx };
	const isCut = (area: Rectangle) => overlap(area, whole) && !isWhole(area, box);
	const cutSeas = seaNames.filter(({ position, name }) =>
		isCut(centered(pxOf(position), seaNameWidthPx(name, locale), marks.sea.sizePx))
	);
	const cutCities = cities.filter(({ position, name }) => {
		const [x, y] = pxOf(position);
		const { right } = nameRectangle([x, y], { name, sizePx: marks.city.sizePx }, 'right', marks.city.gapPx);
		// With its dot, as one: a name without it could be anywhere.
		return isCut({ left: x, right, top: y - marks.city.sizePx / 2, bottom: y + marks.city.sizePx / 2 });
	});
	return { 'sea-names': cutSeas.map(({ id }) => id), cities: cutCities.map(({ id }) => id) };
}

function cityRankAt(zoom: number): number {
	return cityRanksByZoom.filter(([from]) => Math.floor(zoom) >= from).at(-1)?.[1] ?? 0;
}

function seaNameWidthPx(name: string, locale: Scene['locale']): number {
	return textWidthPx(name, marks.sea.sizePx) + Array.from(name).length * marks.sea.spacingEm[locale] * marks.sea.sizePx;
}

function around(px: readonly [number, number], radiusPx: number): Rectangle {
	return centered(px, 2 * radiusPx, 2 * radiusPx);
}
