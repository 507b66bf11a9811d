import type { Feature, MultiPolygon, Position } from 'geojson';
import { readBasemap } from '../../lib/archive/read-basemap';
import { readStories } from '../../lib/archive/read-stories';
import { outlinesFrom } from '../../lib/basemap/outlines';
import { homeCamera } from '../../lib/cartography/camera';
import type { Bounds } from '../../lib/geo/bounds';
import { clipRing } from '../../lib/geo/clip-ring';
import type { LngLat } from '../../lib/geo/lng-lat';
import { simplifyLine, type PlanePoint } from '../../lib/geo/simplify-line';
import { projectToPx, unprojectFromPx } from '../../lib/geo/web-mercator';
import { localizeStory } from '../../lib/story/localize-story';
import { realScene } from '../../tests/support/real-scene';
import { mapBox } from '../conditions';

/** What every peer draws: the first story, as small as a careful developer would write it. */
export interface PeerStory {
	title: string;
	bounds: Bounds;
	/** Between the bounds and the map's edges. */
	paddingPx: number;
	colors: { sea: string; land: string; coast: string; ink: string; paper: string };
	land: Feature<MultiPolygon, null>;
	places: { name: string; position: LngLat; side: string; text: string }[];
	arcs: { positions: LngLat[]; color: string; dash: readonly number[]; widthPx: number }[];
}

/** A box more on each side: as far as a reader drags the map. */
const aroundPx = { x: mapBox.widthPx, y: mapBox.heightPx };

/** In pixels of the first view: an eye sees less than one of them in a coast. Farther out it is worth less. */
const tolerancePx = { inside: 1, outside: 4 };

/** Smaller islands are a dot at best. */
const smallestIslandPx = { inside: 4, outside: 60 };

/** @param locale of the names */
export async function peerStory(locale: 'en' = 'en'): Promise<PeerStory> {
	const scene = await realScene(locale);
	const story = readStories().find(({ slug }) => slug === 'japan-korea-defense');
	if (!story) throw new Error('geodata/stories/japan-korea-defense is not there.');
	const { title, events } = localizeStory(story, locale);
	const { palette, bounds } = scene;
	return {
		title,
		bounds,
		paddingPx: mapBox.widthPx / 10,
		colors: { sea: palette.sea, land: palette.land, coast: palette.coast, ink: palette.ink, paper: palette.halo },
		land: await landAround(bounds),
		places: scene.places.map(({ id, name, position, side }) => ({
			name,
			position: rounded(position),
			side,
			text: events
				.filter(({ placeId }) => placeId === id)
				.map(({ date, title: event, summary }) => `${date.label}: ${event}. ${summary}`)
				.join(' ')
		})),
		arcs: scene.arcs.map(({ positions, color, dash, widthPx }) => ({
			positions: thinned(positions).map(rounded),
			color,
			dash,
			widthPx
		}))
	};
}

/** Some hundred metres: less than a pixel. */
const rounded = ([lng, lat]: LngLat): LngLat => [Number(lng.toFixed(3)), Number(lat.toFixed(3))];

/** Every fourth position and both ends: a bow that is drawn as smoothly. */
const thinned = (line: readonly LngLat[]) => line.filter((_, index) => index % 4 === 0 || index === line.length - 1);

/** The land of the first view and a box around it, simplified to what pixels show. */
async function landAround(bounds: Bounds): Promise<Feature<MultiPolygon, null>> {
	const camera = homeCamera(bounds, mapBox);
	const toPx = ([lng = 0, lat = 0]: Position) => projectToPx([lng, lat], camera, mapBox);
	const toPosition = (point: PlanePoint): Position => [...rounded(unprojectFromPx(point, camera, mapBox))];
	const isInside = ([x, y]: PlanePoint) => x >= 0 && y >= 0 && x <= mapBox.widthPx && y <= mapBox.heightPx;
	const region = {
		left: -aroundPx.x,
		top: -aroundPx.y,
		right: mapBox.widthPx + aroundPx.x,
		bottom: mapBox.heightPx + aroundPx.y
	};
	const { eastAsia } = await readBasemap();
	const rings = outlinesFrom(eastAsia).land.features.flatMap(({ geometry }) =>
		geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
	);
	const coordinates = rings
		.map((polygon) =>
			polygon.flatMap((ring) => {
				const open = clipRing(ring.slice(0, -1).map(toPx), region);
				const where = open.some(isInside) ? 'inside' : 'outside';
				if (areaOf(open) < smallestIslandPx[where]) return [];
				const [start] = open;
				if (!start) return [];
				// As two lines: a ring has no ends to keep.
				const middle = Math.floor(open.length / 2);
				const tolerance = (point: PlanePoint) => tolerancePx[isInside(point) ? 'inside' : 'outside'];
				const there = simplifyLine(open.slice(0, middle + 1), tolerance);
				const back = simplifyLine([...open.slice(middle), start], tolerance);
				return [[...there, ...back.slice(1)].map(toPosition)];
			})
		)
		.filter((polygon) => polygon.length > 0);
	return { type: 'Feature', properties: null, geometry: { type: 'MultiPolygon', coordinates } };
}

function areaOf(ring: readonly PlanePoint[]): number {
	const twice = ring.reduce((sum, [x, y], index) => {
		const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
		return sum + x * nextY - nextX * y;
	}, 0);
	return Math.abs(twice) / 2;
}
