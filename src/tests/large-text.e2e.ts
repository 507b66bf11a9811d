import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openEmbedCode, openStillEmbed, openStillStory, unfoldAll } from './still-pages';
import { cardOf, linkOf } from './story-page';

/* Readers who enlarge: a window of 1280 × 1024 at 400 % (WCAG 1.4.10), text at 200 % (1.4.4), and their own spacing of it (1.4.12). */

const event = { type: 'event', id: 'yokosuka-talks' } as const;

/** How far the page is wider than its window; where text is, in parts of the page that cut it off. */
async function lossesOf(page: Page): Promise<{ sideways: number; cut: string[] }> {
	return page.evaluate(() => {
		const cut: string[] = [];
		const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let text = words.nextNode(); text; text = words.nextNode()) {
			const holder = text.parentElement;
			// What is moved with the map may leave it; what only a screen reader reads is cut off on purpose; a list to choose from shows its one line.
			if (!holder?.checkVisibility({ visibilityProperty: true }) || !text.textContent?.trim()) continue;
			if (
				holder.closest(
					'.visually-hidden, #svelte-announcer, .map-box .at, .maplibregl-map, option, noscript, script, style, textarea'
				)
			)
				continue;
			const range = document.createRange();
			range.selectNodeContents(text);
			for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
				if (width === 0 || height === 0) continue;
				let isMeant = false;
				for (let box: Element | null = holder; box && box !== document.body; box = box.parentElement) {
					const { overflowX, overflowY, position, clipPath, webkitLineClamp } = getComputedStyle(box);
					// A table's head that rows repeat in words; an embed's title, which is one line at any size and leads to the whole story.
					isMeant ||= clipPath !== 'none' || webkitLineClamp !== 'none';
					if (isMeant) break;
					const edge = box.getBoundingClientRect();
					// A pixel of a letter's foot or side bearing is no loss, half of a line is.
					const isLostSideways = overflowX !== 'visible' && (left < edge.left - 2 || right > edge.right + 2);
					const isLostBelow =
						(overflowY === 'hidden' || overflowY === 'clip') &&
						(top < edge.top - height / 3 || bottom > edge.bottom + height / 3);
					if (isLostSideways || isLostBelow) cut.push(`${box.localName}.${box.className}: ${text.textContent.trim()}`);
					// What lies below the edge of a box that scrolls can be scrolled to.
					if (position === 'fixed' || overflowY === 'auto' || overflowY === 'scroll') break;
				}
				if (isMeant) continue;
				if (left < -1 || right > innerWidth + 1) cut.push(`beyond the window: ${text.textContent.trim()}`);
			}
		}
		return { sideways: document.documentElement.scrollWidth - innerWidth, cut: [...new Set(cut)] };
	});
}

const nothing = { sideways: 0, cut: [] };

/** Goes on to the next page whatever was lost, so that one run names it all. */
async function expectNoLoss(page: Page): Promise<void> {
	await expect
		.configure({ soft: true, timeout: 3000 })
		.poll(() => lossesOf(page))
		.toEqual(nothing);
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

/** The reader's own style sheet, in every document. The page's policy refuses written styles; a browser's extension is not asked either. */
async function enlarge(page: Page, rules: string): Promise<void> {
	await page.addInitScript((text) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		document.adoptedStyleSheets = [sheet];
	}, rules);
}
