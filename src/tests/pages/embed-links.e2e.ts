import { expect } from '@playwright/test';
import { localeNames } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { elementForm, loaderScript, mapIn, test } from '../support/host-pages';
import type { Host } from '../support/host-pages';
import { expectHydrated } from '../support/story-page';

/* Where the links of an embed lead: to the story in a window of its own, to another language within the frame. */

const article = (host: Host) =>
	host.publish({
		body:
			`<script>heard = []; addEventListener('dateline:lang', ({ detail }) => heard.push(detail.lang))</script>` +
			loaderScript(host.maps) +
			elementForm(host.maps, 'lang="en" events interactive="never" event="nara-summit"')
	});

test('the title and the link to the whole story open a window of its own, and the embed stays', async ({
	page,
	host,
	context
}) => {
	await page.goto(article(host));
	const { inside } = mapIn(page);
	await expectHydrated(inside);
	for (const link of [inside.locator('h1 a'), inside.getByRole('link', { name: messagesIn('en').wholeStory }).last()]) {
		const opened = context.waitForEvent('page');
		await link.click();
		const story = await opened;
		await expect(story).toHaveURL(/\/en\/japan-korea-defense\/(#e=nara-summit)?$/);
		await story.close();
		await expect(inside.locator('.strip')).toBeVisible();
	}
});

test('another language comes into the same frame: what is open stays open, the host is told, its history is left alone', async ({
	page,
	host
}) => {
	await page.goto(article(host));
	const { inside } = mapIn(page);
	await expect(inside.locator('#card-event-nara-summit')).toBeVisible();
	await expectHydrated(inside);
	const before = await page.evaluate(() => history.length);
	await inside.getByRole('link', { name: localeNames.ja }).click();
	await expect(inside.locator('html')).toHaveAttribute('lang', 'ja');
	await expect(inside.locator('#card-event-nara-summit')).toBeVisible();
	await expect.poll(() => page.evaluate(() => (window as Window & { heard?: unknown[] }).heard)).toEqual(['ja']);
	expect(await page.evaluate(() => history.length)).toBe(before);
});
