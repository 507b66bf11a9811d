import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { messagesIn } from '../../lib/i18n/messages';
import { engineFile } from '../support/held-files';
import { rest, markerPx, spotPx } from '../support/poster-marks';
import { addressOf, expectLiveMap } from '../support/story-page';

/*
 * The engine is the page's largest part. It is asked for when the map is about to be seen and the browser is idle, or
 * when the reader reaches for the map; where data is dear, only on the reader's word.
 */

const { loadMap } = messagesIn('en');

/** Whether the engine has been asked for, from now on. */
function watchEngine(page: Page): () => boolean {
	const engine = engineFile();
	let asked = false;
	page.context().on('request', (request) => {
		if (engine.test(request.url())) asked = true;
	});
	return () => asked;
}

/** Opens the page and lets it come to rest, the map's own script included; cards and lists wait for the engine. */
async function openAndRest(page: Page): Promise<void> {
	await page.goto(addressOf('en'));
	await page.waitForLoadState('networkidle');
	await rest(page);
}

/** Puts the map far below the window. */
async function putFarBelow(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('body { padding-top: 3000px !important }');
		document.adoptedStyleSheets.push(sheet);
	});
}

test('a map far below the window does not ask for the engine until the reader comes near', async ({ page }) => {
	await putFarBelow(page);
	const engineAsked = watchEngine(page);
	await openAndRest(page);
	const top = await page.locator('.map-box').evaluate((box) => box.getBoundingClientRect().top);
	expect(top).toBeGreaterThan(1500);
	expect(engineAsked()).toBe(false);
	// To where 150 px of the page still lie between the window and the map.
	await page.evaluate((mapTop) => {
		scrollTo(0, mapTop - innerHeight - 150);
	}, top);
	await expect.poll(engineAsked).toBe(true);
});

for (const { how, reach } of [
	{
		how: 'presses on it',
		reach: async (page: Page) => {
			const [x, y] = await spotPx(page, 0.7, 0.7);
			await page.mouse.move(x, y);
			await page.mouse.down();
			await page.mouse.up();
		}
	},
	{
		how: 'types in it',
		reach: (page: Page) => page.getByRole('button', { name: 'Naha', exact: true }).press('ArrowLeft')
	},
	{
		how: 'turns the wheel over it',
		reach: async (page: Page) => {
			const [x, y] = await spotPx(page, 0.7, 0.7);
			await page.mouse.move(x, y);
			await page.mouse.wheel(0, -50);
		}
	}
]) {
	test(`while the browser is busy, the engine is asked for when the reader ${how}`, async ({ page }) => {
		await putFarBelow(page);
		const engineAsked = watchEngine(page);
		await openAndRest(page);
		// From now on the browser has no idle moment.
		await page.evaluate(() => {
			window.requestIdleCallback = () => 0;
		});
		await page.locator('.map-box').scrollIntoViewIfNeeded();
		// Two frames: the page has seen that the map is near.
		await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
		expect(engineAsked()).toBe(false);
		await reach(page);
		await expect.poll(engineAsked).toBe(true);
	});
}

for (const connection of [
	{ saveData: true, effectiveType: '4g' },
	{ saveData: false, effectiveType: '2g' },
	{ saveData: false, effectiveType: 'slow-2g' }
]) {
	const name = connection.saveData ? 'a reader who saves data' : `a reader on ${connection.effectiveType}`;
	test(`${name} gets the live map only on request, and moves the poster until then`, async ({ page }) => {
		await page.addInitScript((value) => {
			Object.defineProperty(navigator, 'connection', { value });
		}, connection);
		const engineAsked = watchEngine(page);
		await openAndRest(page);
		const before = await markerPx(page, 'naha');
		const [x, y] = await spotPx(page, 0.7, 0.7);
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x + 40, y + 20, { steps: 3 });
		await page.mouse.up();
		await page.mouse.wheel(0, -50);
		await page.getByRole('button', { name: 'Naha', exact: true }).press('ArrowLeft');
		await expect.poll(() => markerPx(page, 'naha')).not.toEqual(before);
		await rest(page);
		expect(engineAsked()).toBe(false);
		await page.getByRole('button', { name: loadMap, exact: true }).click();
		await expect.poll(engineAsked).toBe(true);
		await expectLiveMap(page);
		await expect(page.getByRole('button', { name: loadMap, exact: true })).toHaveCount(0);
	});
}
