import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { lossesOf, nothingLost } from '../support/lost-words';
import { openEmbedCode, openStillEmbed, openStillStory, unfoldAll } from '../support/still-pages';
import { cardOf, linkOf } from '../support/story-page';

/*
 * Readers who enlarge: a window of 1280 × 1024 at 400 % (WCAG 1.4.10), text at 200 % (1.4.4), and their own spacing of
 * it (1.4.12).
 */

const event = { type: 'event', id: 'yokosuka-talks' } as const;

/** Goes on to the next page whatever was lost, so that one run names it all. */
async function expectNoLoss(page: Page): Promise<void> {
	await expect
		.configure({ soft: true, timeout: 3000 })
		.poll(() => lossesOf(page))
		.toEqual(nothingLost);
}

/** Every page, every part of it open, one after the other. */
async function expectNoLossAnywhere(page: Page): Promise<void> {
	await openStillStory(page, 'en');
	await unfoldAll(page);
	await expectNoLoss(page);
	await linkOf(page, event).click();
	await expect(cardOf(page)).toBeVisible();
	await expectNoLoss(page);
	await openStillEmbed(page, 'en', `&event=${event.id}`);
	await expectNoLoss(page);
	await openStillEmbed(page, 'en', '&ui=list');
	await unfoldAll(page);
	await expectNoLoss(page);
	await openEmbedCode(page);
	await expectNoLoss(page);
}

test.describe('at 400 %', () => {
	test.use({ viewport: { width: 320, height: 256 } });

	test('nothing is cut off, and nothing scrolls sideways', async ({ page }) => {
		await expectNoLossAnywhere(page);
	});
});

const phone = { width: 390, height: 844 };
/** On a phone the most is lost; the full matrix has a desk as well. */
const viewports = process.env['FULL'] ? [phone, { width: 1280, height: 800 }] : [phone];

for (const viewport of viewports) {
	test.describe(`${viewport.width} px wide`, () => {
		test.use({ viewport });

		test('text of twice the size loses nothing', async ({ page }) => {
			await enlarge(page, ':root { font-size: 200% !important; }');
			await expectNoLossAnywhere(page);
		});

		test('wider lines, words, letters and paragraphs lose nothing', async ({ page }) => {
			await enlarge(
				page,
				'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }'
			);
			await expectNoLossAnywhere(page);
		});
	});
}

/**
 * The reader's own style sheet, in every document. The page's policy refuses written styles; a browser's extension is
 * not asked either.
 */
async function enlarge(page: Page, rules: string): Promise<void> {
	await page.addInitScript((text) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		document.adoptedStyleSheets = [sheet];
	}, rules);
}
