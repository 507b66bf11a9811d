import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { locales } from '../lib/i18n/locales';
import { messagesIn } from '../lib/i18n/messages';
import { expectInSight } from './map-positions';
import { cardOf, expectSelected, linkOf, openStory, storyIn } from './story-page';

/*
 * What readers see, at four widths, in both themes and in every language: the whole page, an open card, a step of the walk, and the timeline with a period chosen. Each
 * is kept in test-results/screens, to be looked at after every visible change; what a program can see of it is asked here.
 */

const sizes = [
	{ width: 320, height: 640 },
	{ width: 390, height: 844 },
	{ width: 768, height: 1024 },
	{ width: 1280, height: 800 }
];

/** What is cut off or stands on something else: words out of the window or of a box that hides them, and words on words. */
async function faults(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px wider than the window`);
		const words: { text: string; rect: DOMRect; inCard: boolean }[] = [];
		const range = document.createRange();
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			const element = node.parentElement;
			const text = node.textContent?.trim() ?? '';
			if (!text || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
			if (element.closest('.visually-hidden, option, #svelte-announcer')) continue;
			range.selectNodeContents(node);
			const inCard = element.closest('.card') !== null;
			const hidden = [...ancestors(element)].filter((one) => getComputedStyle(one).overflowX !== 'visible');
			for (const rect of range.getClientRects()) {
				const boxes = hidden.map((box) => box.getBoundingClientRect());
				const isWide = boxes.some((box) => rect.left < box.left - 1 || rect.right > box.right + 1);
				const isScrolledAway = boxes.some((box) => rect.top < box.top - 1 || rect.bottom > box.bottom + 1);
				// What lies at the edge of a map that was moved is cut off by design.
				if (!isWide && !isScrolledAway) words.push({ text, rect, inCard });
				else if (isWide && !element.closest('.map-box')) found.push(`“${text}” is cut off`);
			}
		}
		for (const [at, one] of words.entries()) {
			for (const other of words.slice(at + 1)) {
				// A card lies on the map by design.
				if (one.inCard !== other.inCard) continue;
				const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
				const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
				// Lines of one paragraph touch; letters are lower than their line.
				if (across > 1 && down > 5 && one.text !== other.text) found.push(`“${one.text}” stands on “${other.text}”`);
			}
		}
		return found;

		function* ancestors(element: Element): Generator<Element> {
			for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) yield one;
		}
	});
}

for (const locale of locales) {
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const viewport of sizes) {
			test.describe(`${locale}, ${colorScheme}, ${viewport.width} px wide`, () => {
				// The map goes in one step, so that a picture shows where it has gone.
				test.use({ colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } });

				test('nothing is cut off on the page, on a card, in the walk, or on the timeline', async ({ page }) => {
					const keep = (name: string) => `test-results/screens/${name}-${viewport.width}-${colorScheme}-${locale}.png`;
					const messages = messagesIn(locale);
					await openStory(page, locale);
					await expect(page.locator('.card[popover]')).toHaveCount(0);
					expect(await faults(page)).toEqual([]);
					await page.screenshot({ path: keep('page'), fullPage: true, animations: 'disabled' });

					const selection = { type: 'event', id: 'nara-summit' } as const;
					await linkOf(page, selection).click();
					await expectSelected(page, selection, storyIn(locale));
					await expectInSight(page, ['seoul', 'nara']);
					expect(await faults(page)).toEqual([]);
					await page.screenshot({ path: keep('card'), animations: 'disabled' });
					await page.keyboard.press('Escape');

					const next = page.getByRole('button', { name: messages.nextStep });
					for (const { id } of storyIn(locale).events.slice(0, 2)) {
						await next.click();
						await expect(page.locator(`#card-event-${id}`)).toBeVisible();
					}
					await expectInSight(page, ['seoul', 'naha']);
					expect(await faults(page)).toEqual([]);
					await page.screenshot({ path: keep('step'), animations: 'disabled' });
					await page.keyboard.press('Escape');

					await page.getByText(messages.period).click();
					await page.getByRole('slider', { name: messages.periodFrom }).press('ArrowRight');
					await expect(cardOf(page)).toHaveCount(0);
					await page.locator('.time').scrollIntoViewIfNeeded();
					expect(await faults(page)).toEqual([]);
					await page.screenshot({ path: keep('timeline'), animations: 'disabled' });
				});
			});
		}
	}
}
