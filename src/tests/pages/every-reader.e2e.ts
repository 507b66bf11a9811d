import { expect, test } from '@playwright/test';
import { localeNames } from '../../lib/i18n/locales';
import type { Locale } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { segment, sentencesOf } from '../support/permitted-words';
import { addressOf, expectHydrated, expectSelected, openStory, storyIn } from '../support/story-page';
import { openStillStory, stillAddressOf } from '../support/still-pages';
import { writtenTexts } from '../support/written-texts';

/* What holds for readers who want no motion, or who change the language on the way. */

for (const [from, to] of [
	['en', 'ja'],
	['ja', 'ko'],
	['ko', 'en']
] as const satisfies readonly (readonly [Locale, Locale])[]) {
	test(`from ${from} to ${to} the selection stays, the focus stays, and no word of ${from} is left`, async ({
		page
	}) => {
		const selection = { type: 'event', id: 'naha-refuelling' } as const;
		// In one language with a live map, which becomes another one; the texts are the page's.
		await (from === 'en' || process.env['FULL'] ? openStory : openStillStory)(page, from, selection);
		await expectHydrated(page);
		const link = page.locator('header').getByRole('link', { name: localeNames[to] });
		await link.focus();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(new RegExp(`/${to}/japan-korea-defense/#e=naha-refuelling$`));
		await expectSelected(page, selection, storyIn(to));
		await expect(link).toBeFocused();
		await expect(page.locator('html')).toHaveAttribute('lang', to);
		const story = storyIn(to);
		const messages = messagesIn(to);
		const permitted = [
			...(await sentencesOf(story, to)),
			...Object.values(localeNames),
			// On paper, where the sheet comes from.
			page.url().replace(/#.*/, ''),
			`2/${story.events.length}`,
			...story.events.map(({ title }, index) =>
				messages.tourStep
					.replace('{step}', String(index + 1))
					.replace('{steps}', String(story.events.length))
					.replace('{title}', title)
			)
		];
		await expect.poll(async () => (await writtenTexts(page)).filter((text) => !segment(text, permitted))).toEqual([]);
	});
}

test.describe('with reduced motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('nothing is animated, and the map goes from place to place in one step', async ({ page }) => {
		await openStory(page, 'en');
		await expectHydrated(page);
		const next = page.getByRole('button', { name: messagesIn('en').nextStep });
		for (const { id } of storyIn('en').events) {
			await page.evaluate(() => {
				const box = document.querySelector<HTMLElement>('.map-box');
				const cameras = new Set<string>();
				Object.assign(window, { cameras, animated: 0 });
				new MutationObserver(() => {
					cameras.add(box?.style.cssText ?? '');
					Object.assign(window, { animated: document.getAnimations().length });
				}).observe(document.documentElement, { attributes: true, subtree: true });
			});
			await next.click();
			await expect(page.locator(`#card-event-${id}`)).toBeVisible();
			const seen = () =>
				page.evaluate(() => {
					const { cameras, animated } = window as Window & { cameras?: Set<string>; animated?: number };
					return { cameras: cameras?.size ?? 0, animated, now: document.getAnimations().length };
				});
			await expect.poll(async () => (await seen()).cameras).toBeGreaterThan(0);
			const { cameras, animated, now } = await seen();
			expect([animated, now]).toEqual([0, 0]);
			// Before and after; a flight has dozens.
			expect(cameras).toBeLessThanOrEqual(2);
		}
	});
});

test('a page without its script says in words what the map shows', async ({ page }) => {
	const story = storyIn('en');
	await page.goto(stillAddressOf('en'));
	const words = await page.locator('#map-words').textContent();
	for (const { title, date } of story.exchanges) {
		expect(words).toContain(title);
		expect(words).toContain(date.label);
	}
	await expect(page.locator('section.figure')).toHaveAccessibleDescription(words ?? '');
});

for (const [locale, headings, text] of [
	['en', 'normal', 'normal'],
	['ja', 'auto-phrase', 'normal'],
	['ko', 'keep-all', 'keep-all']
] as const) {
	test(`lines break as ${locale} wants it, also in what is linked in a heading`, async ({ page }) => {
		for (const address of [stillAddressOf(locale), `${addressOf(locale)}embed/?interactive=never`]) {
			await page.goto(address);
			const breaks = (selector: string) =>
				page.locator(selector).evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).wordBreak))]);
			expect(await breaks('h1, h1 *, h2, h2 *, h3 a')).toEqual([headings]);
			expect(await breaks('main p:not(.standfirst, [lang])')).toEqual([text]);
		}
	});
}
