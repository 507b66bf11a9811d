import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { formatDistanceKm } from '../../lib/i18n/format-distance';
import { deriveArcs } from '../../lib/derived/arcs';
import { fill } from '../../lib/i18n/fill';
import type { Locale } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { withWholeNames } from '../../lib/story/whole-names';
import type { Selection } from '../../lib/story/selection';
import { facts } from './facts';
import { selectedByPlace, selectionsOf, storyIn, titleOf } from './story-page';

/*
 * The poster's markers and the cards that they open, as a reader meets them without a live map: by the buttons' names,
 * with and without script.
 */

/** A marker of the map, and the card that it opens. */
export interface Marker {
	readonly name: string;
	readonly opens: Selection;
}

/** Every marker of the map: the places, and the distances on the arcs. */
export function markersIn(locale: Locale): Marker[] {
	const story = storyIn(locale);
	const arcs = deriveArcs(story);
	return [
		...story.places.map(({ id, name }) => ({ name, opens: selectedByPlace(id, story) })),
		...story.exchanges.map(({ id, title }) => {
			const arc = arcs.find(({ exchangeId }) => exchangeId === id);
			if (!arc) throw new Error(`No arc stands for ${id}.`);
			return {
				name: `${title}: ${formatDistanceKm(arc.distanceKm, locale)}`,
				opens: { type: 'exchange', id } as const
			};
		})
	];
}

export function mapOf(page: Page, locale: Locale): Locator {
	return page.getByRole('region', {
		name: fill(messagesIn(locale).map, { title: storyIn(locale).title }),
		exact: true
	});
}

/** The button that stands for a place or an arc. */
export function markerOf(page: Page, locale: Locale, { name }: Marker): Locator {
	return mapOf(page, locale).getByRole('button', { name, exact: true });
}

/** The card that is open, whoever opened it: the selection, or the platform's popover where no script runs. */
export function openCardOf(page: Page): Locator {
	return page.locator('section.card:is(.open, :popover-open)');
}

/** Presses a marker, and finds the card about it, and only that. */
export async function openCard(page: Page, locale: Locale, marker: Marker): Promise<Locator> {
	await markerOf(page, locale, marker).click();
	const card = openCardOf(page);
	await expect(card).toHaveCount(1);
	await expect(card.getByRole('heading', { level: 2 })).toHaveText(titleOf(marker.opens, storyIn(locale)));
	await expect(card).toBeVisible();
	return card;
}

/** Opens and closes every card from the map itself. */
export async function expectWorkingCards(page: Page, locale: Locale): Promise<void> {
	for (const marker of markersIn(locale)) {
		const card = await openCard(page, locale, marker);
		for (const phrase of phrasesOf(marker.opens, locale)) await expect(card).toContainText(phrase);
		await card.getByRole('button', { name: messagesIn(locale).close }).click();
		await expect(openCardOf(page)).toHaveCount(0);
	}
}

/** What the table of facts asks of a card. */
export function phrasesOf({ id }: Selection, locale: Locale): string[] {
	const phrases = facts.filter(({ belongsTo }) => belongsTo === id).flatMap((fact) => fact.phrases[locale]);
	return phrases.map(withWholeNames);
}

/** The markers open between them every event and every exchange of the story, and the place where nothing happened. */
export function expectMarkersForAll(locale: Locale): void {
	const opened = markersIn(locale).map(({ opens }) => opens.id);
	const eventsAndExchanges = selectionsOf(storyIn(locale)).filter(({ type }) => type !== 'place');
	expect(opened).toEqual(expect.arrayContaining(eventsAndExchanges.map(({ id }) => id)));
}
