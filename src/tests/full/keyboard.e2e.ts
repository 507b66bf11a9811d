import { expect, test } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { embedPageWordsIn } from '../../lib/server/page-words';
import { messagesIn } from '../../lib/i18n/messages';
import { expectNoTrap, stepTo } from '../support/focus-stops';
import { markersIn, markerOf } from '../support/map-cards';
import { readCard } from '../support/read-card';
import { openEmbedCode, openStillEmbed, openStillStory } from '../support/still-pages';
import { expectHydrated, openStory } from '../support/story-page';

/*
 * The keyboard alone, on the map itself, in an embed and on the page that writes its code (pages/keyboard.e2e.ts has
 * the story).
 */

const messages = messagesIn('en');

test('in an embed the keyboard comes by every control, as map and as list, and finds its way out of the frame', async ({
	page
}) => {
	await openStillEmbed(page, 'en');
	await expectNoTrap(page);
	await openStillEmbed(page, 'en', '&ui=list');
	await expectNoTrap(page);
	await page.setContent(
		`<base href="${page.url()}"><button>Before</button><iframe src="./?interactive=never" width="640" height="640"></iframe><button>After</button>`
	);
	const [before, after] = ['Before', 'After'].map((name) => page.getByRole('button', { name })) as [Locator, Locator];
	await expectHydrated(page.frameLocator('iframe'));
	await stepTo(page, before);
	await stepTo(page, after);
	await stepTo(page, before, 'Shift+Tab');
});

test('arrow keys, plus and minus move the map from any of its buttons, and Tab leaves it', async ({ page }) => {
	await openStillStory(page, 'en');
	const box = page.locator('.map-box');
	const moved = () =>
		box
			.locator('.markers.moved')
			.evaluate(({ style }) => ['--dx', '--dy', '--scale'].map((name) => parseFloat(style.getPropertyValue(name))));
	await stepTo(page, page.getByRole('button', { name: messages.zoomIn }));
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowDown');
	await expect.poll(moved).toEqual([-100, -100, 1]);
	await page.keyboard.press('+');
	await expect.poll(async () => (await moved())[2]).toBeGreaterThan(1);
	await stepTo(page, page.getByRole('button', { name: messages.reset }));
	await page.keyboard.press('Enter');
	await expect.poll(moved).toEqual([0, 0, 1]);
	await stepTo(page, page.getByRole('button', { name: messages.play }));
	await stepTo(page, page.getByRole('button', { name: 'Seoul', exact: true }), 'Shift+Tab');
	await page.keyboard.press(`-`);
	await expect.poll(async () => (await moved())[2]).toBeLessThan(1);
	await stepTo(page, page.locator('header').getByRole('link').first(), 'Shift+Tab');
});

test('embed code is set up, seen and copied by keys alone, and the way leads through the preview and out of the page', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const words = embedPageWordsIn('en');
	await openEmbedCode(page);
	await stepTo(page, page.getByRole('radio', { name: words.values.theme.auto, exact: true }).first());
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/theme=dark/);
	await stepTo(page, page.getByRole('checkbox', { name: words.fields.events }));
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/events=1/);
	await stepTo(page, page.getByRole('slider', { name: words.dragWidth }));
	await page.keyboard.press('Home');
	await expect(page.locator('iframe')).toHaveCSS('width', '240px');
	await stepTo(page, page.getByRole('button', { name: `Copy: ${words.forms.frame.name}` }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status').filter({ hasText: words.copied })).toBeVisible();
	await stepTo(page, page.getByRole('button', { name: 'English', exact: true }), 'Shift+Tab');
});

test('from the markers of the live map the keyboard opens and reads every card, and comes back to its marker', async ({
	page
}) => {
	await openStory(page, 'en');
	await expectHydrated(page);
	for (const [index, marker] of markersIn('en').entries()) {
		const button = markerOf(page, 'en', marker);
		await stepTo(page, button);
		await page.keyboard.press(index % 2 === 0 ? 'Enter' : 'Space');
		await readCard(page, marker.opens);
		await expect(button).toBeFocused();
	}
});
