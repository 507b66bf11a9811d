import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { fill } from '../../lib/i18n/fill';
import { messagesIn } from '../../lib/i18n/messages';
import { expectNoTrap, focusOf, step, stepTo } from '../support/focus-stops';
import { readCard } from '../support/read-card';
import { openStillStory } from '../support/still-pages';
import {
	cardOf,
	entryOf,
	expectHydrated,
	expectNothingSelected,
	linkOf,
	markNameOf,
	openStory,
	selectionsOf,
	storyIn
} from '../support/story-page';

/*
 * A reader who has a keyboard and nothing else. All begin where the page begins; every step of the way has to be seen
 * (focus-stops.ts), and no step is a shortcut of the test's own.
 */

const messages = messagesIn('en');
const story = storyIn('en');

test('forwards and backwards the keyboard comes by every control once, sees where it is, and leaves the page', async ({
	page
}) => {
	await openStory(page, 'en');
	await expectHydrated(page);
	const visited = (await expectNoTrap(page)).join('\n');
	for (const name of [messages.zoomIn, messages.play, messages.share, 'Seoul', 'Yokosuka', messages.period])
		expect(visited).toContain(name);
});

test('from the list the keyboard opens and reads every card, and comes back to where it was', async ({ page }) => {
	await openStillStory(page, 'en');
	for (const selection of selectionsOf(story)) {
		const link = linkOf(page, selection);
		await stepTo(page, link);
		await page.keyboard.press('Enter');
		await readCard(page, selection);
		await expect(link).toBeFocused();
		await step(page);
		await expect(entryOf(page, selection).locator('summary')).toBeFocused();
	}
	// All entries are made alike: the last one's details stand for all.
	await page.keyboard.press('Space');
	const sources = page.locator('li:has(> details[open]) .citations a');
	await expect(sources.last()).toBeVisible();
	await stepTo(page, sources.last());
});

test('a marker that the open card covers shows itself when Escape closes the card, and keeps the focus', async ({
	page
}) => {
	await page.setViewportSize({ width: 760, height: 640 });
	await openStillStory(page, 'en');
	await stepTo(page, linkOf(page, { type: 'event', id: 'yokosuka-talks' }));
	await page.keyboard.press('Enter');
	await expect(cardOf(page)).toBeFocused();
	const coveredPlaces = () =>
		page.locator('.place').evaluateAll(async (markers) => {
			// The card is placed anew in the frame after the one that has another size.
			for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
			return markers.map((marker) => {
				const { left, top, width, height } = marker.getBoundingClientRect();
				return Boolean(document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.card'));
			});
		});
	// The card makes way for what it can: with ever less room it stands on some of the map's places.
	for (const [width, height] of [
		[700, 600],
		[640, 560],
		[640, 440]
	] as const) {
		if ((await coveredPlaces()).includes(true)) break;
		await page.setViewportSize({ width, height });
		await expect(page.locator('.map-box:not(.moving)')).toBeVisible();
	}
	const places = await coveredPlaces();
	expect(places).toContain(true);
	const covered = page.locator('.place').nth(places.lastIndexOf(true));
	// What the reader has opened may cover what has the focus, if the reader can take it away from there (WCAG 2.2,
	// 2.4.11).
	const isThere = () => covered.evaluate((marker) => marker === document.activeElement);
	for (let steps = 0; steps < 20 && !(await isThere()); steps += 1) await page.keyboard.press('Shift+Tab');
	await expect(covered).toBeFocused();
	expect((await focusOf(page))?.faults).toEqual(['is covered']);
	await page.keyboard.press('Escape');
	await expectNothingSelected(page);
	await expect(covered).toBeFocused();
	expect((await focusOf(page))?.faults).toEqual([]);
});

test('the tour is led to its end and back by keys alone, plays and pauses', async ({ page }) => {
	await openStillStory(page, 'en');
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	await stepTo(page, button(messages.nextStep));
	for (const { id } of story.events) {
		await page.keyboard.press('Enter');
		await expect(page.locator(`#card-event-${id}`)).toBeVisible();
		await expect(button(messages.nextStep)).toBeFocused();
	}
	await stepTo(page, button(messages.previousStep), 'Shift+Tab');
	for (const { id } of story.events.slice(0, -1).toReversed()) {
		await page.keyboard.press('Space');
		await expect(page.locator(`#card-event-${id}`)).toBeVisible();
		await expect(button(messages.previousStep)).toBeFocused();
	}
	await step(page);
	await page.keyboard.press('Space');
	await expect(button(messages.pause)).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(button(messages.play)).toBeFocused();
});

test('the marks of the timeline and the ends of a period obey the keyboard', async ({ page }) => {
	await openStillStory(page, 'en');
	for (const event of story.events) {
		const mark = page.locator('svg.axis').getByRole('link', { name: markNameOf(event, story) });
		await stepTo(page, mark);
		await page.keyboard.press('Enter');
		await readCard(page, { type: 'event', id: event.id });
		await expect(mark).toBeFocused();
	}
	const inPeriod = (count: number) => page.getByText(fill(messages.inPeriod, { count, all: story.events.length }));
	await stepTo(page, page.locator('summary', { hasText: messages.period }));
	await page.keyboard.press('Space');
	const slider = (name: string) => page.getByRole('slider', { name });
	await stepTo(page, slider(messages.periodFrom));
	await page.keyboard.press('ArrowRight');
	await expect(inPeriod(story.events.length - 1)).toBeVisible();
	await stepTo(page, slider(messages.periodTo));
	await page.keyboard.press('Home');
	await expect(inPeriod(1)).toBeVisible();
	await page.keyboard.press('End');
	await stepTo(page, slider(messages.periodFrom), 'Shift+Tab');
	await page.keyboard.press('ArrowLeft');
	await expect(inPeriod(story.events.length)).toBeVisible();
});

test('the unit is changed and two places are measured by keys alone', async ({ page }) => {
	await openStillStory(page, 'en');
	await stepTo(page, page.getByRole('radio', { name: messages.units.km, exact: true }));
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio', { name: messages.units.mi, exact: true })).toBeFocused();
	await expect(page.locator('.pill.at-middle-seoul-yokosuka')).toHaveText(/\d\smiles$/);
	const [from, to] = [messages.measureFrom, messages.measureTo].map((name) => page.getByRole('combobox', { name })) as [
		Locator,
		Locator
	];
	await stepTo(page, from);
	await page.keyboard.type('Yoko');
	await stepTo(page, to);
	await page.keyboard.type('Naha');
	await expect(page.getByRole('status').filter({ hasText: /^Yokosuka to Naha: about [\d,]+\smiles$/ })).toBeVisible();
});
