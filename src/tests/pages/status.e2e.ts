import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { locales } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { takePicture } from '../support/picture';
import { serveStories } from '../support/stories-site';
import { expectLiveMap } from '../support/story-page';

/* What is agreed or proposed is told from what has happened wherever it stands, and not by colour alone. */

let site = { url: '', close: () => Promise.resolve() };

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1000, height: 800 } });

test.beforeAll(async () => {
	test.setTimeout(300_000);
	site = await serveStories();
});

test.afterAll(() => site.close());

/** The colour in the middle of a place's ring, and that of the ring itself, as the reader sees them. */
async function colorsOf(page: Page, place: string) {
	const ring = (await page.locator(`.at-place-${place} .ring`).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
	const [x, y] = [Math.round(ring.x + ring.width / 2), Math.round(ring.y + ring.height / 2)];
	const { rgba, widthPx } = await takePicture(page, { left: x - 10, top: y - 10, right: x + 10, bottom: y + 10 });
	const at = (column: number, row: number) => [...rgba.subarray((row * widthPx + column) * 4).subarray(0, 3)];
	// Lightness is enough: paper is white, kinds are dark.
	const lightness = (color: readonly number[]) => color.reduce((sum, value) => sum + value, 0) / 3;
	return { middle: lightness(at(10, 10)), ring: Math.min(...[1, 2, 3].map((column) => lightness(at(column, 10)))) };
}

for (const engine of ['poster', 'live map'] as const) {
	test(`on the ${engine} a place where something is only agreed has an empty ring`, async ({ page }) => {
		await page.goto(`${site.url}en/europe-africa/${engine === 'poster' ? '?interactive=never' : ''}`);
		if (engine === 'live map') await expectLiveMap(page);
		const [happened, agreed] = [await colorsOf(page, 'dakar'), await colorsOf(page, 'brussels')];
		expect(happened.middle).toBeLessThan(170);
		expect(agreed.middle).toBeGreaterThan(230);
		expect(agreed.ring).toBeLessThan(170);
	});
}

for (const locale of locales) {
	test(`key, timeline, list and card say it in ${locale}`, async ({ page }) => {
		const { planned } = messagesIn(locale);
		await page.goto(`${site.url}${locale}/europe-africa/?interactive=never#e=brussels-return`);
		const key = page.locator('section[aria-labelledby=legend]');
		for (const words of Object.values(planned)) await expect(key.getByText(words, { exact: true })).toBeVisible();
		await expect(page.locator('.mark.agreed')).toHaveCount(1);
		await expect(page.locator('.mark.agreed')).toHaveAttribute('aria-label', new RegExp(planned.agreed));
		await expect(page.locator('.mark.happened').first()).not.toHaveAttribute('aria-label', new RegExp(planned.agreed));
		await expect(page.locator('.card.open .dateline')).toContainText(planned.agreed);
		for (const [id, words] of [
			['e=brussels-return', planned.agreed],
			['x=brussels-cape-town', planned.proposed]
		] as const) {
			await expect(page.locator(`[id="${id}"] .meta`)).toContainText(words);
		}
		await expect(page.locator('[id="e=dakar-ministers"] .meta')).not.toContainText(planned.agreed);
	});
}
