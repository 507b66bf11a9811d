import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { messagesIn } from '../../lib/i18n/messages';
import { openStillStory } from '../support/still-pages';
import { addressOf, expectLiveMap } from '../support/story-page';

/* Whoever zooms keeps in sight what they look at: on the live map, and on the poster before there is one. */

const messages = messagesIn('en');

const middleOf = async (marker: Locator) => {
	const { x, y, width, height } = (await marker.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
	return [x + width / 2, y + height / 2] as const;
};

/** The map stands: it has been the same for several frames, and past what a zoom takes. */
async function stands(page: Page, scale: number): Promise<void> {
	const read = () =>
		page.locator('.markers.moved').evaluate((markers) => parseFloat(markers.style.getPropertyValue('--scale') || '1'));
	await expect.poll(async () => Math.abs((await read()) / scale - 1)).toBeLessThan(0.01);
}

const scaleOf = (page: Page) =>
	page.locator('.markers.moved').evaluate((markers) => parseFloat(markers.style.getPropertyValue('--scale') || '1'));

for (const live of [false, true]) {
	const open = async (page: Page, selection?: Parameters<typeof addressOf>[1]) => {
		if (!live) return openStillStory(page, 'en', selection ?? null);
		await page.goto(addressOf('en', selection));
		await expectLiveMap(page);
	};
	const map = live ? 'the live map' : 'the poster';
	const ways = {
		'the button': (page: Page) => page.getByRole('button', { name: messages.zoomIn }).click(),
		'the key': async (page: Page) => {
			await page.locator('.at-place-seoul').focus();
			await page.keyboard.press('+');
		},
		'a double press': async (page: Page) => {
			const { x = 0, y = 0, height = 0 } = (await page.locator('.map-box').boundingBox()) ?? {};
			await page.mouse.dblclick(x + 40, y + height - 60);
		}
	};

	for (const [how, zoomIn] of Object.entries(ways)) {
		// All three tell the live map the same thing (early-moves.ts); the full matrix tries each.
		if (live && how !== 'the button' && !process.env['FULL']) continue;
		test(`${how} zooms ${map} and holds what is selected where it is`, async ({ page }) => {
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await open(page, { type: 'event', id: 'naha-refuelling' });
			const marker = page.locator('.at-place-naha');
			await expect(marker).toBeVisible();
			const [before, scale] = [await middleOf(marker), await scaleOf(page)];
			await zoomIn(page);
			await stands(page, scale * 2);
			const after = await middleOf(marker);
			expect(Math.hypot(after[0] - before[0], after[1] - before[1])).toBeLessThan(3);
		});
	}

	test(`five presses of the zoom button on ${map} never end in the empty sea`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await open(page);
		const box = (await page.locator('.map-box').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
		for (let press = 0; press < 5; press++) {
			await ways['the button'](page);
			const inSight = async () => {
				const places = await Promise.all((await page.locator('.map-box .place').all()).map(middleOf));
				return places.filter(([x, y]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)
					.length;
			};
			await expect.poll(inSight).toBeGreaterThan(0);
		}
		expect(await scaleOf(page)).toBeGreaterThan(7);
	});
}
