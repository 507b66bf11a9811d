import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { embedHeightPx } from '../lib/embed/height';
import { embedParameters } from '../lib/embed/parameters';
import { embedWordsIn } from '../lib/i18n/embed-words';
import { violationsOn } from './axe-violations';

const words = embedWordsIn('en');

const form = (page: Page): Locator => page.getByRole('group', { name: words.settings });
const frame = (page: Page): Locator => page.locator('iframe');
const handle = (page: Page): Locator => page.getByRole('slider', { name: words.dragWidth });
const code = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

/** What is pressed before the page's script has started does nothing. */
async function openAlive(page: Page): Promise<void> {
	await page.goto('embed/');
	await expect(form(page)).toBeEnabled();
	await expect(frame(page)).toBeVisible();
}

async function choose(page: Page, field: string, choice: string): Promise<void> {
	await form(page).getByRole('group', { name: field }).getByRole('radio', { name: choice, exact: true }).check();
}

for (const colorScheme of ['light', 'dark'] as const) {
	for (const width of [390, 1280]) {
		test.describe(`${colorScheme}, ${width} px wide`, () => {
			test.use({ colorScheme, viewport: { width, height: 844 } });

			test('axe finds nothing wrong, and nothing scrolls the page sideways', async ({ page }) => {
				await page.goto('embed/');
				await expect(form(page)).toBeEnabled();
				await expect(page.frameLocator('iframe').locator('.map-box')).toBeVisible();
				expect(await violationsOn(page)).toEqual([]);
				const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				expect(beyond).toBeLessThanOrEqual(0);
			});
		});
	}
}

test('a changed control changes the code, the preview and the address', async ({ page }) => {
	await openAlive(page);
	await choose(page, words.fields.theme, words.theme.dark);
	await choose(page, words.fields.locale, '日本語');
	await form(page).getByLabel(words.fields.events).check();
	await expect(frame(page)).toHaveAttribute('src', /\/ja\/[\w-]+\/embed\/\?theme=dark&events=1$/);
	await expect(code(page, words.forms.frame.name)).toHaveValue(/\/embed\/\?theme=dark&amp;events=1"/);
	await expect(code(page, words.forms.element.name)).toHaveValue(/lang="ja" theme="dark" events="1"/);
	await expect(page).toHaveURL(/lang=ja&theme=dark&events=1$/);
	await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the height follows the width, unless it is fixed', async ({ page }) => {
	await openAlive(page);
	await page.getByRole('button', { name: '320 pixels' }).click();
	await expect(frame(page)).toHaveCSS('height', `${embedHeightPx(320)}px`);
	await choose(page, words.fields.height, words.fixedHeight);
	const field = page.getByRole('spinbutton', { name: /^Height in pixels/ });
	await field.fill('640');
	await field.press('Enter');
	await expect(frame(page)).toHaveCSS('height', '640px');
	await expect(code(page, words.forms.frame.name)).toHaveValue(/height="640"/);
});

test('the column is resized by the keyboard and by dragging', async ({ page }) => {
	await openAlive(page);
	await handle(page).focus();
	await page.keyboard.press('Home');
	await page.keyboard.press('ArrowRight');
	await expect(handle(page)).toHaveAttribute('aria-valuenow', '250');
	await expect(frame(page)).toHaveCSS('width', '250px');
	const box = await handle(page).boundingBox();
	if (!box) throw new Error('The handle is not there.');
	await page.mouse.move(box.x + 8, box.y + box.height / 2);
	await page.mouse.down();
	await page.mouse.move(box.x + 108, box.y + box.height / 2);
	await page.mouse.move(box.x + 3, box.y + box.height / 2);
	await page.mouse.up();
	await expect(frame(page)).toHaveCSS('width', '245px');
});

test('a button copies the code, and says so', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('embed/');
	const { name } = words.forms.frame;
	await page.getByRole('button', { name: `Copy: ${name}` }).click();
	await expect(page.getByRole('status').filter({ hasText: words.copied })).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain('<iframe src="http://localhost');
	await expect(code(page, name)).toHaveValue(copied);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the standard code, every parameter and the notes are there', async ({ page }) => {
		await page.goto('embed/');
		await expect(page.locator('noscript').locator('p')).toHaveText(words.noScript);
		for (const { name } of Object.values(words.forms))
			await expect(code(page, name)).toHaveValue(/japan-korea-defense/);
		for (const name of embedParameters) {
			await expect(page.getByRole('row').filter({ hasText: words.meanings[name] })).toContainText(name);
		}
		for (const note of Object.values(words.systemNotes)) await expect(page.getByText(note)).toBeVisible();
		await expect(page.getByRole('button')).toHaveCount(0);
	});
});
