import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { messagesIn } from '../../lib/i18n/messages';
import type { Selection } from '../../lib/story/selection';
import { engineFile } from '../support/held-files';
import { expectWorkingCards, openCard, openCardOf, markersIn } from '../support/map-cards';
import { mapBoxOf, placePx } from '../support/map-positions';
import { realScene } from '../support/real-scene';
import {
	addressOf,
	expectHydrated,
	expectLiveMap,
	expectNothingSelected,
	expectSelected,
	linkOf,
	openStory,
	selectionsOf,
	storyIn
} from '../support/story-page';
import { watch } from '../support/watch-page';
import { loseContext, withBrokenDriver, withoutWebgl } from '../support/webgl';

const faults = messagesIn('en').mapFaults;
const originOf = (baseURL: string | undefined) => new URL(baseURL ?? '').origin;
const worker = 'maplibre-gl-worker';

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
	expect(seen.requests.filter((url) => url.includes(worker) || url.endsWith('.pbf'))).toEqual([]);
	expect(seen.complaints).toEqual([]);
});

for (const how of ['refuses shaders', 'draws nothing'] as const) {
	test(`with a driver that ${how} the poster stays, one sentence says so, and nothing is thrown at the page`, async ({
		page,
		context,
		baseURL
	}) => {
		const seen = await watch(context, originOf(baseURL));
		await withBrokenDriver(page, how);
		await page.goto(addressOf('en'));
		await expect(page.getByText(faults['no-webgl'])).toBeVisible();
		await expect(page.locator('.map-box')).not.toHaveClass(/\blive\b/);
		await expect(page.locator('canvas')).toHaveCount(0);
		await page.getByRole('button', { name: messagesIn('en').zoomIn }).click();
		await expectUsableList(page);
		// Not tried again, whatever is touched.
		await expect(page.locator('canvas')).toHaveCount(0);
		expect(seen.complaints).toEqual([]);
	});
}

test('browsers that are too old for the engine keep the page, whose list and cards work, and nothing is thrown', async ({
	page,
	context,
	baseURL
}) => {
	const seen = await watch(context, originOf(baseURL));
	await page.addInitScript(() => {
		for (const name of ['ResizeObserver', 'IntersectionObserver', 'IntersectionObserverEntry', 'structuredClone']) {
			Reflect.deleteProperty(globalThis, name);
		}
		Reflect.deleteProperty(Array.prototype, 'at');
	});
	for (const path of [addressOf('en'), `${addressOf('en')}embed/`]) {
		await page.goto(path);
		const [marker] = markersIn('en');
		if (!marker) throw new Error('The map has no markers.');
		await openCard(page, 'en', marker);
		const first = openCardOf(page).getByRole('heading', { name: storyIn('en').events[0]?.title ?? 'none' });
		// What is pressed before the page's script has started does nothing.
		await expect(async () => {
			if (!(await first.isVisible())) await page.getByRole('button', { name: messagesIn('en').nextStep }).click();
			await expect(first).toBeVisible({ timeout: 4000 });
		}).toPass();
		await page.keyboard.press('Escape');
		await expect(openCardOf(page)).toHaveCount(0);
		await expect(page.locator('canvas')).toHaveCount(0);
	}
	await page.goto(addressOf('en'));
	await expectUsableList(page);
	expect(seen.complaints).toEqual([]);
});

for (const where of ['page', 'embed'] as const) {
	test(`with the network gone a language link, and going back, leave the ${where} as it is and say so`, async ({
		page,
		context
	}) => {
		const faultsOfPage: string[] = [];
		page.on('pageerror', ({ message }) => faultsOfPage.push(message));
		await page.goto(`${addressOf('en')}${where === 'embed' ? 'embed/' : ''}?interactive=never`);
		const link = (name: string) => page.getByRole('link', { name, exact: true });
		const title = page.getByRole('heading', { level: 1 });
		// A link that is pressed before the script is there leads to a new page.
		await expectHydrated(page);
		await link('日本語').click();
		await expect(title).toHaveText(storyIn('ja').title);
		await context.setOffline(true);
		const address = page.url();
		const expectToStay = async () => {
			await expect(page.getByText(messagesIn('ja').languageFailed)).toBeVisible();
			await expect(title).toHaveText(storyIn('ja').title);
			expect(page.url()).toBe(address);
		};
		await link('한국어').click();
		await expectToStay();
		if (where === 'page') {
			await page.goBack();
			await expectToStay();
		}
		await context.setOffline(false);
		await link('한국어').click();
		await expect(title).toHaveText(storyIn('ko').title);
		await expect(page.getByText(messagesIn('ko').languageFailed)).toHaveCount(0);
		expect(faultsOfPage).toEqual([]);
	});
}

for (const where of ['page', 'embed'] as const) {
	for (const [what, missing] of [
		['own script', /map-script/],
		['data', /data\.json/]
	] as const) {
		test(`when the ${where}’s ${what} does not arrive, it stays as it was written, and its cards work`, async ({
			page,
			context
		}) => {
			await context.route(missing, (route) => route.abort('connectionfailed'));
			await Promise.all([
				page.waitForEvent('requestfailed'),
				page.goto(`${addressOf('en')}${where === 'embed' ? 'embed/' : ''}`)
			]);
			await page.waitForLoadState('networkidle');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(storyIn('en').title);
			await expectWorkingCards(page, 'en');
		});
	}
}

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
	await context.route(
		({ href }) => href.includes(worker),
		(route) => route.abort('connectionfailed')
	);
	await page.clock.install();
	await page.goto(addressOf('en'));
	await expect.poll(() => seen.requests).toContainEqual(expect.stringContaining(worker));
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

test('a map that is folded away, or squeezed for a moment, shows the whole story again when it has its room back', async ({
	page,
	context,
	baseURL
}) => {
	const seen = await watch(context, originOf(baseURL));
	await openStory(page, 'en');
	const scene = await realScene('en');
	const seoulPx = async () => {
		const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator('.at-place-seoul').boundingBox()) ?? {};
		return [x + width / 2, y + height / 2];
	};
	/** What the map has made of its box: MapLibre measures it when the browser tells of it. */
	const drawnPx = () => page.locator('canvas').evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]);
	const wholeBox = await mapBoxOf(page);
	const [wholeSize, whole] = [await drawnPx(), await seoulPx()];
	expect(Math.hypot(...placePx(scene, 'seoul', wholeBox).map((at, axis) => at - (whole[axis] ?? 0)))).toBeLessThan(1);
	for (const squeezed of ['display: none', 'width: 90px', 'height: 70px; flex: none; min-height: 0']) {
		await page.locator('.map-box').evaluate((box, css) => {
			box.style.cssText += css;
		}, squeezed);
		// A hidden canvas keeps its size.
		if (squeezed !== 'display: none') await expect.poll(drawnPx).not.toEqual(wholeSize);
		await page.evaluate(() => new Promise(requestAnimationFrame));
		await page.locator('.map-box').evaluate((box) => {
			for (const property of ['display', 'width', 'height', 'flex', 'min-height']) box.style.removeProperty(property);
		});
		await expect.poll(drawnPx).toEqual(wholeSize);
		await expect
			.poll(async () => Math.hypot(...(await seoulPx()).map((at, axis) => at - (whole[axis] ?? 0))))
			.toBeLessThan(1);
	}
	expect(seen.complaints).toEqual([]);
});
