import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { locales } from '../../lib/i18n/locales';
import { coveredAtWidths, lengthenHeadline, widthsPx } from '../support/covered-controls';
import { openStillEmbed } from '../support/still-pages';

/*
 * Nothing ever lies over a control: each one, at every width that a column has, with a mouse and with a finger, in
 * every language and state.
 */

const widths = widthsPx(240, 1000, 4);

const states: readonly { name: string; query: string; prepare?: (page: Page) => Promise<void> }[] = [
	{ name: 'as it opens', query: '' },
	{ name: 'with the longest headline', query: '', prepare: lengthenHeadline },
	{ name: 'with an event’s card', query: '&event=yokosuka-talks' },
	{ name: 'with an exchange’s card', query: '&event=seoul-naha' }
];

for (const isTouched of [false, true]) {
	test.describe(isTouched ? 'with a finger' : 'with a mouse', () => {
		test.use({ hasTouch: isTouched, isMobile: isTouched });

		for (const locale of locales) {
			for (const { name, query, prepare } of states) {
				test(`nothing lies over a control of an embed ${name}, in ${locale}`, async ({ page }) => {
					test.slow();
					await openStillEmbed(page, locale, query);
					await prepare?.(page);
					expect(await coveredAtWidths(page, widths)).toEqual([]);
				});
			}
		}
	});
}
