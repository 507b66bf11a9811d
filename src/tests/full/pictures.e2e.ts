import { expect, test } from '@playwright/test';
import { locales } from '../../lib/i18n/locales';
import { addressOf } from '../support/story-page';

/*
 * A dozen pages as pictures, to see what no rule says. They are those of Debian's Chromium and its Noto fonts: `npm run
 * test:full -- pictures --update-snapshots` takes them anew, and whoever does looks at each.
 */

for (const locale of locales) {
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const [name, viewport] of [
			['phone', { width: 390, height: 844 }],
			['desk', { width: 1280, height: 800 }]
		] as const) {
			test.describe(`${locale}, ${colorScheme}, ${name}`, () => {
				test.use({ colorScheme, viewport, javaScriptEnabled: false });

				test('the page looks as it was approved', async ({ page }) => {
					await page.goto(addressOf(locale));
					// Another processor rounds the edges of letters and lines differently, not where they stand. A single missing
					// name is more than this.
					await expect(page).toHaveScreenshot(`${locale}-${colorScheme}-${name}.png`, { maxDiffPixelRatio: 0.002 });
				});
			});
		}
	}
}
