import type { FeatureCollection, Position } from 'geojson';
import { homeCamera } from '../../lib/cartography/camera';
import type { BoxPosition } from '../../lib/geo/web-mercator';
import { unprojectFromPx } from '../../lib/geo/web-mercator';
import type { LngLat } from '../../lib/geo/lng-lat';
import type { Theme } from '../../lib/scene/palette';
import type { PlaceCircle } from '../../lib/scene/place-circles';
import type { Scene, SceneArc, ScenePlace } from '../../lib/scene/scene';
import { kinds } from '../../lib/story/kinds';
import { statuses } from '../../lib/story/vocabulary';
import type { Kind, Status } from '../../lib/story/story';
import { arcOf, emptyScene, ringKinds, ringOf, states } from './drawn-scenes';
import type { MarkState } from './drawn-scenes';

/*
 * One scene with every mark that poster and live map both draw, far enough apart to be measured one by one. Arcs run
 * straight from west to east, so that a column of pixels says how wide they are, and a row how they are dashed.
 */

/** CSS pixels. */
export const box = { widthPx: 660, heightPx: 560 };

/**
 * A hair above a whole zoom: there MapLibre's dashes are as long as their numbers say, and a zoom that rounding puts a
 * hair below would be drawn with those of the zoom before, half as long.
 */
const camera = { center: [0, 0] as const, zoom: 3.0001 };

const lngLatAt = (px: BoxPosition): LngLat => unprojectFromPx(px, camera, box);

/** The story's bounds with which this camera is the home camera of the box: its padding is a tenth of the width. */
const paddingPx = box.widthPx / 10;
const [west, north] = lngLatAt([paddingPx, paddingPx]);
const [east, south] = lngLatAt([box.widthPx - paddingPx, box.heightPx - paddingPx]);
const bounds = [west, south, east, north] as const;

export interface ArcMark {
	readonly arc: SceneArc;
	readonly kind: Kind;
	readonly status: Status;
	readonly state: MarkState;
	/**
	 * Where it is drawn, in the box: from the first to the last pixel, at the height of the middle of a row of pixels.
	 */
	readonly fromPx: number;
	readonly toPx: number;
	readonly atPx: number;
}

export interface RingMark {
	readonly place: ScenePlace;
	/** The centre, in the middle of a pixel. */
	readonly atPx: BoxPosition;
}

export interface MarksApart {
	readonly scene: Scene;
	readonly arcs: readonly ArcMark[];
	readonly rings: readonly RingMark[];
}

/** Lines of the ground: from the left of the box to its right, and the rectangle of land that they cross. */
export const ground = { fromPx: 60, toPx: 600, topPx: 440, bottomPx: 540, borderPx: 470, demarcationPx: 505 } as const;

/** How far below a selected arc its great circle is laid, where nothing lies on it. */
export const greatCircleBelowPx = 11;

/**
 * @param halos around what is raised; without them nothing lies under a ring but the sea, which a measure can tell from
 * it
 */
export function marksApart(theme: Theme, halos: 'with halos' | 'without halos'): MarksApart {
	const arcs = states.flatMap((state, column) =>
		kinds.flatMap((kind, group) =>
			statuses.map((status, index): ArcMark => {
				const [fromPx, toPx] = [50 + column * 200, 200 + column * 200];
				const atPx = 20.5 + (group * statuses.length + index) * 28;
				const line = (belowPx: number) =>
					[lngLatAt([fromPx, atPx + belowPx]), lngLatAt([toPx, atPx + belowPx])] as const;
				const positions = line(0);
				const arc = {
					...arcOf({ kind, status, state }, theme, [0, 0], [10, 0]),
					positions,
					greatCircle: line(greatCircleBelowPx),
					end: positions[1],
					endBearingDeg: 90
				};
				return { arc, kind, status, state, fromPx, toPx, atPx };
			})
		)
	);
	const rings = states.flatMap((state, row) =>
		ringKinds.map((mark, column): RingMark => {
			const atPx = [60.5 + column * 52, 295.5 + row * 48] as const;
			const place = ringOf({ ...mark, state }, theme, lngLatAt(atPx));
			const circles = place.circles.filter(({ part }) => halos === 'with halos' || part !== 'halo');
			return { place: { ...place, circles }, atPx };
		})
	);
	const scene = {
		...emptyScene(theme, [...bounds]),
		arcs: arcs.map(({ arc }) => arc),
		places: rings.map(({ place }) => place)
	};
	return { scene, arcs, rings };
}

/** The camera of poster and map. */
export const homeOf = ({ scene }: MarksApart) => homeCamera(scene.bounds, box);

/** The ground as features, for tiles. */
export function groundFeatures(): Readonly<Record<'land' | 'coast' | 'borders', FeatureCollection>> {
	const [land, border, demarcation] = groundLines().map((line) => line.map((position): Position => [...position]));
	const collection = (...features: FeatureCollection['features']): FeatureCollection => ({
		type: 'FeatureCollection',
		features
	});
	const line = (coordinates: Position[], kind: string) => ({
		type: 'Feature' as const,
		properties: { kind },
		geometry: { type: 'LineString' as const, coordinates }
	});
	return {
		land: collection({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [land ?? []] } }),
		coast: collection(line(land ?? [], 'coast')),
		borders: collection(line(border ?? [], 'border'), line(demarcation ?? [], 'demarcation'))
	};
}

/** The ring of land, the border and the line of demarcation. */
export function groundLines(): readonly [land: LngLat[], border: LngLat[], demarcation: LngLat[]] {
	const { fromPx, toPx, topPx, bottomPx, borderPx, demarcationPx } = ground;
	const at = (x: number, y: number): LngLat => lngLatAt([x, y]);
	return [
		[at(fromPx, topPx), at(toPx, topPx), at(toPx, bottomPx), at(fromPx, bottomPx), at(fromPx, topPx)],
		[at(fromPx, borderPx), at(toPx, borderPx)],
		[at(fromPx, demarcationPx), at(toPx, demarcationPx)]
	];
}

/** One circle of a place; null where it has none. */
export function circleOf({ circles }: ScenePlace, part: PlaceCircle['part']): PlaceCircle | null {
	return circles.find((circle) => circle.part === part) ?? null;
}
