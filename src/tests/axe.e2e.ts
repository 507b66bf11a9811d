import { expect, test } from '@playwright/test';
import { locales } from '../lib/i18n/locales';
import type { Selection } from '../lib/story/selection';
import { violationsOn } from './axe-violations';
import { cardOf, expectLiveMap, expectSelected, linkOf, openStory, storyIn } from './story-page';

const opened: readonly Selection[] = [
	{ type: 'event', id: 'yokosuka-talks' },
	{ type: 'exchange', id: 'seoul-naha' },
	{ type: 'place', id: 'seoul' }
];

for (const colorScheme of ['light', 'dark'] as const) {
	for (const { width, height } of [
		{ width: 390, height: 844 },
		{ width: 1280, height: 800 }
	]) {
		for (const [index, locale] of locales.entries()) {
			test.describe(`in ${locale}, ${colorScheme}, ${width} px wide`, () => {
				test.use({ colorScheme, viewport: { width, height } });

				test('axe finds nothing wrong, with the card closed, open, and every detail unfolded', async ({ page }) => {
					await openStory(page, locale);
					expect(await violationsOn(page)).toEqual([]);
					// Each language opens another kind of card; together they open all.
					const selection = opened[index] ?? opened[0];
					if (!selection) throw new Error('nothing to open');
					await linkOf(page, selection).click();
					await expectSelected(page, selection, storyIn(locale));
					for (const summary of await page.locator('summary').all()) await summary.click();
					await expect(cardOf(page)).toBeVisible();
					expect(await violationsOn(page)).toEqual([]);
				});
			});
		}
	}
}

test('axe finds nothing wrong on the front page and on the page for addresses that lead nowhere', async ({ page }) => {
	await page.goto('./');
	await expectLiveMap(page);
	expect(await violationsOn(page)).toEqual([]);
	await page.goto('en/no-such-story/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(await violationsOn(page)).toEqual([]);
});

test('a mistake would have been found', async ({ page }) => {
	await page.goto('./');
	await page.evaluate(() => document.body.append(document.createElement('button')));
	expect((await violationsOn(page)).join()).toContain('button-name');
});
