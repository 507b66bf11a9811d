import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { messagesIn } from '../lib/i18n/messages';
import type { Selection } from '../lib/story/selection';
import { engineFile } from './held-files';
import {
	addressOf,
	expectLiveMap,
	expectNothingSelected,
	expectSelected,
	linkOf,
	openStory,
	selectionsOf,
	storyIn
} from './story-page';
import { watch } from './watch-page';
import { loseContext, withoutWebgl } from './webgl';

const faults = messagesIn('en').mapFaults;
const originOf = (baseURL: string | undefined) => new URL(baseURL ?? '').origin;
const worker = /maplibre-gl-worker/;

/** Whatever has become of the map, the list selects, the card opens and closes, and the address follows. */
async function expectUsableList(page: Page): Promise<void> {
	const story = storyIn('en');
	for (const selection of selectionsOf(story)) await expect(linkOf(page, selection)).toBeVisible();
	const talks: Selection = { type: 'event', id: 'yokosuka-talks' };
	await linkOf(page, talks).click();
	await expectSelected(page, talks, story);
	await page.keyboard.press('Escape');
	await expectNothingSelected(page);
}

test('without WebGL 2 one sentence says so, and the engine is not even loaded', async ({ page, context, baseURL }) => {
	const seen = await watch(context, originOf(baseURL));
	await withoutWebgl(page);
	await page.goto(addressOf('en'));
	await expect(page.getByText(faults['no-webgl'])).toBeVisible();
	await expectUsableList(page);
	await page.waitForLoadState('networkidle');
	expect(seen.requests.filter((url) => worker.test(url) || url.endsWith('.pbf'))).toEqual([]);
	expect(seen.complaints).toEqual([]);
});

test('when the engine does not arrive, one sentence says so', async ({ page, context, baseURL }) => {
	const engine = engineFile();
	const seen = await watch(context, originOf(baseURL), engine);
	await context.route(engine, (route) => route.abort('connectionfailed'));
	await page.goto(addressOf('en'));
	await expect(page.getByText(faults.failed)).toBeVisible();
	await expectUsableList(page);
	expect(seen.complaints).toEqual([]);
});

test('when MapLibre’s worker does not arrive, patience ends with a sentence', async ({ page, context, baseURL }) => {
	// The second part is MapLibre's own word on it.
	const seen = await watch(context, originOf(baseURL), /maplibre-gl-worker|Worker failed to load/);
	await context.route(worker, (route) => route.abort('connectionfailed'));
	await page.clock.install();
	await page.goto(addressOf('en'));
	await expect.poll(() => seen.requests).toContainEqual(expect.stringMatching(worker));
	await page.clock.runFor(10_000);
	await expect(page.getByText(faults.stalled)).toBeVisible();
	await expectUsableList(page);
	expect(seen.complaints).toEqual([]);
});

for (const { status, what } of [
	{ status: 500, what: 'the host fails at every tile' },
	{ status: 404, what: 'the host has no tiles' }
]) {
	test(`when ${what}, the map stands with the whole story and says that its background is not complete`, async ({
		page,
		context,
		baseURL
	}) => {
		const tiles = /\/basemap\/.*\.pbf/;
		const seen = await watch(context, originOf(baseURL), tiles);
		await context.route(tiles, (route) => route.fulfill({ status, body: '' }));
		await openStory(page, 'en');
		await expect(page.getByText(faults.tiles)).toBeVisible();
		await expectUsableList(page);
		expect(seen.complaints).toEqual([]);
	});
}

test('when the graphics memory is taken away, the map says so and returns by itself', async ({
	page,
	context,
	baseURL
}) => {
	const seen = await watch(context, originOf(baseURL), /WebGL context was lost|CONTEXT_LOST/i);
	await openStory(page, 'en');
	const lost = await loseContext(page);
	await expect(page.getByText(faults['context-lost'])).toBeVisible();
	await expectUsableList(page);
	await lost.restore();
	await expect(page.getByText(faults['context-lost'])).toHaveCount(0);
	await expectLiveMap(page);
	await expectUsableList(page);
	expect(seen.complaints).toEqual([]);
});
