import { expect, test } from '@playwright/test';
import { locales } from '../../lib/i18n/locales';
import type { Selection } from '../../lib/story/selection';
import { violationsOn } from '../support/axe-violations';
import {
	nextStepOf,
	openEmbedCode,
	openNowhere,
	openStillEmbed,
	openStillStory,
	unfoldAll
} from '../support/still-pages';
import { cardOf, expectSelected, linkOf, openStory, storyIn } from '../support/story-page';

/*
 * Every kind of page, in every language and both themes. Where nothing depends on the live map, it stays a poster: axe
 * has more to look at than the map.
 */

const opened = {
	en: { type: 'event', id: 'yokosuka-talks' },
	ja: { type: 'exchange', id: 'seoul-naha' },
	ko: { type: 'place', id: 'seoul' }
} as const satisfies Record<string, Selection>;

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };

for (const [turn, colorScheme] of (['light', 'dark'] as const).entries()) {
	for (const [index, locale] of locales.entries()) {
		// Each language opens another kind of card; together they open all. Where one theme has the phone, the other has
		// the desk.
		const selection = opened[locale];
		const [one, other] = (turn + index) % 2 === 0 ? [phone, desk] : [desk, phone];

		test.describe(`in ${locale}, ${colorScheme}`, () => {
			test.use({ colorScheme });

			test(`axe finds nothing wrong with the story, its card, its period and its details, ${one.width} px wide`, async ({
				page
			}) => {
				await page.setViewportSize(one);
				await openStillStory(page, locale);
				await linkOf(page, selection).click();
				await expectSelected(page, selection, storyIn(locale));
				await unfoldAll(page);
				await expect(cardOf(page)).toBeVisible();
				expect(await violationsOn(page)).toEqual([]);
			});

			// The live map is drawn, and adds nothing to what axe reads but its canvas: two of six stand for all, which the
			// full matrix has.
			const isDrawn = Boolean(process.env['FULL']) || ['en light', 'ja dark'].includes(`${locale} ${colorScheme}`);
			test(`axe finds nothing wrong with a step of the tour${isDrawn ? ' while the live map draws' : ''}, ${other.width} px wide`, async ({
				page
			}) => {
				await page.setViewportSize(other);
				await (isDrawn ? openStory : openStillStory)(page, locale);
				await nextStepOf(page, locale).click();
				await expect(cardOf(page)).toBeVisible();
				expect(await violationsOn(page)).toEqual([]);
			});

			test('axe finds nothing wrong with an embed at a step of the tour, and as a list', async ({ page }) => {
				await page.setViewportSize({ width: 640, height: 700 });
				await openStillEmbed(page, locale);
				await nextStepOf(page, locale).click();
				await expect(cardOf(page)).toBeVisible();
				expect(await violationsOn(page)).toEqual([]);
				await openStillEmbed(page, locale, `&ui=list&event=${selection.id}`);
				await expect(linkOf(page, selection)).toBeVisible();
				await unfoldAll(page);
				expect(await violationsOn(page)).toEqual([]);
			});

			test(`axe finds nothing wrong with the page that writes embed code, and nothing scrolls it sideways, ${other.width} px wide`, async ({
				page
			}) => {
				await page.setViewportSize(other);
				await openEmbedCode(page, locale);
				expect(await violationsOn(page)).toEqual([]);
				const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				expect(beyond).toBeLessThanOrEqual(0);
			});
		});
	}

	test.describe(colorScheme, () => {
		test.use({ colorScheme });

		test('axe finds nothing wrong with the front page, an embed without a ground, and the page for addresses that lead nowhere', async ({
			page
		}) => {
			await page.goto('./?interactive=never');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(storyIn('en').title);
			expect(await violationsOn(page)).toEqual([]);
			await openStillEmbed(page, 'en', '&transparent=1');
			await expect(page.locator('html[data-transparent]')).toBeVisible();
			expect(await violationsOn(page)).toEqual([]);
			await openNowhere(page);
			expect(await violationsOn(page)).toEqual([]);
		});
	});
}

test('axe finds nothing wrong with the smallest phone', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 568 });
	await openStillStory(page, 'en', opened.en);
	await unfoldAll(page);
	expect(await violationsOn(page)).toEqual([]);
	await openStillEmbed(page, 'en', `&event=${opened.en.id}`);
	expect(await violationsOn(page)).toEqual([]);
});

test('a mistake would have been found', async ({ page }) => {
	await openNowhere(page);
	await page.evaluate(() => {
		document.body.append(document.createElement('button'));
	});
	expect((await violationsOn(page)).join()).toContain('button-name');
});
