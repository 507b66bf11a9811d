import { expect } from '@playwright/test';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { Locale } from '../../lib/i18n/locales';
import { readStories } from '../../lib/archive/read-stories';
import { localizeStory } from '../../lib/story/localize-story';
import { fragmentOf } from '../../lib/story/selection';
import type { Selection } from '../../lib/story/selection';
import type { LocalizedStory } from '../../lib/story/story';

/*
 * The first story's page as tests of the built site open and read it: by what a reader sees, not by what the components
 * are called.
 */

const slug = 'japan-korea-defense';

export function storyIn(locale: Locale): LocalizedStory {
	const story = readStories().find((candidate) => candidate.slug === slug);
	if (!story) throw new Error(`geodata/stories/${slug} is not there`);
	return localizeStory(story, locale);
}

/** The page's address, relative to the site's root. */
export function addressOf(locale: Locale, selection: Selection | null = null): string {
	return `${locale}/${slug}/${selection ? `#${fragmentOf(selection)}` : ''}`;
}

/** Everything a reader can select, in the order of the list. */
export function selectionsOf({ events, exchanges, places }: LocalizedStory): Selection[] {
	return [
		...events.map(({ id }): Selection => ({ type: 'event', id })),
		...exchanges.map(({ id }): Selection => ({ type: 'exchange', id })),
		...places.map(({ id }): Selection => ({ type: 'place', id }))
	];
}

/** What a card about a selection is headed with. */
export function titleOf({ type, id }: Selection, { events, exchanges, places }: LocalizedStory): string {
	const titles = [
		...events.map((event) => ({ type: 'event', id: event.id, title: event.title })),
		...exchanges.map((exchange) => ({ type: 'exchange', id: exchange.id, title: exchange.title })),
		...places.map((place) => ({ type: 'place', id: place.id, title: place.name }))
	];
	const named = titles.find((candidate) => candidate.type === type && candidate.id === id);
	if (!named) throw new Error(`The story has no ${type} ${id}.`);
	return named.title;
}

/**
 * What a click on a place opens: the event where it is the only one there, else the place with all that happened there.
 */
export function selectedByPlace(placeId: string, { events }: LocalizedStory): Selection {
	const [event, ...more] = events.filter((candidate) => candidate.placeId === placeId);
	return event && more.length === 0 ? { type: 'event', id: event.id } : { type: 'place', id: placeId };
}

/** What an event's mark on the timeline is called. */
export function markNameOf(
	{ date, placeId, title }: LocalizedStory['events'][number],
	{ places }: LocalizedStory
): string {
	return `${date.label} · ${places.find(({ id }) => id === placeId)?.name ?? ''}: ${title}`;
}

/** The popup, which is a sheet under the map on a phone. */
export function cardOf(page: Page): Locator {
	return page.locator('section.card.open');
}

/** A feature's entry in the list: its id is what the address carries. */
export function entryOf(page: Page, selection: Selection): Locator {
	return page.locator(`[id="${fragmentOf(selection)}"]`);
}

/** The link that selects an entry's feature. */
export function linkOf(page: Page, selection: Selection): Locator {
	return entryOf(page, selection).getByRole('heading').getByRole('link');
}

/** Waits until the live map has taken over from the poster. */
export async function expectLiveMap(page: Page): Promise<void> {
	await expect(page.locator('.map-box.live canvas')).toBeVisible({ timeout: 30_000 });
}

/**
 * Comes to the page as a reader does, and waits until its own script runs: it takes the cards from the platform's
 * hands.
 */
export async function expectHydrated(page: Page | FrameLocator): Promise<void> {
	await page.locator('body').dispatchEvent('pointerover');
	await expect(page.locator('.card[popover]')).toHaveCount(0);
}

/** Opens the page and waits for its live map. */
export async function openStory(page: Page, locale: Locale, selection: Selection | null = null): Promise<void> {
	await page.goto(addressOf(locale, selection));
	await expectLiveMap(page);
}

/** Card, address and list all say that this is selected, and nothing else is. */
export async function expectSelected(page: Page, selection: Selection, story: LocalizedStory): Promise<void> {
	await expect(cardOf(page)).toHaveCount(1);
	await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText(titleOf(selection, story));
	await expect(cardOf(page)).toBeVisible();
	await expect(page).toHaveURL((url) => url.hash === `#${fragmentOf(selection)}`);
	await expect(linkOf(page, selection)).toHaveAttribute('aria-current', 'true');
	await expect(page.getByRole('main').getByRole('heading').locator('a[aria-current]')).toHaveCount(1);
}

/** No card, no fragment in the address, no entry marked. */
export async function expectNothingSelected(page: Page): Promise<void> {
	await expect(cardOf(page)).toHaveCount(0);
	await expect(page).toHaveURL((url) => !url.href.includes('#'));
	await expect(page.getByRole('main').locator('a[aria-current]')).toHaveCount(0);
}
