import { expect, test } from '@playwright/test';
import { fill } from '../../lib/i18n/fill';
import { locales } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { openStillStory } from '../support/still-pages';
import { entryOf, markNameOf, storyIn } from '../support/story-page';

/* The story's timeline and the choice of a period: both work without the live map. */

const messages = messagesIn('en');
const story = storyIn('en');

for (const locale of locales) {
	test(`the timeline in ${locale} names each event with its date, shows what is selected, and selects`, async ({
		page
	}) => {
		await openStillStory(page, locale);
		const axis = page.locator('svg.axis');
		for (const event of storyIn(locale).events) {
			const { id } = event;
			const mark = axis.getByRole('link', { name: markNameOf(event, storyIn(locale)) });
			await mark.focus();
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(new RegExp(`#e=${id}$`));
			await expect(mark).toHaveAttribute('aria-current', 'true');
			await expect(axis.locator('[aria-current]')).toHaveCount(1);
			await expect(entryOf(page, { type: 'event', id })).toHaveClass(/selected/);
		}
	});
}

test('the timeline has one mark for each event, a longer exchange has none of its own', async ({ page }) => {
	await openStillStory(page, 'en');
	const [event, visit] = [story.events[0], story.exchanges.find(({ id }) => id === 'seoul-nara')];
	expect([event?.id, visit?.date.edtf === event?.date.edtf]).toEqual([visit?.eventId, false]);
	await expect(page.locator('svg.axis').getByRole('link')).toHaveCount(story.events.length);
});

test('a period leaves out what lies outside, in list and on the map, and closes its card', async ({ page }) => {
	await openStillStory(page, 'en', { type: 'event', id: 'nara-summit' });
	await page.getByText(messages.period).click();
	const from = page.getByRole('slider', { name: messages.periodFrom });
	await from.focus();
	await page.keyboard.press('ArrowRight');
	const [first, ...others] = story.events;
	await expect(page.getByText(fill(messages.inPeriod, { count: 2, all: 3 }))).toBeVisible();
	await expect(entryOf(page, { type: 'event', id: first?.id ?? '' })).toBeHidden();
	for (const { id } of others) await expect(entryOf(page, { type: 'event', id })).toBeVisible();
	await expect(page.locator('.pill.at-middle-seoul-nara')).toHaveCount(0);
	await expect(page.locator('.arc.outside')).toHaveAttribute('data-exchange', 'seoul-nara');
	await expect(page).not.toHaveURL(/#e/);
	await expect(page.locator('.card.open')).toHaveCount(0);
	// Where nothing happened in the period stands the place alone.
	await expect(page.locator('.at-place-nara')).toHaveClass(/origin/);
	await page.locator('.at-place-nara').click();
	await expect(page).toHaveURL(/#p=nara$/);
	await page.keyboard.press('Escape');
	// The tour keeps to the period.
	await page.getByRole('button', { name: messages.nextStep }).click();
	await expect(page).toHaveURL(new RegExp(`#e=${others[0]?.id}$`));
	await expect(page.locator('.count')).toHaveText('1/2');
	await from.focus();
	await page.keyboard.press('ArrowLeft');
	await expect(entryOf(page, { type: 'event', id: first?.id ?? '' })).toBeVisible();
	await expect(page.locator('.pill.at-middle-seoul-nara')).toBeVisible();
});
