import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { palettes } from '../../lib/scene/palette';
import { locales } from '../../lib/i18n/locales';
import type { Locale } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { phrasesOf } from '../support/map-cards';
import { mapBoxOf } from '../support/map-positions';
import { mapColors } from '../support/map-colors';
import { colorShares, mismatch } from '../support/read-png';
import { addressOf, entryOf, openStory, selectionsOf, storyIn } from '../support/story-page';

/*
 * On paper: one A4 page with the poster, what the cards say, the sources and the page's address. Never blank.
 */

/** How many pages a PDF has: its page objects, which must be as many as the root of its page tree counts. */
function pagesIn(pdf: Buffer): number {
	const text = pdf.toString('latin1');
	const pages = [...text.matchAll(/\/Type\s*\/Page(?![A-Za-z])/g)].length;
	const counts = [
		...text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g)
	].map(([, after, before]) => Number(after ?? before));
	expect(counts.length).toBeGreaterThan(0);
	expect(Math.max(...counts)).toBe(pages);
	return pages;
}

async function expectOneSheet(page: Page): Promise<void> {
	for (const printBackground of [true, false]) {
		const pdf = await page.pdf({ format: 'A4', printBackground });
		await test.info().attach(`backgrounds ${printBackground}`, { body: pdf, contentType: 'application/pdf' });
		expect(pagesIn(pdf), `with backgrounds: ${printBackground}`).toBe(1);
	}
}

/** The width of A4 less the printer's usual margins, in CSS pixels: what a style sheet for paper lays out. */
const sheet = { width: 718, height: 1047 };

async function layOutForPaper(page: Page): Promise<void> {
	await page.setViewportSize(sheet);
	await page.emulateMedia({ media: 'print' });
}

async function expectPosterOnPaper(page: Page): Promise<Buffer> {
	await expect(page.locator('.map-box .coast').first()).toBeVisible();
	const picture = await page.locator('.map-box').screenshot();
	const shares = colorShares(picture, mapColors());
	expect(Math.min(...shares.slice(0, 2))).toBeGreaterThan(0.05);
	expect(Math.min(...shares.slice(2))).toBeGreaterThan(0.0002);
	return picture;
}

async function expectStoryOnPaper(page: Page, locale: Locale): Promise<void> {
	const story = storyIn(locale);
	const messages = messagesIn(locale);
	for (const event of story.events) {
		const entry = entryOf(page, { type: 'event', id: event.id });
		const facts = [
			event.title,
			event.date.label,
			event.summary,
			...event.details,
			...event.outcomes.map(({ text }) => text)
		];
		for (const text of facts) await expect(entry.getByText(text).first()).toBeVisible();
	}
	for (const selection of selectionsOf(story)) {
		const text = (await entryOf(page, selection).innerText()).replace(/\s+/g, ' ');
		for (const phrase of phrasesOf(selection, locale)) expect(text).toContain(phrase);
	}
	for (const { text } of [...story.context, ...story.notes]) await expect(page.getByText(text)).toBeVisible();
	const sources = page.getByRole('main').getByRole('region', { name: messages.sources, exact: true });
	for (const { publisher } of story.citations) await expect(sources.getByText(publisher).first()).toBeVisible();
	await expect(page.getByText(messages.attributionOsm)).toBeVisible();
	// Where the reader finds the page again, and its corrections.
	await expect(page.getByText(new RegExp(addressOf(locale).replace(/\/$/, '')))).toBeVisible();
	// What only a screen can use.
	await expect(page.getByRole('group', { name: messages.mapControls })).toHaveCount(0);
	await expect(page.getByRole('navigation', { name: messages.languages })).toHaveCount(0);
}

for (const locale of locales) {
	test.describe(`on paper, in ${locale}`, () => {
		test('the page with a live map is one sheet, with the poster at home wherever the map was', async ({ page }) => {
			await openStory(page, locale);
			const { leftPx, topPx } = await mapBoxOf(page);
			await page.mouse.move(leftPx + 300, topPx + 300);
			await page.mouse.down();
			await page.mouse.move(leftPx + 150, topPx + 200, { steps: 5 });
			await page.mouse.up();
			await expect
				.poll(() =>
					page
						.locator('.markers.moved')
						.evaluate((markers: HTMLElement) => parseFloat(markers.style.getPropertyValue('--dx')))
				)
				.toBeLessThan(-100);
			await expectOneSheet(page);
			await layOutForPaper(page);
			const moved = await expectPosterOnPaper(page);
			await expectStoryOnPaper(page, locale);
			await page.goto(`${addressOf(locale)}?interactive=never`);
			expect(mismatch(moved, await expectPosterOnPaper(page), palettes.light.sea)).toBeLessThan(0.002);
		});

		test.describe('without JavaScript', () => {
			test.use({ javaScriptEnabled: false });

			test('the page is one sheet with the poster, every fact, the sources and its address', async ({ page }) => {
				await page.goto(addressOf(locale));
				await expectOneSheet(page);
				await layOutForPaper(page);
				await expectPosterOnPaper(page);
				await expectStoryOnPaper(page, locale);
			});
		});
	});
}

test('a reader whose screen is dark prints on white paper', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto(`${addressOf('en')}?interactive=never`);
	await page.setViewportSize(sheet);
	await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
	const { paper, land, sea } = palettes.light;
	const [white = 0, ...map] = colorShares(await page.screenshot({ fullPage: true }), [paper, land, sea], 8);
	expect(white).toBeGreaterThan(0.3);
	expect(Math.min(...map)).toBeGreaterThan(0.02);
});

test('an open card does not lie over the printed page', async ({ page }) => {
	await page.goto(addressOf('en', { type: 'event', id: 'yokosuka-talks' }));
	await expect(page.locator('section.card.open')).toBeVisible();
	await expectOneSheet(page);
	await layOutForPaper(page);
	await expect(page.locator('section.card:is(.open, :popover-open)')).toBeHidden();
});
