import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { palettes } from '../../lib/scene/palette';
import { localeNames, locales } from '../../lib/i18n/locales';
import type { Locale } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { kindWordsIn } from '../../lib/story/kinds';
import type { Selection } from '../../lib/story/selection';
import { citationIdsOf } from '../../lib/facts/citation-ids';
import { violationsOn } from '../support/axe-violations';
import { expectMarkersForAll, mapOf, openCard, openCardOf, phrasesOf, markerOf, markersIn } from '../support/map-cards';
import { mapColors } from '../support/map-colors';
import { colorShares } from '../support/read-png';
import { addressOf, entryOf, linkOf, selectionsOf, storyIn } from '../support/story-page';

const widths = [320, 768, 1280];
/** Each language on one of them; the full matrix has all. */
const some = ['320 en', '768 ja', '1280 ko'];

/** Ways to close a card: its button, the key, and the light dismissal by pressing elsewhere. */
const closings: readonly ((page: Page, card: Locator, locale: Locale) => Promise<void>)[] = [
	(_page, card, locale) => card.getByRole('button', { name: messagesIn(locale).close }).click(),
	(page) => page.keyboard.press('Escape'),
	(page) => page.mouse.click(1, 1)
];

/**
 * A card stands wholly in the window, and no line of it is cut off at a side. What is longer than the card scrolls in
 * it.
 */
async function expectReadable(card: Locator): Promise<void> {
	const { box, room, beyond } = await card.evaluate((element) => {
		const { left, top, right, bottom } = element.getBoundingClientRect();
		const { clientWidth, clientHeight } = document.documentElement;
		const lines: string[] = [];
		const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		for (let node = words.nextNode(); node; node = words.nextNode()) {
			const range = document.createRange();
			range.selectNodeContents(node);
			const cut = [...range.getClientRects()].some((line) => line.left < left - 0.5 || line.right > right + 0.5);
			if (cut) lines.push(node.textContent ?? '');
		}
		if (element.scrollWidth > element.clientWidth) lines.push(`scrolls sideways: ${element.scrollWidth}`);
		return { box: { left, top, right, bottom }, room: { clientWidth, clientHeight }, beyond: lines };
	});
	expect(beyond).toEqual([]);
	expect(box.left).toBeGreaterThanOrEqual(0);
	expect(box.top).toBeGreaterThanOrEqual(0);
	expect(box.right).toBeLessThanOrEqual(room.clientWidth);
	expect(box.bottom).toBeLessThanOrEqual(room.clientHeight);
	// The end of a long card can be reached.
	await card.getByRole('link').last().scrollIntoViewIfNeeded();
	await expect(card.getByRole('link').last()).toBeInViewport();
}

/** Title and close button are checked where the card is opened and closed; here is all that stands between them. */
async function expectComplete(card: Locator, selection: Selection, locale: Locale): Promise<void> {
	const story = storyIn(locale);
	const messages = messagesIn(locale);
	const event = story.events.find(({ id }) => id === selection.id);
	const exchange = story.exchanges.find(({ id }) => id === selection.id);
	const dated = event ?? exchange;
	if (dated) await expect(card).toContainText(dated.date.label);
	for (const text of event ? [event.summary, ...event.details] : []) await expect(card.getByText(text)).toBeVisible();
	for (const { text, topic, status } of event?.outcomes ?? []) {
		const outcome = card.getByRole('listitem').filter({ hasText: text });
		await expect(outcome).toBeVisible();
		await expect(outcome).toContainText(messages.topics[topic]);
		await expect(outcome).toContainText(messages.statuses[status]);
	}
	for (const phrase of phrasesOf(selection, locale)) await expect(card).toContainText(phrase, { useInnerText: true });
	const ids = citationIdsOf(selection, story);
	const sources = await card.locator('a[rel~="external"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
	expect(sources).toEqual(story.citations.filter(({ id }) => ids.includes(id)).map(({ url }) => url));
	if (dated) await expect(card.getByText(messages.sources, { exact: true })).toBeVisible();
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
	const { scrollWidth, clientWidth } = await page.evaluate(() => ({
		scrollWidth: document.documentElement.scrollWidth,
		clientWidth: document.documentElement.clientWidth
	}));
	expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

for (const width of widths) {
	for (const locale of locales) {
		if (!some.includes(`${width} ${locale}`) && !process.env['FULL']) continue;
		test.describe(`without JavaScript, ${width} px wide, in ${locale}`, () => {
			test.use({ javaScriptEnabled: false, viewport: { width, height: width < 600 ? 640 : 800 } });

			test('every card opens from the map itself, complete and readable, and closes again', async ({ page }) => {
				expectMarkersForAll(locale);
				await page.goto(addressOf(locale));
				for (const [index, marker] of markersIn(locale).entries()) {
					const card = await openCard(page, locale, marker);
					await expectComplete(card, marker.opens, locale);
					await expectReadable(card);
					// Each card in one way, by turns: every way meets places and arcs.
					await closings[index % closings.length]?.(page, card, locale);
					await expect(openCardOf(page)).toHaveCount(0);
				}
			});

			test('the picture has land, sea and every arc; the map’s data is credited, and its buttons are away', async ({
				page
			}) => {
				await page.goto(addressOf(locale));
				await markerOf(page, locale, markersIn(locale)[0] ?? { name: '', opens: { type: 'place', id: '' } }).focus();
				const picture = await page.locator('.map-box').screenshot();
				const shares = colorShares(picture, mapColors());
				expect(shares[0]).toBeGreaterThan(0.1);
				expect(shares[1]).toBeGreaterThan(0.1);
				for (const share of shares.slice(2)) expect(share).toBeGreaterThan(0.0005);
				const messages = messagesIn(locale);
				for (const name of [messages.attributionOsm, messages.attributionNaturalEarth]) {
					const credit = mapOf(page, locale).getByRole('link', { name });
					await expect(credit).toBeInViewport({ ratio: 1 });
					// Nothing lies over it: a press on it is not refused.
					await credit.click({ trial: true });
				}
				await expect(page.getByRole('group', { name: messages.mapControls })).toHaveCount(0);
				for (const name of [messages.zoomIn, messages.zoomOut, messages.reset, messages.fullScreen, messages.loadMap]) {
					await expect(page.getByRole('button', { name })).toHaveCount(0);
				}
				await expect(page.getByRole('status')).toHaveCount(0);
			});

			test('list, legend, sources and notes are there without a sideways scroll, every detail unfolded', async ({
				page
			}) => {
				const story = storyIn(locale);
				const messages = messagesIn(locale);
				await page.goto(addressOf(locale));
				for (const selection of selectionsOf(story)) await expect(linkOf(page, selection)).toBeVisible();
				for (const kind of new Set(story.exchanges.map((exchange) => exchange.kind))) {
					await expect(
						page.getByRole('region', { name: messages.legend }).getByText(kindWordsIn(locale)[kind])
					).toBeVisible();
				}
				for (const { text } of [...story.context, ...story.notes]) await expect(page.getByText(text)).toBeVisible();
				const sources = page.getByRole('main').getByRole('region', { name: messages.sources, exact: true });
				for (const { url } of story.citations) await expect(sources.locator(`a[href="${url}"]`)).toBeVisible();
				for (const summary of await page.locator('summary:visible').all()) await summary.click();
				await expect(page.locator('details:not([open]):visible')).toHaveCount(0);
				await expectNoSidewaysScroll(page);
			});
		});
	}
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('an address with a fragment marks its entry and brings it into sight', async ({ page }) => {
		const [marked, plain] = [palettes.light.paperRaised, 'transparent'].map(rgb);
		const story = storyIn('en');
		for (const selection of selectionsOf(story)) {
			await page.goto(addressOf('en', selection));
			for (const other of selectionsOf(story)) {
				const expected = other.type === selection.type && other.id === selection.id ? marked : plain;
				await expect(entryOf(page, other)).toHaveCSS('background-color', expected ?? '');
			}
			await expect(linkOf(page, selection)).toBeInViewport();
		}
	});

	test('a link of the list, and one in a card, leads to its entry', async ({ page }) => {
		const talks: Selection = { type: 'event', id: 'yokosuka-talks' };
		await page.goto(addressOf('en'));
		await linkOf(page, talks).click();
		await expect(page).toHaveURL(/#e=yokosuka-talks$/);
		await expect(entryOf(page, talks)).toHaveCSS('background-color', rgb(palettes.light.paperRaised));
		const visit = markersIn('en').find(({ opens }) => opens.type === 'exchange');
		if (!visit) throw new Error('The story has no exchange.');
		const card = await openCard(page, 'en', visit);
		await card.getByRole('link').first().click();
		await expect(page).toHaveURL(/#e=nara-summit$/);
		await expect(linkOf(page, { type: 'event', id: 'nara-summit' })).toBeInViewport();
	});

	test('the language links lead to the same story in their language', async ({ page }) => {
		await page.goto(addressOf('en'));
		for (const locale of [...locales.slice(1), 'en'] as const) {
			await page.getByRole('link', { name: localeNames[locale], exact: true }).click();
			await expect(page).toHaveURL((url) => url.pathname.endsWith(`/${addressOf(locale)}`));
			await expect(page.locator('html')).toHaveAttribute('lang', locale);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(storyIn(locale).title);
		}
	});

	test('a card is reached and closed by the keyboard alone, and the focus returns to its marker', async ({ page }) => {
		await page.goto(addressOf('en'));
		for (const marker of markersIn('en')) {
			await markerOf(page, 'en', marker).focus();
			await page.keyboard.press('Enter');
			await expect(openCardOf(page)).toHaveCount(1);
			await page.keyboard.press('Tab');
			await expect(openCardOf(page).getByRole('button', { name: messagesIn('en').close })).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(openCardOf(page)).toHaveCount(0);
			await expect(markerOf(page, 'en', marker)).toBeFocused();
		}
	});
});

// axe is a script and needs a page that runs some: here the site's own files do not arrive, which leaves the same page.
for (const { width, colorScheme, locale } of [
	{ width: 320, colorScheme: 'light', locale: 'en' },
	{ width: 768, colorScheme: 'dark', locale: 'ja' },
	{ width: 1280, colorScheme: 'light', locale: 'ko' }
] as const) {
	test.describe(`with every script file withheld, ${width} px wide, ${colorScheme}, in ${locale}`, () => {
		test.use({ viewport: { width, height: 800 }, colorScheme });

		test('axe finds nothing wrong, with every card closed and with each open', async ({ page }) => {
			await page.route('**/*.js', (route) => route.abort());
			await page.goto(addressOf(locale));
			for (const summary of await page.locator('summary:visible').all()) await summary.click();
			expect(await violationsOn(page)).toEqual([]);
			for (const marker of markersIn(locale)) {
				const card = await openCard(page, locale, marker);
				expect(await violationsOn(page, 'section.card:popover-open'), marker.name).toEqual([]);
				await card.getByRole('button', { name: messagesIn(locale).close }).click();
			}
		});
	});
}

function rgb(hex: string): string {
	if (hex === 'transparent') return 'rgba(0, 0, 0, 0)';
	const channels = [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));
	return `rgb(${channels.join(', ')})`;
}
