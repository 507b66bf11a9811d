import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { distancesFromOriginKm } from '../../lib/derived/distances';
import { formatDistanceKm } from '../../lib/i18n/format-distance';
import { localeNames, locales } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { fragmentOf } from '../../lib/story/selection';
import type { Selection } from '../../lib/story/selection';
import { withWholeNames } from '../../lib/story/whole-names';
import { citationIdsOf } from '../../lib/facts/citation-ids';
import { facts } from '../support/facts';
import { segment, sentencesOf } from '../support/permitted-words';
import { stillAddressOf } from '../support/still-pages';
import { addressOf, cardOf, entryOf, selectionsOf, storyIn } from '../support/story-page';
import { writtenTexts } from '../support/written-texts';

/** Events and exchanges by id, as the table of facts names what a statement belongs to. */
function selectionOf(id: string): Selection {
	const found = selectionsOf(storyIn('en')).find((selection) => selection.id === id);
	if (!found) throw new Error(`The table of facts names ${id}, which the story does not have.`);
	return found;
}

/** What a reader can see after opening every folded part. */
async function visibleText(page: Page, of: string): Promise<string> {
	return (await page.locator(of).innerText()).replace(/\s+/g, ' ');
}

for (const locale of locales) {
	test.describe(`without JavaScript, in ${locale}`, () => {
		test.use({ javaScriptEnabled: false });

		test('the page makes every statement of the article, F1 to F14, where it belongs', async ({ page }) => {
			expect(facts.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, index) => `F${index + 1}`));
			await page.goto(addressOf(locale));
			for (const summary of await page.locator('summary:visible').all()) await summary.click();
			for (const { id, belongsTo, phrases } of facts) {
				const where = belongsTo === 'story' ? 'body' : `[id="${fragmentOf(selectionOf(belongsTo))}"]`;
				const text = await visibleText(page, where);
				for (const phrase of phrases[locale]) expect(text, `${id} in ${where}`).toContain(withWholeNames(phrase));
			}
		});

		test('every event and exchange has its date, its distance and its citations as links', async ({ page }) => {
			const story = storyIn(locale);
			const distancesKm = distancesFromOriginKm(story);
			await page.goto(addressOf(locale));
			for (const selection of selectionsOf(story)) {
				const entry = entryOf(page, selection);
				const event = story.events.find(({ id }) => id === selection.id);
				const exchange = story.exchanges.find(({ id }) => id === selection.id);
				const dated = event ?? exchange;
				if (dated) await expect(entry).toContainText(dated.date.label);
				const distanceKm = distancesKm.get(event?.placeId ?? exchange?.toPlaceId ?? selection.id);
				if (distanceKm === undefined) expect(selection.id).toBe(story.originId);
				else await expect(entry).toContainText(formatDistanceKm(distanceKm, locale));
				const links = await entry
					.locator('a[rel~="external"]')
					.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
				const ids = citationIdsOf(selection, story);
				expect(links).toEqual(story.citations.filter(({ id }) => ids.includes(id)).map(({ url }) => url));
				if (selection.type !== 'place') expect(links.length).toBeGreaterThan(0);
			}
		});

		test('the page says nothing that neither the story nor the interface says', async ({ page }) => {
			const permitted = [...(await sentencesOf(storyIn(locale), locale)), ...Object.values(localeNames)];
			await page.goto(addressOf(locale));
			const told = await writtenTexts(page);
			expect(told.length).toBeGreaterThan(100);
			expect(told.filter((text) => !segment(text, permitted))).toEqual([]);
		});
	});

	test(`the card on the map states the same facts as the list, in ${locale}`, async ({ page }) => {
		await page.goto(stillAddressOf(locale));
		for (const { id, belongsTo, phrases } of facts.filter((fact) => fact.belongsTo !== 'story')) {
			await page.goto(stillAddressOf(locale, selectionOf(belongsTo)));
			for (const phrase of phrases[locale]) await expect(cardOf(page), id).toContainText(withWholeNames(phrase));
		}
	});
}

test('words that no source says are found', async () => {
	const permitted = await sentencesOf(storyIn('en'), 'en');
	expect(segment('Yokosuka · Jan. 30, 2026', permitted)).toBe(true);
	expect(segment('Yokosuka · Jan. 31, 2027', permitted)).toBe(false);
	expect(segment('The alliance of Seoul', permitted)).toBe(false);
});

test('the front page is the story in English', async ({ page }) => {
	const messages = messagesIn('en');
	await page.goto('./?interactive=never');
	await expect(page).toHaveTitle(`${storyIn('en').title} · ${messages.siteName}`);
	for (const { title } of storyIn('en').events) await expect(page.getByRole('main')).toContainText(title);
});
