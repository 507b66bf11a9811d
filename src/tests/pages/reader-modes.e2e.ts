import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { localeNames, locales } from '../../lib/i18n/locales';
import type { Locale } from '../../lib/i18n/locales';
import type { OwnPageWords } from '../../lib/page/story-page-data';
import { readStory } from '../../lib/archive/read-stories';
import { ownPageWordsIn } from '../../lib/server/page-words';
import { localizeStory } from '../../lib/story/localize-story';
import type { LocalizedStory } from '../../lib/story/story';
import { plain, readerModeOf, timesIn } from '../support/reader-mode';
import type { ReaderMode } from '../support/reader-mode';
import { openStillStory } from '../support/still-pages';
import { fixtureStories, serveStories } from '../support/stories-site';
import { addressOf, expectHydrated, openStory, storyIn } from '../support/story-page';

/* A reader mode keeps of a story its headline, its standfirst, one picture and everything that happened, once. */

/** Words that belong to what is pressed, chosen or shown on the map, and say nothing of the story. */
function interfaceWords(messages: OwnPageWords, { places }: LocalizedStory): string[] {
	const { legend, kinds, timeline, tour, period, measure, measureFrom, distancesIn, showOnMap, share } = messages;
	return [
		...Object.values(localeNames),
		...Object.values(kinds),
		...[legend, messages.arcsAreSchematic, messages.demarcationLine],
		...[timeline, tour, messages.previousStep, messages.nextStep, messages.play, period, share],
		...[distancesIn, ...Object.values(messages.units), measure, measureFrom, showOnMap],
		...[messages.close, messages.zoomIn, messages.zoomOut, messages.reset, messages.fullScreen],
		...[messages.attributionOsm, messages.attributionNaturalEarth, messages.posterLink, messages.embedThisMap],
		// A place's name alone heads its own entry, and stands nowhere else.
		...places.map(({ name }) => name)
	].map(plain);
}

/** Everything of the story is there once, and nothing of the interface. */
function expectStoryOnce(mode: ReaderMode, story: LocalizedStory, messages: OwnPageWords): void {
	expect(mode.title).toBe(plain(story.title));
	expect(timesIn(mode, story.title), 'the headline, beside the title').toBe(0);
	expect(mode.byline).toBeNull();
	expect(mode.leftovers).toEqual([]);
	const headings = mode.blocks.filter(({ element }) => element === 'h3').map(({ text }) => text);
	expect(headings).toEqual(
		[
			...story.events.map(({ title }) => title),
			...story.exchanges.map(({ title }) => title),
			...story.places.map(({ name }) => name)
		].map(plain)
	);
	const facts = [
		story.standfirst,
		...story.events.flatMap(({ summary, details, quotation, outcomes }) => [
			...[summary, ...details, ...(quotation ? [quotation.text] : [])],
			...outcomes.map(({ text }) => text)
		]),
		...story.exchanges.flatMap(({ note }) => note ?? []),
		...story.places.flatMap(({ role, note }) => [role, ...(note === undefined ? [] : [note])]),
		...[...story.context, ...story.notes].map(({ text }) => text)
	];
	// Two events may have the same outcome, or one's title a place's words in it: then they stand with each.
	const told = [...facts, ...[...story.events, ...story.exchanges].map(({ title }) => title)].map(plain);
	for (const fact of facts) {
		expect(timesIn(mode, fact), fact).toBe(told.filter((other) => other.includes(plain(fact))).length);
	}
	const blocks = mode.blocks.filter(({ isCitation }) => !isCitation).map(({ text }) => text);
	// Sentences of the interface's; what the story itself says twice is its own matter.
	const doubled = blocks.filter(
		(text, index) => /[.。다]$/.test(text) && blocks.indexOf(text) !== index && !told.includes(text)
	);
	expect(doubled).toEqual([]);
	const others = mode.blocks.filter(({ element }) => element !== 'h3').map(({ text }) => text);
	expect(interfaceWords(messages, story).filter((words) => others.includes(words))).toEqual([]);
}

/** One picture, the page's own, which says what it shows. */
async function expectOnePicture(page: Page, mode: ReaderMode, locale: Locale, story: LocalizedStory): Promise<void> {
	expect(mode.pictures).toHaveLength(1);
	const [{ src, alt } = { src: '', alt: '' }] = mode.pictures;
	expect(new URL(src).pathname).toBe(`/${locale}/${story.slug}/poster.png`);
	for (const { title } of story.exchanges) expect(plain(alt)).toContain(plain(title));
	const answer = await page.request.get(src);
	expect(answer.headers()['content-type']).toBe('image/png');
}

for (const locale of locales) {
	const [story, messages] = [storyIn(locale), ownPageWordsIn(locale)];

	for (const javaScriptEnabled of [true, false]) {
		test.describe(`the story in ${locale}, ${javaScriptEnabled ? 'when its map lives' : 'without JavaScript'}`, () => {
			test.use({ javaScriptEnabled });

			test('a reader mode keeps headline, standfirst, one picture and every fact once', async ({ page }) => {
				if (javaScriptEnabled) {
					await openStory(page, locale);
					// What can wait has come, too.
					await expect(page.locator('.measure fieldset').first()).toBeEnabled();
				} else await page.goto(addressOf(locale));
				const mode = await readerModeOf(page);
				expect(mode.isOffered).toBe(true);
				expectStoryOnce(mode, story, messages);
				await expectOnePicture(page, mode, locale, story);
				// The picture comes where an article's picture is looked for.
				const [first = ''] = /<(?:img|h2)/.exec(await page.locator('main').innerHTML()) ?? [];
				expect(first).toBe('<img');
			});
		});
	}

	test(`the story in ${locale}: an open card says nothing twice`, async ({ page }) => {
		const [{ id } = { id: '' }] = story.events;
		await openStillStory(page, locale, { type: 'event', id });
		await expect(page.locator('.card.open')).toBeVisible();
		expectStoryOnce(await readerModeOf(page), story, messages);
	});
}

test('a language link takes the reader mode along: headline, picture and texts', async ({ page }) => {
	await page.goto('./?interactive=never');
	await expectHydrated(page);
	await page.getByRole('link', { name: localeNames.ja, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(storyIn('ja').title);
	await expect(async () => {
		const mode = await readerModeOf(page);
		expectStoryOnce(mode, storyIn('ja'), ownPageWordsIn('ja'));
		await expectOnePicture(page, mode, 'ja', storyIn('ja'));
	}).toPass({ timeout: 40_000 });
});

test('nobody else loads the picture, sees it or hears of it: not at first, not after the map, not at the page’s end', async ({
	page
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await openStory(page, 'en');
	await page.mouse.wheel(0, 20_000);
	await page.locator('footer').scrollIntoViewIfNeeded();
	await page.waitForLoadState('networkidle');
	expect(asked.filter((path) => path.endsWith('.png'))).toEqual([]);
	await expect(page.getByRole('img', { name: storyIn('en').exchanges[0]?.title ?? '' })).toHaveCount(0);
	await expect(page.locator('main img')).toBeHidden();
});

test.describe('stories unlike the first', () => {
	let stories = { url: '', close: () => Promise.resolve() };

	test.beforeAll(async () => {
		test.setTimeout(300_000);
		stories = await serveStories();
	});

	test.afterAll(() => stories.close());

	test('a reader mode keeps each of them once, however much or little happened', async ({ page }) => {
		const short: string[] = [];
		await page.route('**/*.js', (route) => route.abort());
		for (const slug of readdirSync(fixtureStories)) {
			const story = readStory(join(fixtureStories, slug));
			for (const locale of locales) {
				await page.goto(`${stories.url}${locale}/${slug}/`);
				const mode = await readerModeOf(page);
				await test.step(`${slug} in ${locale}`, async () => {
					const localized = localizeStory(story, locale);
					// Of fewer than 500 signs the program takes back what it has left out, as links to other stories: no more
					// than the rest is promised.
					if (mode.blocks.map(({ text }) => text).join('').length < 700) short.push(`${slug} in ${locale}`);
					else expectStoryOnce(mode, localized, ownPageWordsIn(locale));
					await expectOnePicture(page, mode, locale, localized);
				});
			}
		}
		expect(short).toEqual(['one-place in ja', 'one-place in ko']);
	});
});
