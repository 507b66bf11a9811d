import { expect, test } from '@playwright/test';
import { locales } from '../../lib/i18n/locales';
import { coveredAtWidths, coveredControls, lengthenHeadline, widthsPx } from '../support/covered-controls';
import { openStillEmbed } from '../support/still-pages';

/*
 * Nothing ever lies over a control. The widths are those of most articles on phones; full/embed-controls.e2e.ts has all
 * of them, and every state.
 */

test.use({ hasTouch: true, isMobile: true });

for (const locale of locales) {
	test(`with a finger, in ${locale}, nothing lies over a control of a frame in a phone’s article`, async ({ page }) => {
		await openStillEmbed(page, locale);
		const widths = widthsPx(240, 384, 12);
		const asWritten = await coveredAtWidths(page, widths);
		await lengthenHeadline(page);
		expect([...asWritten, ...(await coveredAtWidths(page, widths))]).toEqual([]);
	});
}

test('a control under something else would have been found', async ({ page }) => {
	await openStillEmbed(page, 'en');
	await page.locator('.strip').evaluate((strip) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('h1 a::after { position: fixed !important; z-index: 9; }');
		strip.ownerDocument.adoptedStyleSheets = [sheet];
	});
	expect(await coveredControls(page)).toContainEqual(expect.stringMatching(/^button Play, under: a Hometown/));
});
