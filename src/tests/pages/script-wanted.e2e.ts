import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { messagesIn } from '../../lib/i18n/messages';
import type { Selection } from '../../lib/story/selection';
import { allScripts, holdBack } from '../support/held-files';
import { openCardOf } from '../support/map-cards';
import {
	addressOf,
	cardOf,
	expectHydrated,
	expectLiveMap,
	expectSelected,
	linkOf,
	storyIn
} from '../support/story-page';

/*
 * A page's own script comes when somebody wants it, and not before: after the first picture where the map is about to
 * be seen, or when the reader, the address or the host asks for something.
 */

const talks: Selection = { type: 'event', id: 'yokosuka-talks' };
const still = '?interactive=never';

/** What a page has asked for, besides itself and its icon. */
function requestsOf(page: Page): string[] {
	const asked: string[] = [];
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (!request.isNavigationRequest() && !pathname.endsWith('/favicon.svg')) asked.push(pathname);
	});
	return asked;
}

for (const where of ['', 'embed/']) {
	test(`who only looks at a still ${where ? 'embed' : 'page'} is sent no script, and reads cards by the platform alone`, async ({
		page
	}) => {
		const asked = requestsOf(page);
		await page.goto(addressOf('en') + where + still);
		await page.waitForLoadState('networkidle');
		// Half a second after the first picture: by then a map in sight has asked for its engine.
		await page.evaluate(() => new Promise((later) => setTimeout(later, 500)));
		expect(asked).toEqual([]);
		await page.getByRole('button', { name: 'Naha', exact: true }).press('Enter');
		await expect(openCardOf(page)).toHaveCount(1);
	});
}

test('nothing is asked for before the first picture', async ({ page }) => {
	await page.goto(addressOf('en'));
	await expectLiveMap(page);
	const { pictureMs, askedMs } = await page.evaluate(() => ({
		pictureMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
		askedMs: performance
			.getEntriesByType('resource')
			.filter(({ name }) => !name.endsWith('/favicon.svg'))
			.map(({ startTime }) => startTime)
	}));
	expect(askedMs.length).toBeGreaterThan(4);
	expect(Math.min(...askedMs)).toBeGreaterThan(pictureMs);
});

test('a link of the list that is pressed before the script is there selects when it comes', async ({
	page,
	context
}) => {
	const scripts = await holdBack(context, allScripts);
	await page.goto(addressOf('en') + still);
	await linkOf(page, talks).click();
	await expect.poll(() => scripts.asked.length).toBeGreaterThan(0);
	await expect(cardOf(page)).toHaveCount(0);
	expect(new URL(page.url()).hash).toBe('');
	scripts.release();
	await expectSelected(page, talks, storyIn('en'));
});

test('a button of the tour that is pressed before the script is there goes one step, not two', async ({
	page,
	context
}) => {
	const scripts = await holdBack(context, allScripts);
	await page.goto(`${addressOf('en')}embed/${still}`);
	await page.getByRole('button', { name: messagesIn('en').nextStep }).click();
	await expect.poll(() => scripts.asked.length).toBeGreaterThan(0);
	scripts.release();
	await expectHydrated(page);
	await expect(page.locator('.count')).toHaveText('1/3');
});

test('a link that is pressed where the script does not come leads where it leads', async ({ page, context }) => {
	await context.route(allScripts, (route) => route.abort('connectionfailed'));
	await page.goto(addressOf('en') + still);
	await linkOf(page, talks).click();
	await expect(page).toHaveURL((url) => url.hash === '#e=yokosuka-talks');
});

test('a page whose data is of another publication stays as it was written, and its cards open', async ({
	page,
	context
}) => {
	await context.route(/data\.json/, async (route) => {
		const answer = await route.fetch();
		const source = (await answer.json()) as Record<string, unknown>;
		await route.fulfill({ json: { ...source, version: 'another' } });
	});
	const asked = requestsOf(page);
	await page.goto(addressOf('en'));
	await expect.poll(() => asked.some((path) => path.endsWith('data.json'))).toBe(true);
	await page.waitForLoadState('networkidle');
	await expect(page.locator('canvas')).toHaveCount(0);
	await page.getByRole('button', { name: 'Naha', exact: true }).press('Enter');
	await expect(openCardOf(page)).toHaveCount(1);
});

test('a language of another build is a new page', async ({ page, context }) => {
	await page.goto(addressOf('en') + still);
	await expectHydrated(page);
	await context.route(/ja\/.*data\.json$/, async (route) => {
		const answer = await route.fetch();
		const source = (await answer.json()) as Record<string, unknown>;
		await route.fulfill({ json: { ...source, script: 'map-script.another.js' } });
	});
	await page.evaluate(() => Object.assign(window, { isSamePage: true }));
	await page.getByRole('link', { name: '日本語', exact: true }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
	expect(await page.evaluate(() => 'isSamePage' in window)).toBe(false);
});
