import { afterEach, expect, test, vi } from 'vitest';
import { packTiles } from '../basemap/tile-bundle';
import { openingZooms } from '../page/opening-files';
import { askOpeningTiles } from './ask-opening-tiles';
import { openingTiles } from './opening-tiles';

vi.mock('./tile-sets', () => ({ siteRoot: () => 'https://maps.example.org/news/' }));

const inside = 'https://maps.example.org/news/basemap/east-asia/4/13/6.pbf';
const outside = 'https://maps.example.org/news/basemap/world/4/0/0.pbf';

afterEach(() => vi.unstubAllGlobals());

test('whatever the zoom, the file is one that was written', () => {
	const { asked } = answering('');
	for (const zoom of [-1, 3.99, 14]) void askOpeningTiles('a', zoom);
	const files = openingZooms.map((zoom) => `https://maps.example.org/news/basemap/opening/a/${zoom}.pbf`);
	expect(files).toEqual(expect.arrayContaining(asked));
	expect(asked).toHaveLength(3);
});

/** A host that answers when the test says so. */
function answering(body: BodyInit, status = 200) {
	const asked: string[] = [];
	let answer: () => void = () => undefined;
	const answered = new Promise<void>((resolve) => {
		answer = resolve;
	});
	vi.stubGlobal('fetch', async (url: string) => {
		asked.push(url);
		await answered;
		return new Response(body, { status });
	});
	return { asked, answer };
}

test('the tiles of the zoom at which the map opens come in one file; others are asked for by themselves', async () => {
	const { asked, answer } = answering(packTiles(new Map([['east-asia/4/13/6', new Uint8Array([1, 2])]])));
	const tiles = openingTiles(askOpeningTiles('japan-korea-defense', 4.36));
	expect(asked).toEqual(['https://maps.example.org/news/basemap/opening/japan-korea-defense/4.pbf']);
	// Nobody knows yet what is in it.
	expect([tiles.mayHave(inside), tiles.mayHave(outside), tiles.mayHave('https://example.org/x.json')]).toEqual([
		true,
		true,
		false
	]);
	answer();
	expect([...new Uint8Array((await tiles.tile(inside)) ?? new ArrayBuffer())]).toEqual([1, 2]);
	expect(await tiles.tile(outside)).toBeNull();
	expect([tiles.mayHave(inside), tiles.mayHave(outside)]).toEqual([true, false]);
});

test.each([
	['is not there', '<!doctype html>', 404],
	['is another one', '<!doctype html>', 200],
	['is cut short', packTiles(new Map([['east-asia/4/13/6', new Uint8Array(9)]])).slice(0, 20), 200]
])('a file that %s leaves every tile to be asked for by itself', async (_, body, status) => {
	const { answer } = answering(body, status);
	const tiles = openingTiles(askOpeningTiles('japan-korea-defense', 4.36));
	answer();
	expect(await tiles.tile(inside)).toBeNull();
	expect(tiles.mayHave(inside)).toBe(false);
});
