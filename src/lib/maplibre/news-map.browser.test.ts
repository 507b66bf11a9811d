import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { homeCamera, withinLimits } from '../cartography/camera';
import { palettes } from '../scene/palette';
import { placeCircles } from '../scene/place-circles';
import type { Scene } from '../scene/scene';
import type { Camera } from '../geo/web-mercator';
import type { NewsMap, NewsMapOptions } from './news-map';
import { createNewsMap } from './news-map';

const scene: Scene = {
	locale: 'ja',
	unit: 'km',
	theme: 'light',
	palette: palettes.light,
	bounds: [127, 26, 140, 38],
	places: [
		{
			id: 'naha',
			kind: 'support',
			status: 'happened',
			position: [127.6458, 26.1958],
			name: '那覇',
			side: 'right',
			nameShown: undefined,
			nameClip: undefined,
			nameSizePx: 15,
			circles: placeCircles(palettes.light.kinds.support, palettes.light.paper, 'happened', 'plain')
		}
	],
	arcs: [],
	distances: [],
	cities: [],
	seaNames: []
};
const camera = { center: [130, 30] as const, zoom: 5 };
/** A corner of the ocean, so that no tile is asked for. */
const nowhere = {
	url: `${location.origin}/no-tiles/{z}/{x}/{y}.pbf`,
	minZoom: 0,
	maxZoom: 4,
	bounds: [0, 0, 1, 1] as const
};

let container: HTMLElement;
let map: NewsMap | undefined;

beforeEach(() => {
	container = document.createElement('div');
	container.style.cssText = 'width: 400px; height: 300px';
	document.body.append(container);
});

afterEach(() => {
	map?.destroy();
	map = undefined;
	container.remove();
});

async function create(changes: Partial<NewsMapOptions> = {}) {
	const answers = { onReady: vi.fn(), onMove: vi.fn(), onPick: vi.fn(), onHover: vi.fn(), onFault: vi.fn() };
	const tiles = { world: nowhere, 'east-asia': nowhere };
	const tilesAhead = { mayHave: () => false, tile: () => Promise.resolve(null) };
	map = await createNewsMap({
		container,
		scene,
		camera,
		tiles,
		tilesAhead,
		cooperativeGestures: false,
		...answers,
		...changes
	});
	return { map, ...answers };
}

const patiently = { timeout: 20_000 };

test('a map says when its first frame stands, and where it looks', async () => {
	const { onReady, onMove, onFault } = await create();
	await vi.waitFor(() => {
		expect(onReady).toHaveBeenCalledOnce();
	}, patiently);
	expect(onMove).toHaveBeenCalledWith({ center: [130, 30], zoom: 5 }, { widthPx: 400, heightPx: 300 });
	expect(onFault).not.toHaveBeenCalled();
});

test('nothing is drawn until all that the map shows first is there', async () => {
	let answer: (tile: ArrayBuffer) => void = () => undefined;
	const tile = new Promise<ArrayBuffer>((resolve) => (answer = resolve));
	const asked = vi.fn(() => tile);
	const drawn = vi.spyOn(WebGL2RenderingContext.prototype, 'drawElements');
	const world = { ...nowhere, maxZoom: 0, bounds: [-180, -85, 180, 85] as const };
	const { onReady } = await create({
		tiles: { world, 'east-asia': nowhere },
		tilesAhead: { mayHave: () => true, tile: asked }
	});
	await vi.waitFor(() => {
		expect(asked).toHaveBeenCalled();
	}, patiently);
	expect(drawn).not.toHaveBeenCalled();
	answer(new ArrayBuffer());
	await vi.waitFor(() => {
		expect(onReady).toHaveBeenCalledOnce();
	}, patiently);
	expect(drawn).toHaveBeenCalled();
	drawn.mockRestore();
});

/** The colour in the middle of the map. Redrawn and read in one frame: WebGL forgets its picture afterwards. */
async function middleColor(): Promise<readonly number[]> {
	const canvas = container.querySelector('canvas');
	if (!canvas) throw new Error('the map has no canvas');
	return new Promise((resolve) => {
		requestAnimationFrame(() => {
			const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
			copy?.drawImage(canvas, 0, 0);
			resolve([...(copy?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data ?? [])]);
		});
	});
}

const distance = (color: readonly number[], [red, green, blue]: readonly [number, number, number]) =>
	Math.abs((color[0] ?? 0) - red) + Math.abs((color[1] ?? 0) - green) + Math.abs((color[2] ?? 0) - blue);

test('a map draws its places: the colour of a ring stands where the place is', async () => {
	const { onReady } = await create({ camera: { center: [127.6458, 26.1958], zoom: 5 } });
	await vi.waitFor(() => {
		expect(onReady).toHaveBeenCalled();
	}, patiently);
	map?.show({ ...scene, theme: 'dark' });
	map?.jumpTo({ center: [127.6458, 26.1958], zoom: 5.001 });
	expect(distance(await middleColor(), [0x0b, 0x73, 0x50])).toBeLessThan(30);
});

const arc: Scene['arcs'][number] = {
	id: 'naha-east',
	kind: 'ministers',
	status: 'happened',
	positions: [
		[127.6458, 26.1958],
		[133, 26.1958]
	],
	greatCircle: [],
	color: '#ff0000',
	widthPx: 6,
	dash: [],
	end: [133, 26.1958],
	endBearingDeg: 90,
	distance: '',
	selected: false
};

/** Whether the arc is there, near its end, frame by frame after it was chosen. */
async function watchChosenArc(): Promise<readonly boolean[]> {
	const at = [132, 26.1958] as const;
	const { map: watched, onReady } = await create({ scene: { ...scene, arcs: [arc] }, camera: { center: at, zoom: 5 } });
	await vi.waitFor(() => {
		expect(onReady).toHaveBeenCalled();
	}, patiently);
	let zoom = 5;
	const isThere = async () => {
		watched.jumpTo({ center: at, zoom: (zoom += 1e-6) });
		return distance(await middleColor(), [0xff, 0, 0]) < 60;
	};
	await vi.waitFor(async () => {
		expect(await isThere()).toBe(true);
	}, patiently);
	watched.show({ ...scene, arcs: [{ ...arc, selected: true }] });
	const seen: boolean[] = [];
	const startMs = performance.now();
	while (performance.now() - startMs < 3000) seen.push(await isThere());
	return seen;
}

test('an arc that is chosen draws itself: it reaches its end after it has left', async () => {
	const seen = await watchChosenArc();
	expect(seen).toContain(false);
	expect(seen.at(-1)).toBe(true);
});

test('where no motion is wanted, an arc that is chosen is there in every frame', async () => {
	const stillness = vi
		.spyOn(window, 'matchMedia')
		.mockImplementation(
			(query) => Object.assign(new EventTarget(), { matches: query.includes('reduce'), media: query }) as MediaQueryList
		);
	try {
		expect(await watchChosenArc()).not.toContain(false);
	} finally {
		stillness.mockRestore();
	}
});

test('a commanded map goes where it is told and reports it', async () => {
	const { map: commanded, onMove } = await create();
	commanded.jumpTo({ center: [135, 35], zoom: 6 });
	await vi.waitFor(() => {
		const [last] = onMove.mock.lastCall as [NewsMapOptions['camera']];
		expect(last.zoom).toBeCloseTo(6);
		expect(last.center[0]).toBeCloseTo(135);
	}, patiently);
});

test('a click answers with the pixel that was meant', async () => {
	const { onPick, onReady } = await create();
	await vi.waitFor(() => {
		expect(onReady).toHaveBeenCalled();
	}, patiently);
	const canvas = container.querySelector('canvas');
	const { left, top } = container.getBoundingClientRect();
	for (const type of ['mousedown', 'mouseup', 'click']) {
		canvas?.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: left + 120, clientY: top + 80 }));
	}
	expect(onPick).toHaveBeenCalledWith([120, 80]);
});

test('where the page’s scrolling goes first, the hint follows what the reader just did, whatever the device is', async () => {
	const { onReady } = await create({ cooperativeGestures: true });
	await vi.waitFor(() => {
		expect(onReady).toHaveBeenCalled();
	}, patiently);
	const canvas = container.querySelector('canvas');
	const said = () =>
		[...container.querySelectorAll('.maplibregl-cooperative-gesture-screen > *')].map(({ textContent }) => textContent);
	const touch = () => new Touch({ identifier: 0, target: canvas as HTMLElement, clientX: 90, clientY: 90 });
	const oneFinger = { bubbles: true, cancelable: true, touches: [touch()], targetTouches: [touch()] };
	canvas?.dispatchEvent(new WheelEvent('wheel', { bubbles: true, deltaY: 100 }));
	expect(new Set(said())).toEqual(new Set(['Ctrlキーを押しながらスクロールすると地図を拡大・縮小できます']));
	for (const type of ['touchstart', 'touchmove']) canvas?.dispatchEvent(new TouchEvent(type, oneFinger));
	expect(new Set(said())).toEqual(new Set(['2本の指で地図を動かせます']));
});

test('missing tiles are reported, and the map is drawn without them', async () => {
	// A port that browsers refuse to call: no server has to answer.
	const refused = 'http://127.0.0.1:9/{z}/{x}/{y}.pbf';
	const everywhere = { ...nowhere, url: refused, bounds: [-180, -85, 180, 85] as const };
	const { onFault, onReady } = await create({ tiles: { world: everywhere, 'east-asia': nowhere } });
	await vi.waitFor(() => {
		expect(onFault).toHaveBeenCalledWith('tiles');
		expect(onReady).toHaveBeenCalled();
	}, patiently);
	expect(onFault).toHaveBeenLastCalledWith('tiles');
});

test('a lost graphics context is reported, and so is its return', async () => {
	const { onFault, onReady } = await create();
	await vi.waitFor(() => {
		expect(onReady).toHaveBeenCalled();
	}, patiently);
	const context = container.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
	context?.loseContext();
	await vi.waitFor(() => {
		expect(onFault).toHaveBeenLastCalledWith('context-lost');
	}, patiently);
	context?.restoreContext();
	await vi.waitFor(() => {
		expect(onFault).toHaveBeenLastCalledWith(null);
	}, patiently);
});

test('a destroyed map leaves nothing behind', async () => {
	const { map: shortLived } = await create();
	shortLived.destroy();
	map = undefined;
	expect(container.querySelector('canvas')).toBeNull();
});

test.each<[string, Scene['bounds']]>([
	['across the Pacific', [139.7, -36.9, 237.6, 55]],
	['around the pole', [-157, 64, 129, 84]],
	['around the other pole', [-60, -84, 107, -63]],
	['within walking distance', [126.97, 37.52, 127.01, 37.57]]
])('MapLibre takes every camera of a story %s as it is, and keeps to the poster’s limits', async (_where, bounds) => {
	const box = { widthPx: 400, heightPx: 300 };
	const home = homeCamera(bounds, box);
	const { map: newsMap, onMove } = await create({ scene: { ...scene, bounds }, camera: home });
	const seen = () => onMove.mock.lastCall?.[0] as Camera;
	const expectCamera = ({ center, zoom }: Camera) => {
		expect(seen().zoom).toBeCloseTo(zoom, 9);
		expect(seen().center).toEqual([expect.closeTo(center[0], 9), expect.closeTo(center[1], 9)]);
	};
	expectCamera(home);
	const [lng, lat] = home.center;
	for (const asked of [
		{ center: [lng + 20, lat] as const, zoom: home.zoom + 1 },
		{ center: [lng, 84] as const, zoom: home.zoom + 0.5 },
		{ center: [lng, -84] as const, zoom: home.zoom + 2 },
		{ center: [lng, lat] as const, zoom: home.zoom - 3 },
		{ center: [lng, lat] as const, zoom: 22 }
	]) {
		newsMap.jumpTo(asked);
		expectCamera(withinLimits(asked, bounds, box));
	}
	// A whole turn further on it is the same map, and the story's own copy of the world is reported.
	newsMap.jumpTo({ center: [lng - 360, lat], zoom: home.zoom });
	expectCamera(home);
});
