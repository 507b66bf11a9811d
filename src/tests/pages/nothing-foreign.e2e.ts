import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mercatorXFromLng, mercatorYFromLat } from '../../lib/geo/web-mercator';
import { locales } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import type { Selection } from '../../lib/story/selection';
import {
	addressOf,
	expectLiveMap,
	expectSelected,
	linkOf,
	openStory,
	selectionsOf,
	storyIn
} from '../support/story-page';
import { openStillStory } from '../support/still-pages';
import { watch } from '../support/watch-page';

const originOf = (baseURL: string | undefined) => new URL(baseURL ?? '').origin;

/** Moves the map as a reader does: drags it, turns the wheel, uses the arrow keys. */
async function moveAbout(page: Page): Promise<void> {
	const canvas = page.locator('canvas');
	await canvas.hover();
	await page.mouse.down();
	await page.mouse.move(300, 300, { steps: 8 });
	await page.mouse.up();
	await canvas.hover();
	await page.mouse.wheel(0, 400);
	await canvas.focus();
	for (const key of ['ArrowLeft', 'ArrowDown', '+', '-']) await page.keyboard.press(key);
}

// In one language with a live map; from the front page a live one comes in another.
for (const locale of locales) {
	const isLive = locale === 'en' || Boolean(process.env['FULL']);
	test(`the page in ${locale} asks no other host and complains of nothing, ${isLive ? 'moved about and ' : ''}with a card open`, async ({
		page,
		context,
		baseURL
	}) => {
		const seen = await watch(context, originOf(baseURL));
		await (isLive ? openStory : openStillStory)(page, locale);
		if (isLive) await moveAbout(page);
		await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click();
		await expect(page.locator('section.card.open')).toBeVisible();
		await page.getByRole('button', { name: messagesIn(locale).reset }).click();
		await page.waitForLoadState('networkidle');
		expect(seen.complaints).toEqual([]);
		if (isLive) expect(seen.requests.filter((url) => url.endsWith('.pbf')).length).toBeGreaterThan(4);
	});
}

test('a reader in a hurry, who selects and points while the map is still on its way, makes it complain of nothing', async ({
	page,
	context,
	baseURL
}) => {
	const seen = await watch(context, originOf(baseURL));
	const story = storyIn('en');
	await page.goto(addressOf('en'), { waitUntil: 'commit' });
	const live = page.getByRole('button', { name: messagesIn('en').zoomIn });
	await expect(async () => {
		for (const selection of selectionsOf(story)) {
			await linkOf(page, selection).click();
			await expectSelected(page, selection, story);
			if (await live.isEnabled()) return;
		}
		expect(await live.isEnabled()).toBe(true);
	}).toPass({ intervals: [0] });
	await expectLiveMap(page);
	expect(seen.complaints).toEqual([]);
});

test('the front page asks no other host and complains of nothing', async ({ page, context, baseURL }) => {
	const seen = await watch(context, originOf(baseURL));
	await page.goto('..');
	await expectLiveMap(page);
	await page.getByRole('link', { name: '日本語', exact: true }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
	await expectLiveMap(page);
	await page.waitForLoadState('networkidle');
	expect(seen.complaints).toEqual([]);
});

test('an address that is no page is answered in three languages, however deep the reader got lost, and asks no other host', async ({
	page,
	context,
	baseURL
}) => {
	const lost = ['no-such-page', 'en/no-such-story/', 'ja/japan-korea-defense/a/b/c'];
	const seen = await watch(context, originOf(baseURL), new RegExp(`(${lost.join('|')})\\)?$`));
	for (const address of lost) {
		const answer = await page.goto(address);
		expect(answer?.status(), address).toBe(404);
		for (const locale of locales) await expect(page.getByText(messagesIn(locale).notFoundTitle)).toBeVisible();
		await page.waitForLoadState('networkidle');
	}
	await page.getByRole('link', { name: messagesIn('ko').toFrontPage }).click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page).not.toHaveURL(/a\/b\/c/);
	await expect(page.locator('.drawing path')).not.toHaveCount(0);
	await expectLiveMap(page);
	expect(seen.complaints).toEqual([]);
});

test.describe('with reduced motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 390, height: 844 } });

	// One stands for all, which the full matrix has.
	for (const placeId of process.env['FULL'] ? ['yokosuka', 'naha', 'seoul'] : ['naha']) {
		test(`zoomed to 9 on ${placeId}, the map draws its harbour from the site’s own tiles`, async ({
			page,
			context,
			baseURL
		}) => {
			const selection: Selection = { type: 'place', id: placeId };
			const story = storyIn('en');
			const seen = await watch(context, originOf(baseURL));
			await openStory(page, 'en', selection);
			await expectSelected(page, selection, story);
			const [lng = 0, lat = 0] = story.places.find(({ id }) => id === placeId)?.position ?? [];
			const [x, y] = [mercatorXFromLng(lng), mercatorYFromLat(lat)].map((share) => Math.floor(share * 2 ** 8));
			const zoomIn = page.getByRole('button', { name: messagesIn('en').zoomIn });
			// From 6.25, where a selection brings the map, three steps lead past 9.
			for (let step = 0; step < 3; step++) await zoomIn.click();
			await expect
				.poll(() => seen.requests)
				.toContainEqual(expect.stringContaining(`/basemap/east-asia/8/${x}/${y}.pbf`));
			await page.waitForLoadState('networkidle');
			await expect(page.getByText(messagesIn('en').mapFaults.tiles)).toHaveCount(0);
			expect(seen.complaints).toEqual([]);
		});
	}
});

test('a complaint would have been heard', async ({ page, context, baseURL }) => {
	const seen = await watch(context, originOf(baseURL));
	await page.goto(addressOf('en'));
	await page.evaluate(() => {
		console.warn('a warning of ours');
		document.body.setAttribute('style', 'color: red');
		document.body.append(Object.assign(new Image(), { src: 'https://tiles.example.org/0/0/0.png' }));
		setTimeout(() => {
			throw new Error('a mistake of ours');
		});
		return fetch('basemap/nowhere.pbf').then(() => undefined);
	});
	for (const words of [
		'a warning of ours',
		'tiles.example.org',
		'a mistake of ours',
		'status 404',
		'policy violation: style-src-attr'
	]) {
		await expect.poll(() => seen.complaints).toContainEqual(expect.stringContaining(words));
	}
});
