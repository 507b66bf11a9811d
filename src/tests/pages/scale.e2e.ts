import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { messagesIn } from '../../lib/i18n/messages';
import { addressOf, expectLiveMap, openStory } from '../support/story-page';

/*
 * The scale bar: there with the first paint and on paper, the same when the live map takes over, and in the unit of all
 * that is printed.
 */

/** The bar that is seen: its words, and how long it is. */
async function scaleOf(page: Page): Promise<{ words: string; widthPx: number }> {
	const bar = page.locator('.scale .bar:visible');
	await expect(bar).toHaveCount(1);
	return { words: await bar.innerText(), widthPx: (await bar.boundingBox())?.width ?? NaN };
}

for (const width of process.env['FULL'] ? [320, 390, 768, 1280] : [390, 1280]) {
	test(`at ${width} px the poster’s scale bar is the live map’s`, async ({ page }) => {
		await page.setViewportSize({ width, height: 860 });
		await page.goto(addressOf('ja'), { waitUntil: 'commit' });
		await page.locator('footer').waitFor();
		const poster = await scaleOf(page);
		await expectLiveMap(page);
		// What says where the map looks now has taken the place of what was written ahead.
		await expect(page.locator('.scale .now')).toHaveCount(1);
		const live = await scaleOf(page);
		expect(live.words).toBe(poster.words);
		expect(Math.abs(live.widthPx - poster.widthPx)).toBeLessThan(0.1);
		expect(live.widthPx).toBeGreaterThan(40);
		expect(live.widthPx).toBeLessThan(112);
	});
}

test('the scale follows the zoom and counts in the unit of all else; on paper it is that of the poster', async ({
	page
}) => {
	await openStory(page, 'en');
	await expect(page.locator('.scale .now')).toHaveCount(1);
	const before = await scaleOf(page);
	await page.getByRole('button', { name: messagesIn('en').zoomIn }).click();
	await expect.poll(async () => (await scaleOf(page)).words).not.toBe(before.words);
	await page.getByRole('button', { name: messagesIn('en').reset }).click();
	await expect.poll(async () => (await scaleOf(page)).words).toBe(before.words);
	await page.getByRole('radio', { name: messagesIn('en').units.mi, exact: true }).check();
	await expect.poll(async () => (await scaleOf(page)).words).toMatch(/\smiles$/);
	await page.emulateMedia({ media: 'print' });
	expect((await scaleOf(page)).widthPx).toBeGreaterThan(20);
});
