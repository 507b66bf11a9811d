import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { localeNames } from '../lib/i18n/locales';
import type { Locale } from '../lib/i18n/locales';
import { messagesIn } from '../lib/i18n/messages';
import { segment, sentencesOf } from './permitted-words';
import { addressOf, cardOf, expectSelected, openStory, selectionsOf, storyIn } from './story-page';
import { writtenTexts } from './written-texts';

/* What holds for readers who use no pointer, who want no motion, or who change the language on the way. */

/** What has the focus, in words that tell one control from another. */
async function focusOf(page: Page): Promise<string> {
	return page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body) return '';
		const name = element.getAttribute('aria-label') ?? element.textContent;
		return `${element.tagName.toLowerCase()} ${element.getAttribute('href') ?? element.className.toString()} ${name.trim().slice(0, 60)}`;
	});
}

/** Presses Tab until the focus leaves the page. */
async function tabThrough(page: Page): Promise<string[]> {
	const visited: string[] = [];
	for (;;) {
		await page.keyboard.press('Tab');
		const focus = await focusOf(page);
		if (!focus) return visited;
		visited.push(focus);
		expect(visited.length, `no way out after ${visited.slice(-3).join(' | ')}`).toBeLessThan(300);
	}
}

test('the keyboard reaches every control once, and leaves the page', async ({ page }) => {
	await openStory(page, 'en');
	await expect(page.locator('.card[popover]')).toHaveCount(0);
	const visited = await tabThrough(page);
	const controls = await page
		.locator('a[href], button, summary, select, input')
		.evaluateAll((all) => all.filter((element) => element.checkVisibility({ visibilityProperty: true })).length);
	// Three radio buttons are one stop.
	expect(visited.length).toBe(controls - 2);
	const messages = messagesIn('en');
	for (const name of [messages.zoomIn, messages.play, messages.share, 'Seoul', 'Yokosuka', messages.measure]) {
		if (name === messages.measure) expect(visited.filter((stop) => stop.startsWith('select')).length).toBe(2);
		else expect(visited.join('\n')).toContain(name);
	}
});

test('the keyboard alone opens and closes every card from the map, and stays where it was', async ({ page }) => {
	const story = storyIn('en');
	await openStory(page, 'en');
	await expect(page.locator('.card[popover]')).toHaveCount(0);
	const signs = page.locator('.signs button');
	expect(await signs.count()).toBe(story.places.length + story.exchanges.length);
	for (const sign of await signs.all()) {
		await sign.focus();
		await page.keyboard.press('Enter');
		await expect(cardOf(page)).toHaveCount(1);
		await expect(cardOf(page)).toBeFocused();
		const selected = selectionsOf(story).find(({ id }) => page.url().endsWith(`=${id}`));
		if (!selected) throw new Error(`${page.url()} names nothing of the story.`);
		await expectSelected(page, selected, story);
		await page.keyboard.press('Escape');
		await expect(cardOf(page)).toHaveCount(0);
		await expect(sign).toBeFocused();
	}
});

for (const [from, to] of [
	['en', 'ja'],
	['ja', 'ko'],
	['ko', 'en']
] as const satisfies readonly (readonly [Locale, Locale])[]) {
	test(`from ${from} to ${to} the selection stays, the focus stays, and no word of ${from} is left`, async ({
		page
	}) => {
		const selection = { type: 'event', id: 'naha-refuelling' } as const;
		await openStory(page, from, selection);
		await expect(page.locator('.card[popover]')).toHaveCount(0);
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
		await expect
			.poll(async () => (await writtenTexts(page)).filter((text) => !segment(text, permitted)))
			// The live map's scale, in whatever unit the browser's region has.
			.toEqual([expect.stringMatching(/^\d+\s*\S+$/)]);
	});
}

test.describe('with reduced motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('nothing is animated, and the map goes from place to place in one step', async ({ page }) => {
		await openStory(page, 'en');
		await expect(page.locator('.card[popover]')).toHaveCount(0);
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
	await page.goto(addressOf('en'));
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
		for (const address of [addressOf(locale), `${addressOf(locale)}embed/`]) {
			await page.goto(address);
			const breaks = (selector: string) =>
				page.locator(selector).evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).wordBreak))]);
			expect(await breaks('h1, h1 *, h2, h2 *, h3 a')).toEqual([headings]);
			expect(await breaks('main p:not(.standfirst, [lang])')).toEqual([text]);
		}
	});
}
