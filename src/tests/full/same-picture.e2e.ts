import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Rectangle } from '../../lib/cartography/labels';
import type { Scene } from '../../lib/scene/scene';
import type { BoxPosition } from '../../lib/geo/web-mercator';
import { locales } from '../../lib/i18n/locales';
import { comparePictures, moved } from '../support/compare-pictures';
import { engineFile, holdBack } from '../support/held-files';
import { liveWords, posterWords } from '../support/label-areas';
import { measureHeads, measurePlaces } from '../support/measure-markers';
import { encodePicture, takePicture } from '../support/picture';
import type { Picture } from '../support/picture';
import { realScene } from '../support/real-scene';
import { addressOf, expectLiveMap } from '../support/story-page';

/*
 * The poster is the live map's first frame. Both are photographed on one page, the one with the engine held back, the
 * other as soon as it has taken over, and compared.
 */

const viewports = [
	{ width: 320, height: 700 },
	{ width: 768, height: 1024 },
	{ width: 1280, height: 800 }
];
const themes = ['light', 'dark'] as const;

/** Shares of the pixels: of those that are compared, and of the whole picture. */
const mostDiffering = 0.01;
const mostMasked = 0.25;

/** What stands above the map in either picture: buttons, credits, the scale. */
const overlays = '.controls, .attribution, .scale, .maplibregl-control-container';

/**
 * Hides the overlays as a style sheet of the browser would: the page's policy lets no other through. Returns the map's
 * box in the window.
 */
async function prepareBox(page: Page): Promise<Rectangle> {
	return page.evaluate((selectors) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(`:is(${selectors}) { display: none !important }`);
		document.adoptedStyleSheets.push(sheet);
		const box = document.querySelector('.map-box');
		if (!box) throw new Error('The page has no map.');
		box.scrollIntoView({ block: 'center', behavior: 'instant' });
		const { left, top, right, bottom } = box.getBoundingClientRect();
		return { left: Math.round(left), top: Math.round(top), right: Math.round(right), bottom: Math.round(bottom) };
	}, overlays);
}

/** Places and heads of arcs stand where they stood. Returns the largest distances that were found, in pixels. */
function compareMarkers(poster: Picture, live: Picture, scene: Scene): { placesPx: number; headsPx: number } {
	const [posterPlaces, livePlaces] = [measurePlaces(poster, scene), measurePlaces(live, scene)];
	const [posterHeads, liveHeads] = [measureHeads(poster, scene), measureHeads(live, scene)];
	const largest = { placesPx: 0, headsPx: 0 };
	for (const [id, place] of posterPlaces) {
		const [dot, liveDot] = [place, livePlaces.get(id)];
		// A whole dot of 3 px radius, as either renderer smooths it: neither nothing nor a part of the ring around it.
		for (const { area } of [dot, liveDot ?? { area: 0 }]) {
			expect.soft(area, `size of the dot of ${id}`).toBeGreaterThan(15);
			expect.soft(area, `size of the dot of ${id}`).toBeLessThan(35);
		}
		const distancePx = distanceOf(dot.px, liveDot?.px);
		expect.soft(distancePx, `${id} in poster and live map`).toBeLessThanOrEqual(1);
		largest.placesPx = Math.max(largest.placesPx, distancePx);
	}
	for (const [id, head] of posterHeads) {
		const liveHead = liveHeads.get(id);
		const distancePx = distanceOf(head.px, liveHead?.px);
		expect.soft(distancePx, `head of ${id} in poster and live map`).toBeLessThanOrEqual(1);
		largest.headsPx = Math.max(largest.headsPx, distancePx);
		for (const [side, edgePx] of head.edgesPx.entries()) {
			const byPx = Math.abs(edgePx - (liveHead?.edgesPx[side] ?? Infinity));
			expect.soft(byPx, `edge ${side} of the head of ${id}`).toBeLessThanOrEqual(1);
		}
	}
	return largest;
}

function distanceOf([x, y]: BoxPosition, [otherX, otherY]: BoxPosition = [Infinity, Infinity]): number {
	return Math.hypot(x - otherX, y - otherY);
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const viewport of viewports) {
	for (const theme of themes) {
		test.describe(`${viewport.width} px wide, ${theme}`, () => {
			test.use({ viewport, colorScheme: theme });
			for (const locale of locales) {
				test(`poster and first live frame are one picture in ${locale}`, async ({ page, context }, testInfo) => {
					const scene = await realScene(locale, { theme });
					const engine = await holdBack(context, engineFile());
					await page.goto(addressOf(locale));
					await expect.poll(() => engine.asked, { message: 'the engine is asked for' }).not.toEqual([]);
					const box = await prepareBox(page);
					const poster = await takePicture(page, box);
					const words = await posterWords(page, box);
					engine.release();
					await expectLiveMap(page);
					const live = await takePicture(page, box);

					const areas = [...words, ...liveWords(live, scene)];
					const { marked, ...shares } = comparePictures(poster, live, areas);
					expect.soft(shares.masked, 'masked share').toBeLessThan(mostMasked);
					expect.soft(shares.differing, 'share of pixels that differ visibly').toBeLessThanOrEqual(mostDiffering);
					const distances = compareMarkers(poster, live, scene);
					const figures = { ...shares, ...distances };
					testInfo.annotations.push({ type: 'figures', description: JSON.stringify(figures) });

					if (testInfo.errors.length === 0) return;
					const pictures = { poster: poster.png, live: live.png, difference: await encodePicture(page, marked) };
					for (const [name, png] of Object.entries(pictures)) {
						const path = testInfo.outputPath(`${name}.png`);
						writeFileSync(path, png);
						await testInfo.attach(name, { path, contentType: 'image/png' });
					}
				});
			}
		});
	}
}

test('the comparison sees a map that stands two pixels beside itself', async ({ page, context }) => {
	await holdBack(context, engineFile());
	await page.goto(addressOf('en'));
	const poster = await takePicture(page, await prepareBox(page));
	expect(comparePictures(poster, poster, []).differing).toBe(0);
	expect(comparePictures(poster, moved(poster, 2), []).differing).toBeGreaterThan(mostDiffering);
});
