import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { messagesIn } from '../../lib/i18n/messages';
import { violationsOn } from '../support/axe-violations';
import { contrastRatio, linearShare } from '../support/color-measures';
import { stepThrough } from '../support/focus-stops';
import { takePicture } from '../support/picture';
import type { Picture } from '../support/picture';
import { openEmbedCode, openStillEmbed, openStillStory, unfoldAll } from '../support/still-pages';
import { cardOf, entryOf, expectLiveMap, linkOf } from '../support/story-page';

/*
 * Readers whose system gives every page its own few colours (Windows' contrast themes). The browser takes away grounds
 * and shadows and decides the letters' colour; what a drawing says by its own colours has to be seen on whatever ground
 * is left.
 */

const messages = messagesIn('en');
const event = { type: 'event', id: 'yokosuka-talks' } as const;
const exchange = { type: 'exchange', id: 'seoul-naha' } as const;

/** WCAG's contrast of two pixels. */
function contrastOf(one: readonly number[], other: readonly number[]): number {
	const linear = (channels: readonly number[]) => channels.map((channel) => linearShare(channel / 255));
	return contrastRatio(linear(one), linear(other));
}

/** How many pixels stand out from the ground, which is the commonest colour, by 3:1. */
function standingOut({ rgba }: Picture): number {
	const counts = new Map<string, number>();
	for (let at = 0; at < rgba.length; at += 4) {
		const color = rgba.slice(at, at + 3).join();
		counts.set(color, (counts.get(color) ?? 0) + 1);
	}
	const colors = [...counts].map(([color, count]) => ({ channels: color.split(',').map(Number), count }));
	const ground = colors.reduce((most, color) => (color.count > most.count ? color : most));
	return colors
		.filter(({ channels }) => contrastOf(channels, ground.channels) >= 3)
		.reduce((sum, { count }) => sum + count, 0);
}

/** A marker is seen when it is more than a few specks. */
async function expectSeen(page: Page, marker: Locator, leastPx = 12): Promise<void> {
	await marker.scrollIntoViewIfNeeded();
	const box = await marker.boundingBox();
	if (!box) throw new Error(`${String(marker)} is not drawn.`);
	const [left, top] = [Math.max(0, Math.floor(box.x) - 2), Math.max(0, Math.floor(box.y) - 2)];
	const area = { left, top, right: Math.ceil(box.x + box.width) + 2, bottom: Math.ceil(box.y + box.height) + 2 };
	expect(standingOut(await takePicture(page, area)), String(marker)).toBeGreaterThan(leastPx);
}

/**
 * The colours of a selection's surroundings, as the browser has forced them: what is the same for two elements tells a
 * reader nothing.
 */
async function looksOf(element: Locator): Promise<string> {
	return element.evaluate((shown) => {
		const { outline, border, backgroundColor, fontWeight } = getComputedStyle(shown);
		return [outline, border, backgroundColor, fontWeight].join(' | ');
	});
}

/** Contrast of the lines that a drawing is made of with the ground that the system gives. */
async function linesOf(page: Page, selector: string): Promise<{ stroke: number[]; ground: number[] }[]> {
	return page.locator(selector).evaluateAll((lines) => {
		const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
		const channelsOf = (color: string) => {
			if (!context) throw new Error('No canvas to read colours with.');
			context.fillStyle = color;
			context.fillRect(0, 0, 1, 1);
			return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
		};
		const box = document.querySelector('.map-box');
		if (!box) throw new Error('There is no map.');
		const ground = channelsOf(getComputedStyle(box).backgroundColor);
		return lines.map((line) => ({ stroke: channelsOf(getComputedStyle(line).stroke), ground }));
	});
}

/** The dark ground takes more away, and is what most of these readers have; the full matrix has both. */
const grounds = process.env['FULL'] ? (['light', 'dark'] as const) : (['dark'] as const);

for (const colorScheme of grounds) {
	test.describe(`with a system's own colours on a ${colorScheme} ground`, () => {
		test.use({ colorScheme, contextOptions: { forcedColors: 'active' } });

		test('names, rings, arcs, distances, legend and timeline are seen', async ({ page }) => {
			await openStillStory(page, 'en');
			for (const [selector, count] of [
				['.map-box .arc', 3],
				['.head path', 3],
				['.ring', 4],
				['svg.axis .dot', 3]
			] as const) {
				await expect(page.locator(selector)).toHaveCount(count);
				for (const marker of await page.locator(selector).all()) await expectSeen(page, marker);
			}
			for (const name of await page.locator('.map-box :is(.name, .word):visible').all()) {
				// A halo would have the letters' own colour, and fill them.
				await expect(name).toHaveCSS('-webkit-text-stroke-width', '0px');
				await expectSeen(page, name);
			}
			for (const marker of await page
				.locator('.pill, .city:visible .word, section[aria-labelledby=legend] svg, .controls svg, .tour svg')
				.all()) {
				await expectSeen(page, marker);
			}
			for (const dot of await page.locator('.map-box .city:visible').all()) {
				const [color, ground] = await dot.evaluate((city) => [
					getComputedStyle(city, '::before').backgroundColor,
					getComputedStyle(city).backgroundColor
				]);
				expect(color).not.toBe(ground);
				expect(color).not.toBe(await page.locator('.map-box').evaluate((map) => getComputedStyle(map).backgroundColor));
			}
		});

		test('what is selected is told from what is not, and the card from the map', async ({ page }) => {
			await openStillStory(page, 'en');
			const entry = entryOf(page, event);
			const before = await looksOf(entry);
			await linkOf(page, event).click();
			await expect(cardOf(page)).toBeVisible();
			expect(await looksOf(entry)).not.toBe(before);
			const edge = (part: Locator) => part.evaluate((element) => parseFloat(getComputedStyle(element).borderTopWidth));
			expect(await edge(cardOf(page))).toBeGreaterThanOrEqual(1);
			expect(await edge(page.getByRole('group', { name: messages.mapControls }))).toBeGreaterThanOrEqual(1);
			const languages = page.locator('header').getByRole('link');
			expect(await looksOf(languages.first())).not.toBe(await looksOf(languages.last()));
			const around = (mark: Locator) => mark.locator('circle.touch').evaluate((ring) => getComputedStyle(ring).stroke);
			expect(await around(page.locator('.mark[aria-current]'))).not.toBe(
				await around(page.locator('.mark:not([aria-current])').first())
			);
			await linkOf(page, exchange).click();
			await expect(page.locator('.pill[aria-expanded=true]')).toHaveCount(1);
			expect(await edge(page.locator('.pill[aria-expanded=true]'))).toBeGreaterThan(
				await edge(page.locator('.pill[aria-expanded=false]').first())
			);
			await expectSeen(page, page.locator('.great-circle.selected').first());
		});

		test('every control shows the focus, and period, unit and places can be chosen', async ({ page }) => {
			await openStillStory(page, 'en');
			await unfoldAll(page);
			await stepThrough(page);
			await expectSeen(page, page.getByRole('slider', { name: messages.periodFrom }));
			const units = page.getByRole('radio');
			await units.last().check();
			for (const unit of await units.all()) await expectSeen(page, unit);
			for (const place of await page.getByRole('combobox').all()) await expectSeen(page, place);
			expect(await violationsOn(page)).toEqual([]);
		});

		test('the page that writes embed code shows what is chosen', async ({ page }) => {
			await openEmbedCode(page);
			const segments = page.locator('.segments').first().locator('span');
			expect(await looksOf(segments.first())).not.toBe(await looksOf(segments.last()));
			const languages = page.locator('.languages button');
			expect(await looksOf(languages.first())).not.toBe(await looksOf(languages.last()));
			const handle = page.getByRole('slider');
			await expectSeen(page, handle);
			expect(await violationsOn(page)).toEqual([]);
		});

		for (const theme of ['light', 'dark'] as const) {
			test(`a newsroom that asks for ${theme} gets arcs that are seen on the system's ground`, async ({ page }) => {
				await openStillEmbed(page, 'en', `&theme=${theme}&event=${exchange.id}`);
				const lines = await linesOf(page, '.map-box .arc, .map-box .ring, .map-box .great-circle.selected');
				expect(lines.length).toBe(8);
				for (const { stroke, ground } of lines) expect(contrastOf(stroke, ground)).toBeGreaterThanOrEqual(3);
			});
		}

		test('above the live map names and distances are letters on a ground of their own', async ({ page }) => {
			await page.goto('..');
			await expectLiveMap(page);
			for (const name of await page.locator('.markers :is(.name, .pill)').all()) await expectSeen(page, name, 30);
		});
	});
}
