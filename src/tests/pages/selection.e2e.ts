import { devices, expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { BoxPosition } from '../../lib/geo/web-mercator';
import type { Locale } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { gestureHint } from '../../lib/maplibre/gesture-hint';
import type { Selection } from '../../lib/story/selection';
import { engineFile, holdBack } from '../support/held-files';
import { arcPx, expectInSight, mapBoxOf, placePx } from '../support/map-positions';
import { realScene } from '../support/real-scene';
import { openStillStory, stillAddressOf } from '../support/still-pages';
import {
	addressOf,
	cardOf,
	expectLiveMap,
	expectNothingSelected,
	expectSelected,
	linkOf,
	openStory,
	selectedByPlace,
	selectionsOf,
	storyIn
} from '../support/story-page';

const talks: Selection = { type: 'event', id: 'yokosuka-talks' };
const arcToNaha: Selection = { type: 'exchange', id: 'seoul-naha' };
const seoul: Selection = { type: 'place', id: 'seoul' };

// What is selected here, not how the map gets there: flights take seconds where the processor draws.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the four places open what happened there: three their only event, Seoul its own card', () => {
	const story = storyIn('en');
	expect(story.places.map(({ id }) => selectedByPlace(id, story))).toEqual([
		seoul,
		{ type: 'event', id: 'nara-summit' },
		{ type: 'event', id: 'naha-refuelling' },
		talks
	]);
	expect(story.exchanges).toHaveLength(3);
});

/** Points at every place and every arc of the map in turn, closing the card between. */
async function selectAllOnMap(page: Page, locale: Locale, press: (px: BoxPosition) => Promise<void>): Promise<void> {
	const story = storyIn(locale);
	const scene = await realScene(locale);
	await openStory(page, locale);
	for (const { id } of story.places) {
		await press(placePx(scene, id, await mapBoxOf(page)));
		await expectSelected(page, selectedByPlace(id, story), story);
		await page.keyboard.press('Escape');
		await expectNothingSelected(page);
	}
	for (const { id } of story.exchanges) {
		await press(await arcPx(page, scene, id, await mapBoxOf(page)));
		await expectSelected(page, { type: 'exchange', id }, story);
		await page.keyboard.press('Escape');
		await expectNothingSelected(page);
	}
}

test('a mouse selects every place, every event and every arc on the map', async ({ page }) => {
	await selectAllOnMap(page, 'en', ([x, y]) => page.mouse.click(x, y));
});

test.describe('on a phone', () => {
	const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7'];
	test.use({ viewport: { ...viewport, width: 390 }, userAgent, deviceScaleFactor, isMobile, hasTouch });

	test('a finger selects every place, every event and every arc on the map', async ({ page }) => {
		await selectAllOnMap(page, 'ja', ([x, y]) => page.touchscreen.tap(x, y));
	});

	test('the card is a sheet under the map, as wide as the page', async ({ page }) => {
		await openStory(page, 'ko', talks);
		const map = await mapBoxOf(page);
		const card = await cardOf(page).evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
		expect(card.top).toBeGreaterThanOrEqual(map.topPx + map.heightPx - 1);
		expect(card.width).toBe(390);
	});
});

/* Without the live map, which takes seconds here and changes nothing of it. */

test('a reload restores what the address selects', async ({ page }) => {
	const story = storyIn('ko');
	await openStillStory(page, 'ko');
	for (const selection of selectionsOf(story)) {
		await page.goto(stillAddressOf('ko', selection));
		await page.reload();
		await expectSelected(page, selection, story);
	}
});

test('an unknown fragment selects nothing', async ({ page }) => {
	await openStillStory(page, 'en');
	for (const fragment of ['e=nowhere', 'e=seoul', 'p=', 'x', 'e=%E0%A4%A', '__proto__=seoul']) {
		await page.goto(`${addressOf('en')}?interactive=never#${fragment}`);
		await expect(page.getByRole('main').locator('a[aria-current]')).toHaveCount(0);
		await expect(cardOf(page)).toHaveCount(0);
	}
	// A good fragment does select: the page was listening.
	await page.goto(stillAddressOf('en', talks));
	await expectSelected(page, talks, storyIn('en'));
});

test('back undoes each selection and forward makes it again', async ({ page }) => {
	const story = storyIn('en');
	await openStillStory(page, 'en');
	await linkOf(page, talks).click();
	await expectSelected(page, talks, story);
	await linkOf(page, arcToNaha).click();
	await expectSelected(page, arcToNaha, story);
	await page.goBack();
	await expectSelected(page, talks, story);
	await page.goBack();
	await expectNothingSelected(page);
	await page.goForward();
	await expectSelected(page, talks, story);
	await page.goForward();
	await expectSelected(page, arcToNaha, story);
});

test('Escape closes the card and takes the fragment away; back brings both again', async ({ page }) => {
	const story = storyIn('en');
	await openStillStory(page, 'en', seoul);
	await expectSelected(page, seoul, story);
	await page.keyboard.press('Escape');
	await expectNothingSelected(page);
	await page.goBack();
	await expectSelected(page, seoul, story);
});

test('the card’s button closes it and takes the fragment away', async ({ page }) => {
	await openStillStory(page, 'ja', arcToNaha);
	await cardOf(page)
		.getByRole('button', { name: messagesIn('ja').close })
		.click();
	await expectNothingSelected(page);
});

test('a fragment that the reader types into the address selects', async ({ page }) => {
	const story = storyIn('en');
	await openStillStory(page, 'en');
	await page.evaluate(() => {
		location.hash = 'p=naha';
	});
	await expectSelected(page, { type: 'place', id: 'naha' }, story);
});

test('links in a card lead on to what they name', async ({ page }) => {
	const story = storyIn('en');
	await openStillStory(page, 'en', seoul);
	await expectSelected(page, seoul, story);
	const arc: Selection = { type: 'exchange', id: 'seoul-yokosuka' };
	await cardOf(page).getByRole('link', { name: 'Defense Minister Ahn’s visit to Yokosuka' }).click();
	await expectSelected(page, arc, story);
	await cardOf(page).getByRole('link', { name: 'Defense ministers’ talks in Yokosuka' }).click();
	await expectSelected(page, talks, story);
});

test('the front page’s language links keep the selection as well', async ({ page }) => {
	await page.goto('./#x=seoul-naha');
	await expectSelected(page, arcToNaha, storyIn('en'));
	await page.getByRole('link', { name: '한국어', exact: true }).click();
	await expectSelected(page, arcToNaha, storyIn('ko'));
	await expectLiveMap(page);
});

test('a language that is chosen while the engine is on its way is the live map’s language', async ({
	context,
	page
}) => {
	await page.setViewportSize({ width: 390, height: 800 });
	const engine = await holdBack(context, engineFile());
	await page.goto(addressOf('en'));
	await expect.poll(() => engine.asked.length).toBeGreaterThan(0);
	await page.getByRole('link', { name: '日本語', exact: true }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
	engine.release();
	await expectLiveMap(page);
	// What MapLibre was begun with, and keeps.
	await expect(page.locator('.maplibregl-cooperative-gesture-screen')).toContainText(gestureHint('ja', 'wheel'));
});

test.describe('the map comes along', () => {
	test('a language link keeps the selection and the camera, and back returns to both', async ({ page }) => {
		await openStory(page, 'en', talks);
		await expectSelected(page, talks, storyIn('en'));
		// Where the map stands is what its markers stand at.
		const camera = () =>
			page
				.locator('.markers.moved')
				.evaluate(({ style }: HTMLElement) => ['--dx', '--dy', '--scale'].map((name) => style.getPropertyValue(name)));
		await expectInSight(page, ['seoul', 'yokosuka']);
		await expect.poll(async () => parseFloat((await camera())[0] ?? '')).not.toBeCloseTo(0);
		const before = await camera();
		await page.getByRole('link', { name: '日本語', exact: true }).click();
		await expect(page).toHaveURL((url) => url.pathname.endsWith(`/${addressOf('ja')}`));
		await expectSelected(page, talks, storyIn('ja'));
		await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
		await expectLiveMap(page);
		const after = (await camera()).map(parseFloat);
		before.map(parseFloat).forEach((value, index) => {
			expect(after[index]).toBeCloseTo(value, 1);
		});
		await expect(page.locator('.canvas')).toHaveAttribute('lang', 'ja');

		await page.keyboard.press('Escape');
		await expectNothingSelected(page);
		await page.getByRole('button', { name: messagesIn('ja').reset }).click();
		// The map goes there when the page has painted; who presses a place presses where it stands.
		await expect.poll(async () => parseFloat((await camera())[0] ?? '')).toBeCloseTo(0);
		const scene = await realScene('ja');
		const [x, y] = placePx(scene, 'naha', await mapBoxOf(page));
		await page.mouse.click(x, y);
		await expectSelected(page, { type: 'event', id: 'naha-refuelling' }, storyIn('ja'));

		await page.goBack();
		await page.goBack();
		await expectSelected(page, talks, storyIn('ja'));
		await page.goBack();
		await expect(page).toHaveURL((url) => url.pathname.endsWith(`/${addressOf('en')}`));
		await expectSelected(page, talks, storyIn('en'));
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	});

	for (const width of process.env['FULL'] ? [320, 700, 1280] : [320, 1280]) {
		test(`choosing an entry of the list brings all that it is about into sight, ${width} px wide`, async ({ page }) => {
			await page.setViewportSize({ width, height: 844 });
			const story = storyIn('en');
			await openStory(page, 'en');
			for (const [selection, placeIds] of [
				[talks, ['seoul', 'yokosuka']],
				[{ type: 'event', id: 'naha-refuelling' }, ['seoul', 'naha']],
				[{ type: 'exchange', id: 'seoul-nara' }, ['seoul', 'nara']],
				[{ type: 'place', id: 'yokosuka' }, ['yokosuka']],
				[{ type: 'place', id: 'seoul' }, ['seoul']]
			] as const) {
				await linkOf(page, selection).click();
				await expectSelected(page, selection, story);
				await expectInSight(page, placeIds);
			}
		});
	}
});
