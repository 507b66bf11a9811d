import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { comparePictures } from '../support/compare-pictures';
import { expectDrawnTogether, fixtureScene } from '../support/drawn-together';
import { takePicture } from '../support/picture';
import { fixtureStories, serveStories } from '../support/stories-site';
import { expectHydrated, expectLiveMap } from '../support/story-page';

/* Stories in other places than the first: across the antimeridian, around the pole, within walking distance. */

// Maps of the whole world, drawn by the processor.
test.describe.configure({ timeout: 120_000 });

let site = { url: '', close: () => Promise.resolve() };

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeAll(async () => {
	test.setTimeout(300_000);
	site = await serveStories();
});

test.afterAll(() => site.close());

for (const [slug, width] of [
	['pacific', 360],
	['polar', 360],
	['five-places', 1280]
] as const) {
	test(`the story "${slug}", ${width} px wide: names, buttons and rings lie in the one copy of the world that is shown`, async ({
		page
	}) => {
		const scene = await fixtureScene(slug);
		await page.setViewportSize({ width, height: 800 });
		await page.goto(`${site.url}en/${slug}/`);
		await expectLiveMap(page);
		await expectDrawnTogether(page, scene, true);

		// Round a good part of the world, and far out.
		const box = page.locator('.map-box');
		for (const key of ['ArrowRight', 'ArrowRight', '-']) {
			await box.locator('.place').first().press(key);
			await expect(page.locator('.map-box:not(.moving)')).toBeVisible();
		}
		await expectDrawnTogether(page, scene, false);
	});
}

test('the Pacific’s poster and its live map are one picture: both shores of it, all arcs', async ({ page }) => {
	await page.setViewportSize({ width: 768, height: 900 });
	const pictureOf = async (query: string, isThere: () => Promise<void>) => {
		await page.goto(`${site.url}en/pacific/${query}`);
		await isThere();
		const box = (await page.locator('.map-box').boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 };
		const [left, top] = [Math.ceil(box.x), Math.ceil(box.y)];
		// Above what stands at its foot.
		return takePicture(page, {
			left,
			top,
			right: left + Math.floor(box.width),
			bottom: top + Math.floor(box.height) - 90
		});
	};
	const poster = await pictureOf('?interactive=never', () => expectHydrated(page));
	const live = await pictureOf('', () => expectLiveMap(page));
	expect(comparePictures(poster, live, []).differing).toBeLessThan(0.02);
});

/**
 * The rings and the names of a story's places that are seen, and which of them lie under the map's buttons or beyond
 * its edge.
 */
const placesSeen = (page: Page) =>
	page.evaluate(() => {
		const map = document.querySelector('.map-box')?.getBoundingClientRect();
		const buttons = document.querySelector('.controls')?.getBoundingClientRect();
		if (!map || !buttons) throw new Error('There is no map, or it has no buttons.');
		// A name that finds no room is cut away from all sides.
		const seen = [...document.querySelectorAll('.map-box .place :is(.ring, .name)')].filter(
			(part) => !/^inset\(\d/.test(getComputedStyle(part).clipPath)
		);
		const nameOf = (part: Element) =>
			part.textContent.trim() || `the ring of ${part.closest('.place')?.className ?? ''}`;
		const hidden = seen.filter((part) => {
			const { left, top, right, bottom } = part.getBoundingClientRect();
			const isUnder = left < buttons.right && right > buttons.left && top < buttons.bottom && bottom > buttons.top;
			return isUnder || left < map.left || top < map.top || right > map.right || bottom > map.bottom;
		});
		return { names: seen.map((part) => part.textContent.trim()).filter(Boolean), hidden: hidden.map(nameOf) };
	});

for (const slug of readdirSync(fixtureStories)) {
	test(`no place of the story "${slug}", and no name, is cut or lies under the map’s buttons, on a page or in an embed`, async ({
		page
	}) => {
		for (const kind of ['', 'embed/']) {
			await page.goto(`${site.url}en/${slug}/${kind}?interactive=never`);
			await expectHydrated(page);
			for (const width of [320, 360, 390, 430, 480, 599, 600, 768, 1280]) {
				await page.setViewportSize({ width, height: 800 });
				expect((await placesSeen(page)).hidden, `${kind} ${width} px`).toEqual([]);
			}
		}
	});
}

test('a name that a phone would cut is there on a wide and low map', async ({ page }) => {
	const scene = await fixtureScene('five-places');
	await page.setViewportSize({ width: 1280, height: 640 });
	await page.goto(`${site.url}en/five-places/embed/?interactive=never`);
	await expectHydrated(page);
	const { names, hidden } = await placesSeen(page);
	expect(hidden).toEqual([]);
	expect(names.sort()).toEqual(scene.places.map(({ name }) => name).sort());
	await page.setViewportSize({ width: 320, height: 640 });
	expect((await placesSeen(page)).names.length).toBeLessThan(scene.places.length);
});
