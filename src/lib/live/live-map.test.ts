import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Bounds } from '../geo/bounds';
import type { Camera } from '../geo/web-mercator';
import type { Locale } from '../i18n/locales';
import type { NewsMapOptions } from '../maplibre/news-map';
import type { StoryView } from '../page/story-view.svelte';
import { posterFrame } from '../poster/poster-frame';
import { homeCamera } from '../cartography/camera';
import { LiveMap } from './live-map.svelte';
// What comes late on a page is there before a clock stands still.
import './engine';
import './selection-camera';

/** An engine that draws when the test says so. */
interface FakeEngine {
	readonly options: NewsMapOptions;
	/** It is there. */
	readonly arrive: () => void;
	readonly fail: () => void;
	readonly jumpTo: ReturnType<typeof vi.fn<(camera: Camera) => void>>;
	readonly flyTo: ReturnType<typeof vi.fn<(camera: Camera) => void>>;
	readonly show: ReturnType<typeof vi.fn>;
	readonly destroy: ReturnType<typeof vi.fn>;
}

const engines: FakeEngine[] = [];
const latest = () => {
	const engine = engines.at(-1);
	if (!engine) throw new Error('No engine was asked for.');
	return engine;
};
const living = () => engines.filter(({ destroy }) => destroy.mock.calls.length === 0);
const browser = { canDraw: true };

vi.mock('../maplibre/webgl-support', () => ({ supportsLiveMap: () => browser.canDraw }));
vi.mock('./ask-opening-tiles', () => ({ askOpeningTiles: () => Promise.resolve(new ArrayBuffer()) }));
vi.mock('./tile-sets', () => ({ ownTileSets: () => ({}) }));
vi.mock('./live-scene.svelte', () => ({
	LiveScene: class {
		readonly now = {};
	}
}));
vi.mock('../maplibre/news-map', () => ({
	createNewsMap: (options: NewsMapOptions) => {
		const commands = { jumpTo: vi.fn(), flyTo: vi.fn(), show: vi.fn(), destroy: vi.fn() };
		return new Promise((resolve, reject) => {
			const arrive = () => {
				resolve({ ...commands, zoomBy: vi.fn(), panBy: vi.fn() });
			};
			const fail = () => {
				reject(new Error('The browser refused.'));
			};
			engines.push({ options, arrive, fail, ...commands });
		});
	}
}));

const bounds: Bounds = [126, 26, 140, 38];
const size = { widthPx: 800, heightPx: 600 };

beforeEach(() => {
	vi.useFakeTimers();
	engines.length = 0;
	browser.canDraw = true;
	vi.stubGlobal('matchMedia', () => ({ matches: false }));
	vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame, 16));
	vi.stubGlobal('document', { documentElement: { dataset: {} } });
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/**
 * A map on a page: elements that are asked for no more than this, and the view as a component would change it.
 *
 * @param visibleShare what the browser has told of it; null for nothing yet
 */
function mapOnPage(visibleShare: number | null = 1) {
	const view = {
		bounds,
		locale: 'en' as Locale,
		selection: null,
		outside: [],
		story: { exchanges: [] },
		hover: vi.fn(),
		selectOnMap: vi.fn()
	};
	const placeCard = vi.fn();
	// A whole view would need a page, and whole elements a browser; these are what is asked of them.
	const map = new LiveMap(view as unknown as StoryView, placeCard);
	const classList = { add: () => undefined, remove: () => undefined, toggle: () => false };
	const [clientWidth, clientHeight] = [size.widthPx, size.heightPx];
	const box = Object.assign(new EventTarget(), { clientWidth, clientHeight, querySelectorAll: () => [], classList });
	const width = posterFrame(bounds).mercatorWidth * 512 * 2 ** homeCamera(bounds, size).zoom;
	const frame = { getBoundingClientRect: () => ({ width }), querySelectorAll: () => [] };
	const canvas = { classList };
	const end = map.attach({ box, frame, canvas } as unknown as Parameters<LiveMap['attach']>[0]);
	if (visibleShare !== null) map.seen(visibleShare);
	return { map, view, placeCard, end };
}

/** What was waiting has waited: for the script, and for other maps to make room. */
const wait = async () => {
	await vi.dynamicImportSettled();
	await vi.advanceTimersByTimeAsync(60);
};
const frameIsReady = ({ options }: FakeEngine) => {
	options.onReady();
};

/** Brings a map into one of the states in which it can be. */
const states = {
	poster: () => Promise.resolve(),
	'starting, its engine not there': async ({ map }: ReturnType<typeof mapOnPage>) => {
		map.life.want();
		await wait();
	},
	'starting, its first frame not drawn': async (page: ReturnType<typeof mapOnPage>) => {
		await states['starting, its engine not there'](page);
		latest().arrive();
		await wait();
	},
	live: async (page: ReturnType<typeof mapOnPage>) => {
		await states['starting, its first frame not drawn'](page);
		frameIsReady(latest());
	},
	'without its context': async (page: ReturnType<typeof mapOnPage>) => {
		await states.live(page);
		latest().options.onFault('context-lost');
	}
} as const;
type Situation = keyof typeof states;
const situations = Object.keys(states) as Situation[];
const started = situations.filter((situation) => situation !== 'poster');

describe.each(situations)('a map that is %s', (situation) => {
	test('speaks another language when its page does, and one engine lives at most', async () => {
		const page = mapOnPage();
		await states[situation](page);
		page.map.draw();
		page.view.locale = 'ja';
		page.map.draw();
		await wait();
		for (const { arrive } of living()) arrive();
		await wait();
		// The effect that draws reads what lives: it runs again.
		page.map.draw();
		await wait();
		for (const { arrive } of living()) arrive();
		await wait();
		page.map.draw();
		expect(page.map.life.drawing?.locale ?? 'none').toBe(situation === 'poster' ? 'none' : 'ja');
		expect(living()).toHaveLength(situation === 'poster' ? 0 : 1);
	});

	test('leaves nothing behind when its page goes, whatever arrives afterwards', async () => {
		const page = mapOnPage();
		await states[situation](page);
		page.end();
		for (const { arrive, options } of engines) {
			arrive();
			options.onReady();
			options.onFault('context-lost');
			options.onMove({ center: [0, 0], zoom: 1 }, size);
		}
		await wait();
		expect(living()).toEqual([]);
		expect([page.map.life.state, page.map.life.drawing]).toEqual(['poster', null]);
	});

	test('shows its poster where the reader has moved the map, and the engine is there, too', async () => {
		const page = mapOnPage();
		await states[situation](page);
		const there: Camera = { center: [130, 32], zoom: 7 };
		page.map.goTo(there);
		if (situation === 'live') {
			// The page is painted first.
			await wait();
			expect(latest().flyTo).toHaveBeenLastCalledWith(there);
			latest().options.onMove(there, size);
		}
		expect(page.map.link.camera()).toEqual(there);
		expect(page.placeCard).toHaveBeenLastCalledWith(there, size, page.view);
		if (situation === 'starting, its engine not there') {
			latest().arrive();
			await wait();
		}
		if (situation !== 'poster' && situation !== 'live') expect(latest().jumpTo).toHaveBeenLastCalledWith(there);
	});
});

test.each(started)(
	'a context that is lost while the map is %s leaves the poster, and its return the map',
	async (when) => {
		const page = mapOnPage();
		await states[when](page);
		latest().options.onFault('context-lost');
		expect([page.map.life.state, page.map.life.fault]).toEqual(['starting', 'context-lost']);
		// What the engine says of its camera meanwhile is nobody's matter: the poster leads.
		const before = page.map.link.camera();
		latest().options.onMove({ center: [0, 0], zoom: 1 }, size);
		expect(page.map.link.camera()).toEqual(before);
		latest().arrive();
		await wait();
		latest().options.onFault(null);
		frameIsReady(latest());
		expect([page.map.life.state, page.map.life.fault]).toEqual(['live', null]);
		expect(living()).toHaveLength(1);
	}
);

test('an engine that arrives after it is unwanted is destroyed, and the next one is what lives', async () => {
	const { map } = mapOnPage();
	map.life.want();
	await wait();
	const late = latest();
	map.life.release();
	map.life.want();
	await wait();
	late.arrive();
	latest().arrive();
	await wait();
	frameIsReady(late);
	late.options.onFault('context-lost');
	late.options.onMove({ center: [0, 0], zoom: 1 }, size);
	expect([map.life.state, map.life.fault]).toEqual(['starting', null]);
	expect(map.link.camera().zoom).toBeCloseTo(homeCamera(bounds, size).zoom, 6);
	frameIsReady(latest());
	expect([map.life.state, living()]).toEqual(['live', [latest()]]);
});

test('a map that is unwanted before its engine was asked for asks for none', async () => {
	const { map } = mapOnPage();
	map.life.want();
	map.life.release();
	await wait();
	expect(engines).toEqual([]);
});

test('a map asks others for room when it is known how much of it is in sight, and tells them when that changes', async () => {
	const told = vi.fn<(claim: { visibleShare: number; released: boolean }) => void>();
	vi.stubGlobal(
		'BroadcastChannel',
		class {
			readonly postMessage = told;
			readonly close = () => undefined;
		}
	);
	const { map } = mapOnPage(null);
	map.life.want();
	await wait();
	expect([told.mock.calls, engines]).toEqual([[], []]);
	map.seen(0.5);
	await wait();
	// Its engine is on its way.
	map.seen(0.75);
	map.life.release();
	expect(told.mock.calls).toEqual([
		[expect.objectContaining({ visibleShare: 0.5, released: false })],
		[expect.objectContaining({ visibleShare: 0.75, released: false })],
		[expect.objectContaining({ visibleShare: 0.75, released: true })]
	]);
});

test('an engine that fails is said, and may be asked for again', async () => {
	const { map } = mapOnPage();
	map.life.want();
	await wait();
	latest().fail();
	await wait();
	expect([map.life.state, map.life.fault]).toEqual(['poster', 'failed']);
	map.life.want();
	await wait();
	expect(map.life.fault).toBeNull();
	latest().arrive();
	await wait();
	frameIsReady(latest());
	expect(map.life.state).toBe('live');
});

test('a browser that draws nothing is asked once', () => {
	browser.canDraw = false;
	const { map } = mapOnPage();
	map.life.want();
	browser.canDraw = true;
	map.life.want();
	expect([map.life.state, map.life.fault, engines]).toEqual(['poster', 'no-webgl', []]);
});
