import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import type { BrowserContext, FrameLocator, Page } from '@playwright/test';
import { palettes } from '../../lib/scene/palette';
import type { Locale } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { allScripts, engineFile, holdBack } from '../support/held-files';
import { expectWorkingCards, mapOf, markerOf, markersIn } from '../support/map-cards';
import { mapColors } from '../support/map-colors';
import { colorShares, mismatch } from '../support/read-png';
import { addressOf, expectLiveMap, openStory, storyIn } from '../support/story-page';
import { watch } from '../support/watch-page';
import { loseContext, withoutWebgl } from '../support/webgl';

/*
 * Every failure leaves the poster, its working cards, and at most one quiet sentence in the reader's language.
 * What the list does meanwhile stands in pages/failure.e2e.ts.
 */

type Fault = keyof ReturnType<typeof messagesIn>['mapFaults'];

const originOf = (baseURL: string | undefined) => new URL(baseURL ?? '').origin;
const worker = /maplibre-gl-worker/;

/** The poster is in sight, as a picture: land, sea and every arc. */
async function expectPoster(page: Page): Promise<void> {
	await expect(page.locator('.map-box')).not.toHaveClass(/\blive\b/);
	const shares = colorShares(await page.locator('.map-box').screenshot(), mapColors());
	expect(Math.min(...shares.slice(0, 2))).toBeGreaterThan(0.05);
	expect(Math.min(...shares.slice(2))).toBeGreaterThan(0.0002);
}

/** The map says this one sentence, or nothing. */
async function expectOnlySentence(page: Page, locale: Locale, fault: Fault | null): Promise<void> {
	const said = mapOf(page, locale).locator('[role="status"]');
	await expect(said).toHaveText(fault ? messagesIn(locale).mapFaults[fault] : '');
	if (fault) await expect(said).toBeInViewport({ ratio: 1 });
}

async function expectUsefulPoster(page: Page, locale: Locale, fault: Fault | null): Promise<void> {
	await expectOnlySentence(page, locale, fault);
	await expectPoster(page);
	await expectWorkingCards(page, locale);
	await expectOnlySentence(page, locale, fault);
	await expectPoster(page);
}

/** The map when nothing in it moves any more, without what it says of itself. */
async function stillPicture(page: Page): Promise<Buffer> {
	await page.locator('.fault').evaluate((sentence: HTMLElement) => {
		sentence.style.visibility = 'hidden';
	});
	const shoot = () => page.locator('.map-box').screenshot();
	let picture = await shoot();
	await expect(async () => {
		const previous = picture;
		picture = await shoot();
		expect(picture.equals(previous)).toBe(true);
	}).toPass();
	return picture;
}

test('without WebGL 2 the poster remains', async ({ page, context, baseURL }) => {
	const seen = await watch(context, originOf(baseURL));
	await withoutWebgl(page);
	await page.goto(addressOf('ja'));
	await expect(page.getByText(messagesIn('ja').mapFaults['no-webgl'])).toBeVisible();
	await expectUsefulPoster(page, 'ja', 'no-webgl');
	expect(seen.requests.filter((url) => engineFile().test(url))).toEqual([]);
	expect(seen.complaints).toEqual([]);
});

test('when the graphics memory is taken away, the poster shows what the map showed, and the map returns there', async ({
	page
}) => {
	test.slow();
	await openStory(page, 'ko');
	const home = await stillPicture(page);
	// Away from the story's own camera: a poster that had stayed at home would be found out.
	const [marker] = markersIn('ko');
	if (!marker) throw new Error('The map has no markers.');
	await markerOf(page, 'ko', marker).focus();
	await page.keyboard.press('ArrowRight');
	const box = page.locator('.map-box');
	const live = await stillPicture(page);
	expect(mismatch(live, home, palettes.light.sea)).toBeGreaterThan(0.08);
	const lost = await loseContext(page);
	await expect(box).not.toHaveClass(/\blive\b/);
	await expectOnlySentence(page, 'ko', 'context-lost');
	expect(mismatch(live, await stillPicture(page), palettes.light.sea)).toBeLessThan(0.03);
	await expectWorkingCards(page, 'ko');
	await lost.restore();
	await expectLiveMap(page);
	await expectOnlySentence(page, 'ko', null);
	expect(mismatch(live, await stillPicture(page), palettes.light.sea)).toBeLessThan(0.03);
});

for (const { how, block } of [
	{
		how: 'is blocked',
		block: (context: BrowserContext) => context.route(worker, (route) => route.abort('blockedbyclient'))
	},
	{
		how: 'is refused by the host’s policy',
		block: (context: BrowserContext) =>
			context.route(new RegExp(`/${addressOf('ja')}$`), async (route) => {
				const response = await route.fetch();
				const headers = { ...response.headers(), 'content-security-policy': "worker-src 'none'" };
				await route.fulfill({ response, headers });
			})
	},
	{
		how: 'never answers',
		block: (context: BrowserContext) =>
			context.route(worker, () => {
				// Nothing is what a hanging host does.
			})
	},
	{
		how: 'arrives and says nothing',
		block: (context: BrowserContext) =>
			context.route(worker, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
	}
]) {
	test(`when MapLibre’s worker ${how}, the watchdog leaves the poster after 8 s`, async ({ page, context }) => {
		await block(context);
		await page.clock.install();
		const engine = page.waitForResponse((response) => engineFile().test(response.url()));
		await page.goto(addressOf('ja'));
		await (await engine).finished();
		await expect(page.locator('.maplibregl-canvas')).toHaveCount(1);
		await page.clock.runFor(8100);
		await expect(page.getByText(messagesIn('ja').mapFaults.stalled)).toBeVisible();
		await expectUsefulPoster(page, 'ja', 'stalled');
	});
}

for (const { what, answer } of [
	{ what: 'is not there', answer: { status: 404, body: 'not found' } },
	{ what: 'breaks', answer: { contentType: 'text/javascript', body: `throw new Error('x');` } },
	{ what: 'is another file', answer: { contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' } }
]) {
	test(`when the engine’s script ${what}, the poster remains`, async ({ page, context }) => {
		await context.route(engineFile(), (route) => route.fulfill(answer));
		await page.goto(addressOf('ko'));
		await expect(page.getByText(messagesIn('ko').mapFaults.failed)).toBeVisible();
		await expectUsefulPoster(page, 'ko', 'failed');
	});
}

test('when the engine takes 12 s to arrive, the poster says nothing and works meanwhile; then the map is live', async ({
	page,
	context
}) => {
	const engine = await holdBack(context, engineFile());
	await page.clock.install();
	await page.goto(addressOf('en'));
	await expect.poll(() => engine.asked.length).toBeGreaterThan(0);
	await page.clock.runFor(12_000);
	await expectUsefulPoster(page, 'en', null);
	await page.clock.resume();
	engine.release();
	await expectLiveMap(page);
	await expectOnlySentence(page, 'en', null);
});

test('when every script is withheld, the poster remains and says nothing', async ({ page, context }) => {
	await context.route(allScripts, (route) => route.abort('blockedbyclient'));
	await page.goto(addressOf('ja'));
	await expectUsefulPoster(page, 'ja', null);
});

test('with interactive=never the poster is all there is, whatever is pressed, and the engine is never asked for', async ({
	page,
	context,
	baseURL
}) => {
	const seen = await watch(context, originOf(baseURL));
	await page.goto(`${addressOf('en')}?interactive=never`);
	await expectUsefulPoster(page, 'en', null);
	await page.getByRole('button', { name: messagesIn('en').zoomIn }).click();
	await page.locator('.map-box').hover();
	await page.mouse.wheel(0, 200);
	await expect(page.getByRole('button', { name: messagesIn('en').loadMap })).toHaveCount(0);
	await page.waitForLoadState('networkidle');
	expect(seen.requests.filter((url) => engineFile().test(url) || /maplibre-gl|\.pbf/.test(url))).toEqual([]);
	expect(seen.complaints).toEqual([]);
});

for (const { what, without } of [
	{
		what: 'BroadcastChannel',
		without: () => {
			Reflect.deleteProperty(globalThis, 'BroadcastChannel');
		}
	},
	{
		// Browsers keep it for https and localhost; a newsroom's preview on http://192.168.… has none.
		what: 'crypto.randomUUID',
		without: () => {
			Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
		}
	},
	{
		what: 'requestIdleCallback',
		without: () => {
			Reflect.deleteProperty(globalThis, 'requestIdleCallback');
		}
	},
	{
		what: 'storage that opens',
		without: () => {
			for (const name of ['localStorage', 'sessionStorage']) {
				Object.defineProperty(globalThis, name, {
					get() {
						throw new DOMException('The document is sandboxed.', 'SecurityError');
					}
				});
			}
		}
	}
]) {
	test(`without ${what} the map becomes live all the same`, async ({ page, context, baseURL }) => {
		const seen = await watch(context, originOf(baseURL));
		await page.addInitScript(without);
		await openStory(page, 'en');
		await expectOnlySentence(page, 'en', null);
		expect(seen.complaints).toEqual([]);
	});
}

test('in a sandboxed frame of another site the poster is there and its cards open', async ({ page, baseURL }) => {
	const host = createServer((_request, response) => {
		response.setHeader('Content-Type', 'text/html;charset=utf-8');
		response.end(
			`<!doctype html><html lang="en"><title>A newsroom</title><h1>An article</h1>` +
				`<iframe title="Map" width="700" height="900" sandbox="allow-scripts allow-popups" src="${baseURL}${addressOf('en')}"></iframe>`
		);
	});
	await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
	try {
		await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
		const frame = page.frameLocator('iframe');
		await expect(frame.getByRole('heading', { level: 1 })).toHaveText(storyIn('en').title);
		await expectCardsInFrame(frame);
		const picture = await frame.locator('.map-box').screenshot();
		expect(Math.min(...colorShares(picture, mapColors()))).toBeGreaterThan(0.0002);
	} finally {
		await new Promise((resolve) => host.close(resolve));
	}
});

async function expectCardsInFrame(frame: FrameLocator): Promise<void> {
	const markers = markersIn('en');
	const card = frame.locator('section.card:is(.open, :popover-open)');
	for (const marker of markers) {
		await frame.getByRole('button', { name: marker.name, exact: true }).press('Enter');
		await expect(card).toHaveCount(1);
		await expect(card).toBeVisible();
		await card.getByRole('button', { name: messagesIn('en').close }).click();
		await expect(card).toHaveCount(0);
	}
}
