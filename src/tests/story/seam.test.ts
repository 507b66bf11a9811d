import { expect, test } from 'vitest';
import { outlinesFrom, outlinesOutsideEastAsia } from '../../lib/basemap/outlines';
import { posterOutlines } from '../../lib/basemap/poster-outlines';
import { palettes } from '../../lib/scene/palette';
import type { Bounds } from '../../lib/geo/bounds';
import type { LngLat } from '../../lib/geo/lng-lat';
import { drawGround } from '../../lib/poster/draw-ground';
import { posterFrame } from '../../lib/poster/poster-frame';
import { posterStyle, readersLettering } from '../../lib/poster/poster-style';
import { drawPicture } from '../../lib/server/draw-picture';
import { readBasemap } from '../../lib/archive/read-basemap';
import { realScene } from '../support/real-scene';
import { readPng } from '../support/read-png';

/*
 * Where two sets of outlines meet, and where the world is cut, no line is to be seen: drawn as poster.png is, with land
 * and coast alone.
 */

const inland = {
	/**
	 * Along 115°E and 50°N, the edge of the detailed set: China, Mongolia, Siberia. Not over lakes, nor where a river is.
	 */
	'of the two sets': [
		...[31, 33, 35.5, 37.5, 39, 41, 43, 45, 47, 49].map((lat): LngLat => [115, lat]),
		...[116, 119, 122, 125, 128, 131, 134, 137].map((lng): LngLat => [lng, 50])
	],
	/** So close that the sets' own edges are seen apart: they overlap by two hundredths of a degree. */
	'of the two sets, seen closely': [114.99, 115, 115.01, 115.0184, 115.025].flatMap((lng) =>
		[40.9, 41, 41.1].map((lat): LngLat => [lng, lat])
	),
	/** Chukotka lies on both sides of 180°. */
	'of the world’s two ends': [67, 67.3, 67.6, 68].map((lat): LngLat => [180, lat])
} as const;

async function landSharesAt(bounds: Bounds, points: readonly LngLat[], sets: 'world' | 'detailed') {
	const { eastAsia, world } = await readBasemap();
	const frame = posterFrame(bounds);
	const outlines = posterOutlines(
		sets === 'world' ? [outlinesFrom(world)] : [outlinesFrom(eastAsia), outlinesOutsideEastAsia(world)],
		frame
	);
	const scene = await realScene('en');
	const [width, height] = [Math.round(frame.widthUnits), Math.round(frame.heightUnits)];
	const picture = readPng(
		await drawPicture(
			`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><style>${posterStyle(scene, readersLettering('en'), 1)}</style>` +
				`<rect class="sea" width="${width}" height="${height}"/>${drawGround({ ...outlines, borders: '', demarcation: '' }, frame, 'scaling')}</svg>`,
			[]
		)
	);
	const land = [1, 3, 5].map((at) => parseInt(palettes.light.land.slice(at, at + 2), 16));
	return points.map((point) => {
		const [x, y] = frame.pointOf(point).map(Math.round) as [number, number];
		let found = 0;
		for (let dy = -3; dy <= 3; dy++) {
			for (let dx = -3; dx <= 3; dx++) {
				const at = ((y + dy) * picture.widthPx + x + dx) * picture.bytesPerPixel;
				if (land.every((channel, index) => Math.abs(channel - (picture.bytes[at + index] ?? 0)) <= 3)) found++;
			}
		}
		return { point, land: found / 49 };
	});
}

test.each<[string, keyof typeof inland, 'world' | 'detailed', Bounds]>([
	['a map of East Asia', 'of the two sets', 'detailed', [105, 25, 145, 55]],
	['a map as wide as has both sets', 'of the two sets', 'detailed', [85, 10, 173, 58]],
	['a map of a few hours’ walk', 'of the two sets, seen closely', 'detailed', [114.85, 40.85, 115.15, 41.15]],
	['a map of the Pacific', 'of the world’s two ends', 'world', [139, -40, 240, 72]],
	['a map of the Bering Strait', 'of the world’s two ends', 'detailed', [170, 60, 195, 72]]
])(
	'on %s there is no line along the seam %s',
	async (_map, seam, sets, bounds) => {
		const shares = await landSharesAt(bounds, inland[seam], sets);
		expect(shares.filter(({ land }) => land < 1)).toEqual([]);
	},
	30_000
);
