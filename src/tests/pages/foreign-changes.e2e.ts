import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { localeNames } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { addElements, addSpaces, removeSpaces, wrapTexts } from '../support/foreign-changes';
import { allScripts, holdBack } from '../support/held-files';
import { openCard, openCardOf, markersIn } from '../support/map-cards';
import { addressOf, expectHydrated, expectLiveMap, storyIn } from '../support/story-page';
import { watch } from '../support/watch-page';

/*
 * Translators, optimisers, extensions and proxies change a page's HTML, before it comes alive and after. Nothing moves,
 * nothing is lost, nothing stands twice.
 */

const changes = { 'adds white space': addSpaces, 'takes white space out': removeSpaces, 'wraps every text': wrapTexts };
/** The page with a live map; what stands in an embed is the same, and stays a poster here. */
const places = { page: addressOf('en'), embed: `${addressOf('en')}embed/?interactive=never` };

/** The words of the page, and where the map's markers stand. */
async function picture(page: Page) {
	return page.evaluate(() => ({
		words: [...document.querySelectorAll('h1, h2, h3, .name, .pill, li a, summary, .dateline')].map((element) =>
			element.textContent.replace(/\s+/g, ' ').trim()
		),
		markers: [...document.querySelectorAll('.map-box .markers .at')].map((marker) => {
			const { left, top, width } = marker.getBoundingClientRect();
			return [left, top, width].map(Math.round);
		})
	}));
}

/** Opens a page that somebody changes before its scripts have come, and lets it come alive. */
async function openChanged(page: Page, context: BrowserContext, address: string, change: () => void) {
	const held = await holdBack(context, allScripts);
	await page.goto(address, { waitUntil: 'commit' });
	await expect(page.locator('.map-box .place')).toHaveCount(storyIn('en').places.length);
	// A map that stays a poster has its script when the reader comes.
	await page.locator('body').dispatchEvent('pointerover');
	await expect.poll(() => held.asked.length).toBeGreaterThan(0);
	const written = await picture(page);
	await page.evaluate(change);
	held.release();
	return written;
}

for (const [where, address] of Object.entries(places)) {
	for (const [what, change] of Object.entries(changes)) {
		test(`when somebody ${what} before the ${where} comes alive, it does, and all stands where it was`, async ({
			page,
			context,
			baseURL
		}) => {
			const seen = await watch(context, new URL(baseURL ?? '').origin);
			const written = await openChanged(page, context, address, change);
			await expectHydrated(page);
			if (where === 'page') await expectLiveMap(page);
			await page.getByRole('button', { name: messagesIn('en').nextStep }).click();
			await expect(openCardOf(page)).toHaveText(new RegExp(storyIn('en').events[0]?.title ?? ''));
			await page.keyboard.press('Escape');
			await expect(openCardOf(page)).toHaveCount(0);
			// What can wait comes alive a little later, and is as it was written from then on.
			await expect.poll(async () => (await picture(page)).words).toEqual(written.words);
			expect(seen.complaints).toEqual([]);
		});
	}

	test(`when somebody wraps every text of a ${where} that is alive, what changes afterwards is seen`, async ({
		page
	}) => {
		await page.goto(`${addressOf('en')}${where === 'embed' ? 'embed/' : ''}?interactive=never`);
		const count = page.getByText(/^[–\d]\/\d$/);
		const next = page.getByRole('button', { name: messagesIn('en').nextStep });
		await expectHydrated(page);
		await next.click();
		await expect(count).toHaveText('1/3');
		await page.evaluate(wrapTexts);
		await next.click();
		await expect(count).toHaveText('2/3');
		await page.getByRole('link', { name: localeNames.ko, exact: true }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
		const changed = await picture(page);
		await page.goto(`${addressOf('ko')}${where === 'embed' ? 'embed/' : ''}?interactive=never`);
		await expectHydrated(page);
		await page.getByRole('button', { name: messagesIn('ko').nextStep }).click();
		await expect(page.locator('.count')).toHaveText('1/3');
		expect(changed.words).toEqual((await picture(page)).words);
	});
}

test('a page that somebody has put elements into stays as it was written, and its cards work', async ({
	page,
	context,
	baseURL
}) => {
	const seen = await watch(context, new URL(baseURL ?? '').origin);
	const written = await openChanged(page, context, places.page, addElements);
	await page.waitForLoadState('networkidle');
	const [marker] = markersIn('en');
	if (!marker) throw new Error('The map has no markers.');
	await openCard(page, 'en', marker);
	await page.keyboard.press('Escape');
	expect(await picture(page)).toEqual(written);
	expect(seen.complaints).toEqual([]);
});
