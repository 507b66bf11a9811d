import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { homeCamera } from '../../lib/cartography/camera';
import { nameRectangle } from '../../lib/cartography/labels';
import { palettes } from '../../lib/scene/palette';
import type { Scene } from '../../lib/scene/scene';
import { projectToPx } from '../../lib/geo/web-mercator';
import { locales } from '../../lib/i18n/locales';
import { mapBoxOf } from '../support/map-positions';
import type { MapBox } from '../support/map-positions';
import { realScene } from '../support/real-scene';
import { openStory } from '../support/story-page';

const widthsPx = [320, 390, 480, 600, 768, 1024, 1280];

/** How much of a name's rectangle is ink, at least: letters cover a tenth to a third of it, a missing name nothing. */
const leastInkShare = 0.04;

interface Rectangle {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Where the places' names stand on a map that shows the whole story, in pixels of the map's box. */
function nameRectangles(scene: Scene, box: MapBox): (Rectangle & { id: string })[] {
	const camera = homeCamera(scene.bounds, box);
	return scene.places.map((place) => ({
		id: place.id,
		...nameRectangle(
			projectToPx(place.position, camera, box),
			{ name: place.name, sizePx: place.nameSizePx },
			place.side
		)
	}));
}

/**
 * The share of each rectangle's pixels that have the colour of a name's letters, in a picture of the map as the reader
 * sees it.
 */
async function inkShares(page: Page, box: MapBox, rectangles: readonly Rectangle[], ink: string): Promise<number[]> {
	const picture = await page.screenshot({
		clip: { x: box.leftPx, y: box.topPx, width: box.widthPx, height: box.heightPx },
		animations: 'allow'
	});
	return page.evaluate(
		async ({ base64, rectangles: areas, color, widthPx }) => {
			const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
			const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
			const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
			if (!context) throw new Error('No canvas to read the picture with.');
			context.drawImage(bitmap, 0, 0);
			const scale = bitmap.width / widthPx;
			const channels = [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));
			return areas.map(({ left, top, right, bottom }) => {
				const [width, height] = [(right - left) * scale, (bottom - top) * scale].map(Math.round) as [number, number];
				const { data } = context.getImageData(Math.round(left * scale), Math.round(top * scale), width, height);
				let inked = 0;
				for (let at = 0; at < data.length; at += 4) {
					if (channels.every((channel, index) => Math.abs((data[at + index] ?? 0) - channel) < 70)) inked++;
				}
				return inked / (width * height);
			});
		},
		{ base64: picture.toString('base64'), rectangles, color: ink, widthPx: box.widthPx }
	);
}

const touch = (one: Rectangle, other: Rectangle) =>
	one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

for (const [turn, locale] of locales.entries()) {
	// Every width in one language and, by turns, in the others.
	const widths = widthsPx.filter((_width, index) => turn === 0 || process.env['FULL'] || index % 2 === turn - 1);
	test(`the four places’ names are drawn in ${locale} at every width, whole and apart`, async ({ page }) => {
		const scene = await realScene(locale);
		expect(palettes.light.ink).toMatch(/^#[0-9a-f]{6}$/i);
		await page.setViewportSize({ width: widths[0] ?? 320, height: 800 });
		await openStory(page, locale);
		for (const width of widths) {
			await page.setViewportSize({ width, height: 800 });
			await expect
				.poll(
					async () => {
						const box = await mapBoxOf(page);
						const names = nameRectangles(scene, box);
						const shares = await inkShares(page, box, names, scene.palette.ink);
						return names.filter((_name, index) => (shares[index] ?? 0) < leastInkShare).map(({ id }) => id);
					},
					{ message: `names missing at ${width} px` }
				)
				.toEqual([]);
			const box = await mapBoxOf(page);
			const names = nameRectangles(scene, box);
			for (const [index, name] of names.entries()) {
				expect(name.left, `${name.id} at ${width} px`).toBeGreaterThanOrEqual(0);
				expect(name.top, `${name.id} at ${width} px`).toBeGreaterThanOrEqual(0);
				expect(name.right, `${name.id} at ${width} px`).toBeLessThanOrEqual(box.widthPx);
				expect(name.bottom, `${name.id} at ${width} px`).toBeLessThanOrEqual(box.heightPx);
				expect(
					names
						.slice(index + 1)
						.filter((other) => touch(name, other))
						.map(({ id }) => `${name.id} on ${id} at ${width} px`)
				).toEqual([]);
			}
		}
	});
}

test('where no name stands, no ink is found', async ({ page }) => {
	const scene = await realScene('en');
	await openStory(page, 'en');
	const box = await mapBoxOf(page);
	// The names' rectangles, moved to open sea.
	const elsewhere = nameRectangles(scene, box).map(({ left, top, right, bottom }) => ({
		left: box.widthPx - 20 - (right - left),
		top: box.heightPx * 0.7,
		right: box.widthPx - 20,
		bottom: box.heightPx * 0.7 + bottom - top
	}));
	const shares = await inkShares(page, box, elsewhere, scene.palette.ink);
	expect(Math.max(...shares)).toBeLessThan(leastInkShare / 4);
});
