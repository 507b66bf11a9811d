import { afterEach, describe, expect, test, vi } from 'vitest';
import { createTileSet } from '../../lib/basemap/vector-tiles';
import * as marks from '../../lib/cartography/marks';
import type { NewsMap } from '../../lib/maplibre/news-map';
import { createNewsMap } from '../../lib/maplibre/news-map';
import { linePath } from '../../lib/poster/draw-arcs';
import { posterFrame } from '../../lib/poster/poster-frame';
import { renderPoster } from '../../lib/poster/render-poster';
import type { PlaceCircle } from '../../lib/scene/place-circles';
import type { Scene } from '../../lib/scene/scene';
import { across, extentOf, laidOver, mean, measureLine, nearestDifference } from '../support/mark-measures';
import {
	box,
	circleOf,
	greatCircleBelowPx,
	ground,
	groundFeatures,
	groundLines,
	homeOf,
	marksApart
} from '../support/marks-apart';
import type { ArcMark, MarksApart, RingMark } from '../support/marks-apart';
import { channelsOf } from '../support/picture';
import type { Picture } from '../support/picture';

/*
 * One scene, two renderers, at one camera: every mark that both draw is as wide, as dashed and of the same colour in
 * the poster's pixels as in MapLibre's.
 */

/** What is measured of each mark, by what it is called: lengths in pixels, differences of colour in L*a*b*. */
type Measured = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How far two numbers for one thing may be apart: two renderers smooth the edge of one line by other rules. */
function toleranceOf(measure: string, value: number): number {
	if (measure === 'periodPx') return value / 10;
	// In the dark a casing differs from the sea by a few levels of grey: where it ends is less certain.
	return { colorDifference: 3, thinColorDifference: 12, casedPx: 1 }[measure] ?? 0.6;
}

/** A line that is thinner than two pixels may fill none: then none has quite its colour. */
const colorMeasureOf = (widthPx: number) => (widthPx < 2 ? 'thinColorDifference' : 'colorDifference');

let map: NewsMap | undefined;
let container: HTMLElement | undefined;

afterEach(() => {
	map?.destroy();
	container?.remove();
	vi.restoreAllMocks();
});

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
	test(
		'every mark measures the same on the poster and on the live map, and what the scene says',
		{ timeout: 60_000 },
		async () => {
			const apart = marksApart(theme, 'without halos');
			const said = saidOf(apart);
			const poster = measureAll(await posterPicture(apart), apart);
			const live = measureAll(await livePicture(apart), apart);
			expect(Object.keys(said)).toHaveLength(27 + 9 + 30 + 3);
			expect(differencesBetween({ scene: said, poster })).toEqual([]);
			expect(differencesBetween({ scene: said, 'live map': live })).toEqual([]);
			expect(differencesBetween({ poster, 'live map': live })).toEqual([]);
		}
	);
});

/** What the scene says of each mark, as far as one number of it says what is measured. */
function saidOf({ arcs, rings }: MarksApart): Measured {
	const periodOf = (dash: readonly number[], widthPx: number) =>
		dash.reduce((sum, length) => sum + length, 0) * widthPx;
	return {
		...Object.fromEntries(
			arcs.map(({ arc: { id, widthPx, dash } }) => [
				`arc ${id}`,
				{ widthPx, casedPx: widthPx + marks.casing.addedPx, periodPx: periodOf(dash, widthPx) }
			])
		),
		...Object.fromEntries(
			arcs
				.filter(({ arc }) => arc.selected)
				.map(({ arc: { id } }) => [
					`great-circle ${id}`,
					{ periodPx: periodOf(marks.greatCircle.dash, marks.greatCircle.widthPx) }
				])
		),
		...Object.fromEntries(
			rings.map(({ place }) => {
				const { radiusPx, lineWidthPx } = ringIn(place);
				const coreRadiusPx = circleOf(place, 'core')?.radiusPx ?? 0;
				return [
					`ring ${place.id}`,
					{ inkPx: 2 * (lineWidthPx + coreRadiusPx), diameterPx: 2 * (radiusPx + lineWidthPx) }
				];
			})
		),
		border: { widthPx: marks.border.widthPx, periodPx: 0 },
		demarcation: {
			widthPx: marks.demarcation.widthPx,
			periodPx: periodOf(marks.demarcation.dash, marks.demarcation.widthPx)
		},
		coast: { widthPx: marks.coast.widthPx, periodPx: 0 }
	};
}

/** One sentence for each measure of which two say different numbers; of what only the second says, none. */
function differencesBetween(two: Readonly<Record<string, Measured>>): readonly string[] {
	const [[first, expected], [second, found]] = Object.entries(two) as [[string, Measured], [string, Measured]];
	return Object.entries(expected).flatMap(([name, measures]) =>
		Object.entries(measures).flatMap(([measure, value]) => {
			const other = found[name]?.[measure] ?? NaN;
			return Math.abs(other - value) <= toleranceOf(measure, value)
				? []
				: [`${name}: ${measure} is ${value.toFixed(2)} in the ${first}, ${other.toFixed(2)} in the ${second}`];
		})
	);
}

function measureAll(picture: Picture, { scene, arcs, rings }: MarksApart): Measured {
	return {
		...Object.fromEntries(arcs.map((mark) => [`arc ${mark.arc.id}`, { ...measureArc(picture, mark, scene) }])),
		...Object.fromEntries(arcs.map((mark) => [`head ${mark.arc.id}`, measureHead(picture, mark, scene)])),
		...Object.fromEntries(
			arcs
				.filter(({ arc }) => arc.selected)
				.map((mark) => [`great-circle ${mark.arc.id}`, measureGreatCircle(picture, mark, scene)])
		),
		...Object.fromEntries(rings.map((mark) => [`ring ${mark.place.id}`, measureRing(picture, mark, scene)])),
		...measureGround(picture, scene)
	};
}

function measureArc(picture: Picture, { arc, fromPx, toPx, atPx }: ArcMark, { palette }: Scene) {
	const casing = laidOver(palette.halo, palette.sea, marks.casing.opacity);
	const mixture = { ground: channelsOf(palette.sea), mark: channelsOf(arc.color), other: casing };
	// Its ends are smoothed as well, and a head lies on the last of it.
	const at = { fromPx: fromPx + 8, toPx: toPx - 30, atPx };
	const { colorDifference, ...lengths } = measureLine(picture, at, mixture, 7);
	const columns = Array.from({ length: at.toPx - at.fromPx }, (_, index) => at.fromPx + index);
	const edge = { ground: mixture.ground, edge: casing };
	return {
		...lengths,
		casedPx: mean(columns.map((x) => extentOf(picture, [x, atPx], edge, 9, 'y'))),
		[colorMeasureOf(arc.widthPx)]: colorDifference
	};
}

function measureGreatCircle(picture: Picture, { arc, fromPx, toPx, atPx }: ArcMark, { palette }: Scene) {
	const mixture = { ground: channelsOf(palette.sea), mark: channelsOf(arc.color), other: channelsOf(palette.halo) };
	const at = { fromPx: fromPx + 8, toPx: toPx - 8, atPx: atPx + greatCircleBelowPx };
	const { inkPx, periodPx } = measureLine(picture, at, mixture, 3);
	return { inkPx, periodPx };
}

/** How wide it is at its base, and how much of it there is on the average of its length: less where it is open. */
function measureHead(picture: Picture, { arc, toPx, atPx }: ArcMark, { palette }: Scene) {
	const mixture = { ground: channelsOf(palette.sea), mark: channelsOf(arc.color), other: channelsOf(palette.paper) };
	const tipPx = toPx - marks.head.gapPx;
	const columns = Array.from({ length: marks.head.lengthPx }, (_, index) => tipPx - 1 - index);
	const inks = columns.map((x) => across(picture, [x, atPx], mixture, 8, 'y').mark);
	return {
		basePx: Math.max(...inks),
		inkPx: inks.reduce((sum, ink) => sum + ink, 0) / inks.length,
		colorDifference: nearestDifference(
			picture,
			columns.flatMap((x) => [-4, 0, 4].map((down) => [x, atPx + down] as const)),
			mixture.mark
		)
	};
}

/** Every place has one. */
function ringIn(place: RingMark['place']): PlaceCircle {
	const ring = circleOf(place, 'ring');
	if (!ring) throw new Error(`${place.id} has no ring.`);
	return ring;
}

/** Across its middle: its line twice with its core; the whole of it. */
function measureRing(picture: Picture, { place, atPx }: RingMark, { palette }: Scene) {
	const { lineColor, lineWidthPx, radiusPx } = ringIn(place);
	const mixture = { ground: channelsOf(palette.sea), mark: channelsOf(lineColor), other: channelsOf(palette.paper) };
	const [x, y] = atPx;
	const line = radiusPx + lineWidthPx / 2;
	return {
		inkPx: across(picture, atPx, mixture, 18, 'x').mark,
		diameterPx: extentOf(picture, atPx, { ground: mixture.ground, edge: mixture.mark }, 18, 'x'),
		[colorMeasureOf(lineWidthPx)]: nearestDifference(
			picture,
			[-1, 0, 1].map((beside) => [x + line + beside, y] as const),
			mixture.mark
		)
	};
}

function measureGround(picture: Picture, { palette }: Scene): Measured {
	const [land, sea] = [channelsOf(palette.land), channelsOf(palette.sea)];
	const [fromPx, toPx] = [ground.fromPx + 60, ground.toPx - 60];
	const lineAt = (atPx: number, color: string) => {
		const mixture = { ground: land, mark: channelsOf(color), other: sea };
		const { widthPx, inkPx, periodPx } = measureLine(picture, { fromPx, toPx, atPx }, mixture, 4);
		return { widthPx, inkPx, periodPx };
	};
	return {
		border: lineAt(ground.borderPx, palette.border),
		demarcation: lineAt(ground.demarcationPx, palette.cityName),
		coast: lineAt(ground.topPx, palette.coast)
	};
}

async function posterPicture({ scene }: MarksApart): Promise<Picture> {
	const { pointOf } = posterFrame(scene.bounds);
	const [land, borders, demarcation] = groundLines().map((line) => linePath(line, pointOf));
	const outlines = { land: `${land ?? ''}z`, cuts: '', borders: borders ?? '', demarcation: demarcation ?? '' };
	const svg = renderPoster(scene, outlines, box, { title: '', description: '', attribution: '' });
	const image = new Image();
	image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	await image.decode();
	return pictureOf(image);
}

async function livePicture(apart: MarksApart): Promise<Picture> {
	// Heads are there at once: where motion is wanted, MapLibre fades them in.
	vi.spyOn(window, 'matchMedia').mockImplementation(
		(query) => Object.assign(new EventTarget(), { matches: query.includes('reduce'), media: query }) as MediaQueryList
	);
	container = document.createElement('div');
	container.style.cssText = `width: ${box.widthPx}px; height: ${box.heightPx}px`;
	document.body.append(container);
	const [onReady, onFault, ignore] = [vi.fn(), vi.fn(), vi.fn()];
	const camera = homeOf(apart);
	map = await createNewsMap({
		container,
		scene: apart.scene,
		camera,
		tiles: groundTiles(),
		tilesAhead: { mayHave: () => false, tile: () => Promise.resolve(null) },
		cooperativeGestures: false,
		...{ onReady, onFault, onMove: ignore, onPick: ignore, onHover: ignore }
	});
	await vi.waitFor(
		() => {
			expect(onReady).toHaveBeenCalled();
		},
		{ timeout: 40_000 }
	);
	expect(onFault).not.toHaveBeenCalled();
	// Drawn again and read in one frame: WebGL forgets its picture afterwards.
	map.jumpTo({ ...camera, zoom: camera.zoom + 1e-6 });
	const canvas = container.querySelector('canvas');
	if (!canvas) throw new Error('The map has no canvas.');
	return new Promise((resolve) => {
		requestAnimationFrame(() => {
			resolve(pictureOf(canvas));
		});
	});
}

/** The whole ground in one tile, which stands in its address; of the detailed set there is nothing here. */
function groundTiles() {
	const bytes = createTileSet(groundFeatures(), { maxZoom: 0 }).tile(0, 0, 0);
	const url = `data:application/octet-stream;base64,${btoa(String.fromCharCode(...bytes))}`;
	const tile = { url, minZoom: 0, maxZoom: 0 };
	return {
		world: { ...tile, bounds: [-180, -85, 180, 85] },
		'east-asia': { ...tile, bounds: [170, 80, 171, 81] }
	} as const;
}

function pictureOf(source: CanvasImageSource): Picture {
	const { widthPx, heightPx } = box;
	const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('No canvas to read the picture with.');
	context.drawImage(source, 0, 0, widthPx, heightPx);
	return { widthPx, heightPx, rgba: context.getImageData(0, 0, widthPx, heightPx).data };
}
