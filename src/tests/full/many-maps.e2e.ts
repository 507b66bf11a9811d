import { expect, test } from '@playwright/test';
import type { FrameLocator, Page } from '@playwright/test';
import { engineFile, holdBack } from '../support/held-files';
import { mapColors } from '../support/map-colors';
import { colorSharesOfCells } from '../support/read-png';
import { addressOf, openStory } from '../support/story-page';
import { watch } from '../support/watch-page';

/*
 * An article with twenty maps in frames, as a live blog has them. Browsers give a page sixteen graphics contexts and
 * take the oldest away.
 */

const frames = 20;
const mostAlive = 8;
/** While maps hand over, some more for a moment; the browser takes contexts away from sixteen on. */
const mostAtOnce = 12;
const size = { width: 640, height: 480 };

/** What the frames' scripts tell the host page; one origin, so they can. */
interface Census {
	readonly contexts: WebGL2RenderingContext[];
	/** The most that were alive at one time, the engines' own and those of the question whether there are any. */
	most: number;
}

async function openArticle(page: Page, columns: 1 | 2): Promise<void> {
	await page.addInitScript(() => {
		const host: (Window & { census?: Census }) | null = window.top;
		if (!host) return;
		const census = (host.census ??= { contexts: [], most: 0 });
		const { prototype } = HTMLCanvasElement;
		// Of whatever kind: the platform's types tell the kinds apart.
		const original = Reflect.get(prototype, 'getContext') as (
			this: HTMLCanvasElement,
			kind: string,
			...rest: unknown[]
		) => WebGL2RenderingContext | null;
		prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
			const context = original.call(this, kind, ...rest);
			if (context && kind === 'webgl2' && this.isConnected && !census.contexts.includes(context)) {
				census.contexts.push(context);
				census.most = Math.max(census.most, census.contexts.filter((one) => !one.isContextLost()).length);
			}
			return context;
		} as typeof prototype.getContext;
	});
	const map = `<iframe title="Map" width="${size.width}" height="${size.height}" src="/${addressOf('en')}"></iframe>`;
	await page.route('**/article/', (route) =>
		route.fulfill({
			contentType: 'text/html;charset=utf-8',
			body:
				`<!doctype html><html lang="en"><title>An article</title><style>body{margin:0;width:${size.width * columns}px}` +
				`iframe{display:block;float:left;border:0}</style>${map.repeat(frames)}</html>`
		})
	);
	await page.goto('article/');
}

const frameAt = (page: Page, index: number): FrameLocator => page.locator('iframe').nth(index).contentFrame();
const frameNumbers = Array.from({ length: frames }, (_, index) => index);

/** The frames whose maps are live. */
function liveFrames(page: Page): Promise<number[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('iframe')].flatMap((frame, index) =>
			frame.contentDocument?.querySelector('.map-box.live') ? [index] : []
		)
	);
}

const mostContexts = (page: Page) => page.evaluate(() => (window as Window & { census?: Census }).census?.most ?? 0);
const contextsNow = (page: Page) =>
	page.evaluate(
		() => (window as Window & { census?: Census }).census?.contexts.filter((one) => !one.isContextLost()).length ?? 0
	);

/** Brings a frame's map into sight, and waits until it is live. */
async function visit(page: Page, index: number): Promise<void> {
	await frameAt(page, index).locator('.map-box').scrollIntoViewIfNeeded();
	await expect(frameAt(page, index).locator('.map-box.live'), `map ${index}`).toHaveCount(1, { timeout: 30_000 });
}

test.describe('twenty maps on one page', () => {
	test.slow();

	test.describe('beside each other in a tall window', () => {
		test.use({ viewport: { width: size.width * 2, height: 4000 } });

		test('all show their posters at once, before any engine', async ({ page, context }) => {
			await page.setViewportSize({ width: size.width * 2, height: (size.height * frames) / 2 });
			await holdBack(context, engineFile());
			await openArticle(page, 2);
			await page.evaluate(() => {
				for (const { contentDocument } of document.querySelectorAll('iframe')) {
					contentDocument?.querySelector('.map-box')?.scrollIntoView({ block: 'center', behavior: 'instant' });
				}
			});
			const picture = await page.screenshot();
			const shares = colorSharesOfCells(picture, mapColors(), 2, frames / 2);
			expect(shares).toHaveLength(frames);
			for (const [index, [landShare = 0, seaShare = 0, ...arcShares]] of shares.entries()) {
				expect(Math.min(landShare, seaShare), `map ${index}`).toBeGreaterThan(0.05);
				expect(Math.min(...arcShares), `arcs of map ${index}`).toBeGreaterThan(0.0002);
			}
		});

		test('eight are live, and any other becomes live when it is pressed', async ({ page, context, baseURL }) => {
			const seen = await watch(context, new URL(baseURL ?? '').origin);
			await openArticle(page, 2);
			await expect.poll(async () => (await liveFrames(page)).length, { timeout: 90_000 }).toBe(mostAlive);
			const live = await liveFrames(page);
			const waiting = frameNumbers.slice(0, 16).filter((index) => !live.includes(index));
			for (const index of waiting.slice(0, 3)) {
				await frameAt(page, index).getByRole('button', { name: 'Seoul', exact: true }).click();
				await expect(frameAt(page, index).locator('.map-box.live'), `map ${index}`).toHaveCount(1, { timeout: 30_000 });
				expect((await liveFrames(page)).length).toBeLessThanOrEqual(mostAlive);
			}
			await expect.poll(() => contextsNow(page), 'contexts alive at the end').toBeLessThanOrEqual(mostAlive);
			expect(await mostContexts(page), 'contexts alive at one time').toBeLessThanOrEqual(mostAtOnce);
			expect(seen.complaints).toEqual([]);
		});
	});

	test.describe('below each other', () => {
		test.use({ viewport: { width: 700, height: 900 } });

		test('each becomes live when the reader comes to it, eight at most, and those out of sight let go', async ({
			page,
			context,
			baseURL
		}) => {
			const seen = await watch(context, new URL(baseURL ?? '').origin);
			await openArticle(page, 1);
			for (const index of frameNumbers) {
				await visit(page, index);
				expect((await liveFrames(page)).length).toBeLessThanOrEqual(mostAlive);
			}
			// Only what is in sight at the end is left: the last frames.
			await expect
				.poll(async () => Math.min(...(await liveFrames(page))), { timeout: 30_000 })
				.toBeGreaterThan(frames - 4);
			await expect.poll(() => contextsNow(page)).toBeLessThanOrEqual(3);
			expect(await mostContexts(page), 'contexts alive at one time').toBeLessThanOrEqual(mostAtOnce);
			await visit(page, 0);
			expect(seen.complaints).toEqual([]);
		});
	});
});

test('a live map whose page is left makes room for others', async ({ page, context }) => {
	const other = await context.newPage();
	await other.goto('robots.txt');
	await other.evaluate(() => {
		const heard: boolean[] = [];
		Object.assign(window, { heard });
		new BroadcastChannel('dateline-live-maps').onmessage = ({ data }: MessageEvent<{ released: boolean }>) => {
			heard.push(data.released);
		};
	});
	await openStory(page, 'en');
	await page.goto('about:blank');
	await expect.poll(() => other.evaluate(() => (window as Window & { heard?: boolean[] }).heard)).toContain(true);
});
