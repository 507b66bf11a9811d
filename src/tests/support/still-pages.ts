import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { embedWordsIn } from '../../lib/i18n/embed-words';
import type { Locale } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { fragmentOf } from '../../lib/story/selection';
import type { Selection } from '../../lib/story/selection';
import { addressOf, expectHydrated } from './story-page';

/*
 * Every kind of page, with a map that stays a poster: cheap to open, and for whoever tests words, sizes, colours and
 * keys the same as with a live map. The page for addresses that lead nowhere has neither map nor script.
 */

/** The address of a story's page whose map stays a poster, relative to the site's root. */
export function stillAddressOf(locale: Locale, selection: Selection | null = null): string {
	return `${addressOf(locale)}?interactive=never${selection ? `#${fragmentOf(selection)}` : ''}`;
}

/**
 * The story's page, when all of its parts have their scripts: cards, and what can be chosen, which is disabled until
 * then.
 */
export async function openStillStory(page: Page, locale: Locale, selection: Selection | null = null): Promise<void> {
	await page.goto(stillAddressOf(locale, selection));
	await expectAllAlive(page);
}

/** The page for frames, by itself in the window; `query` as in "&ui=list". */
export async function openStillEmbed(page: Page, locale: Locale, query = ''): Promise<void> {
	await page.goto(`${addressOf(locale)}embed/?interactive=never${query}`);
	await expectAllAlive(page);
}

/** The page that writes embed code, in a language, with its preview. */
export async function openEmbedCode(page: Page, locale: Locale = 'en'): Promise<void> {
	await page.goto(`embed/?lang=${locale}&interactive=never`);
	await expect(page.getByRole('group', { name: embedWordsIn(locale).settings })).toBeEnabled();
	await expect(page.frameLocator('iframe').locator('.map-box')).toBeVisible();
}

export async function openNowhere(page: Page): Promise<void> {
	await page.goto('en/no-such-story/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function expectAllAlive(page: Page): Promise<void> {
	await expectHydrated(page);
	await expect(page.locator(':disabled')).toHaveCount(0);
}

/** The button that leads on through the story. */
export function nextStepOf(page: Page, locale: Locale): Locator {
	return page.getByRole('button', { name: messagesIn(locale).nextStep });
}

/** Opens the choice of a period and every entry's details. */
export async function unfoldAll(page: Page): Promise<void> {
	for (const summary of await page.locator('details:not([open]) > summary').all()) {
		if (await summary.isVisible()) await summary.press('Enter');
	}
}
