import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { embedHeightPx } from '../../lib/embed/height';
import { embedParameters } from '../../lib/embed/parameters';
import { embedPageWordsIn } from '../../lib/server/page-words';
import { locales } from '../../lib/i18n/locales';
import { storyIn } from '../support/story-page';
import { watch } from '../support/watch-page';

const words = embedPageWordsIn('en');

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

test('a changed control changes the code, the preview and the address', async ({ page }) => {
	await openAlive(page);
	await choose(page, words.fields.theme, words.values.theme.dark);
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

test('where the clipboard is refused, the code is selected, and the page says which keys copy it', async ({ page }) => {
	await page.addInitScript(() => {
		navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
	});
	await openAlive(page);
	const { name } = words.forms.element;
	await page.getByRole('button', { name: `Copy: ${name}` }).click();
	await expect(page.getByRole('status').filter({ hasText: words.selected })).toBeVisible();
	await expect(code(page, name)).toBeFocused();
	const [all, selected] = await code(page, name).evaluate((box: HTMLTextAreaElement) => [
		box.value,
		box.value.slice(box.selectionStart, box.selectionEnd)
	]);
	expect(selected).toBe(all);
	// Another code has not been copied.
	await choose(page, words.fields.theme, words.values.theme.dark);
	await expect(page.getByRole('status').filter({ hasText: words.selected })).toHaveCount(0);
});

test('every code is markup that a browser reads back as it was meant', async ({ page }) => {
	await page.goto('embed/?lang=ko&event=naha-refuelling');
	await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
	await expect(frame(page)).toBeVisible();
	const { forms } = embedPageWordsIn('ko');
	const parsed = async (name: string) =>
		code(page, name).evaluate((box: HTMLTextAreaElement) =>
			[...new DOMParser().parseFromString(box.value, 'text/html').querySelectorAll('body *, head *')].map(
				(element) => ({
					name: element.localName,
					...Object.fromEntries([...element.attributes].map(({ name: attribute, value }) => [attribute, value]))
				})
			)
		);
	const site = new URL('../..', page.url()).href;
	const story = `${site}ko/japan-korea-defense/`;
	expect(await parsed(forms.frame.name)).toEqual([
		expect.objectContaining({
			name: 'iframe',
			src: `${story}embed/?event=naha-refuelling`,
			title: storyIn('ko').title,
			height: '720'
		})
	]);
	expect(await parsed(forms.element.name)).toEqual([
		{ name: 'script', async: '', src: `${site}embed.js` },
		{ name: 'dateline-map', story: 'japan-korea-defense', lang: 'ko', event: 'naha-refuelling' },
		{ name: 'a', href: story },
		expect.objectContaining({ name: 'img', src: `${story}poster.png`, width: '100%' })
	]);
	await expect(code(page, forms.address.name)).toHaveValue(story);
});

test('the page changes its words without a new page, and leaves the map in its language', async ({ page }) => {
	await openAlive(page);
	for (const locale of [...locales.slice(1), 'en'] as const) {
		await page.locator(`button[lang="${locale}"]`).click();
		await expect(page.locator('html')).toHaveAttribute('lang', locale);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(embedPageWordsIn(locale).title);
		await expect(frame(page)).toHaveAttribute('src', /\/en\/japan-korea-defense\/embed\/$/);
	}
});

test('previews leave nothing in the browser’s history, ask no other host, and complain of nothing', async ({
	page,
	context,
	baseURL
}) => {
	const seen = await watch(context, new URL(baseURL ?? '').origin);
	await openAlive(page);
	const before = await page.evaluate(() => history.length);
	for (const theme of ['dark', 'light', 'auto'] as const) {
		await choose(page, words.fields.theme, words.values.theme[theme]);
		await expect(page.frameLocator('iframe').locator('.map-box')).toBeVisible();
	}
	await page.getByRole('spinbutton', { name: /^Width in pixels/ }).fill('9999');
	await page.keyboard.press('Enter');
	await expect(frame(page)).toHaveCSS('width', '1600px');
	expect(await page.evaluate(() => history.length)).toBe(before);
	expect(seen.complaints).toEqual([]);
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
