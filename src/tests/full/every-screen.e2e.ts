import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { locales } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { collisionsOn, lossesOf, nothingLost } from '../support/lost-words';
import { expectInSight } from '../support/map-positions';
import { cardOf, expectHydrated, expectSelected, linkOf, openStory, storyIn } from '../support/story-page';

/*
 * What readers see, at four widths, in both themes and in every language: the whole page, an open card, a step of the
 * tour, and the timeline with a period chosen. Each is kept in test-results/screens, to be looked at after every
 * visible change; what a program can see of it is asked here.
 */

const sizes = [
	{ width: 320, height: 640 },
	{ width: 390, height: 844 },
	{ width: 768, height: 1024 },
	{ width: 1280, height: 800 }
];

/** What a program can see of a screen: words out of the window or of a box that hides them, and words on words. */
async function expectReadable(page: Page): Promise<void> {
	expect(await lossesOf(page)).toEqual(nothingLost);
	expect(await collisionsOn(page)).toEqual([]);
}

for (const locale of locales) {
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const viewport of sizes) {
			test.describe(`${locale}, ${colorScheme}, ${viewport.width} px wide`, () => {
				// The map goes in one step, so that a picture shows where it has gone.
				test.use({ colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } });

				test('nothing is cut off on the page, on a card, in the tour, or on the timeline', async ({ page }) => {
					const keep = (name: string) => `test-results/screens/${name}-${viewport.width}-${colorScheme}-${locale}.png`;
					const messages = messagesIn(locale);
					await openStory(page, locale);
					await expectHydrated(page);
					await expectReadable(page);
					await page.screenshot({ path: keep('page'), fullPage: true, animations: 'disabled' });

					const selection = { type: 'event', id: 'nara-summit' } as const;
					await linkOf(page, selection).click();
					await expectSelected(page, selection, storyIn(locale));
					await expectInSight(page, ['seoul', 'nara']);
					await expectReadable(page);
					await page.screenshot({ path: keep('card'), animations: 'disabled' });
					await page.keyboard.press('Escape');

					const next = page.getByRole('button', { name: messages.nextStep });
					for (const { id } of storyIn(locale).events.slice(0, 2)) {
						await next.click();
						await expect(page.locator(`#card-event-${id}`)).toBeVisible();
					}
					await expectInSight(page, ['seoul', 'naha']);
					await expectReadable(page);
					await page.screenshot({ path: keep('step'), animations: 'disabled' });
					await page.keyboard.press('Escape');

					await page.getByText(messages.period).click();
					await page.getByRole('slider', { name: messages.periodFrom }).press('ArrowRight');
					await expect(cardOf(page)).toHaveCount(0);
					await page.locator('.time').scrollIntoViewIfNeeded();
					await expectReadable(page);
					await page.screenshot({ path: keep('timeline'), animations: 'disabled' });
				});
			});
		}
	}
}
