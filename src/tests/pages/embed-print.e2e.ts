import { expect } from '@playwright/test';
import type { FrameLocator, Page } from '@playwright/test';
import { embedAddress, mapIn, test } from '../support/host-pages';
import type { Host } from '../support/host-pages';
import { mapColors } from '../support/map-colors';
import { colorShares } from '../support/read-png';
import { storyIn } from '../support/story-page';

/*
 * An article's reader prints it: paper shows the map with all that explains it, in the frame's own height, whatever
 * state it was in.
 */

const article = ({ publish, maps }: Host, query = '', [widthPx, heightPx] = [680, 680]) =>
	publish({
		body: `<h1>Article</h1><iframe src="${embedAddress(maps, 'en', query)}" title="Map" width="${widthPx}" height="${heightPx}"></iframe><p>Text after the map.</p>`
	});

/** All of it is seen, inside of the frame, and light. */
async function expectAllOnPaper(page: Page, inside: FrameLocator, leastMapPx: number): Promise<void> {
	await page.emulateMedia({ media: 'print' });
	const box = inside.locator('.map-box');
	await expect.poll(async () => (await box.boundingBox())?.height).toBeGreaterThan(leastMapPx);
	const { title, places, citations } = storyIn('en');
	const parts = [
		inside.locator('h1').getByText(title),
		...places.map(({ name }) => inside.locator('.at .name').getByText(name, { exact: true })),
		inside.locator('.scale .bar:visible'),
		inside.locator('.attribution'),
		inside.locator('.paper section'),
		...citations.map(({ url }) => inside.locator(`.paper a[href="${url}"]`))
	];
	const frame = await page.locator('iframe').boundingBox();
	const foot = (frame?.y ?? 0) + (frame?.height ?? 0);
	for (const part of parts) {
		await expect(part).toBeVisible();
		const { y, height } = (await part.boundingBox()) ?? { y: Infinity, height: 0 };
		expect(y + height, String(part)).toBeLessThanOrEqual(foot);
	}
	expect(
		await inside
			.locator('.paper a')
			.first()
			.evaluate((link) => getComputedStyle(link, '::after').content)
	).toContain(citations[0]?.url);
	await expect(inside.locator('.card:visible, .controls:visible')).toHaveCount(0);
	const shares = colorShares(await page.locator('iframe').screenshot(), mapColors());
	expect(Math.min(...shares.slice(0, 2))).toBeGreaterThan(0.05);
	expect(Math.min(...shares.slice(2))).toBeGreaterThan(0.0002);
}

test('a live map is printed with its names, key, scale, title, attribution and the sources’ addresses', async ({
	page,
	host
}) => {
	await page.goto(article(host));
	const { inside } = mapIn(page);
	await expect(inside.locator('.map-box.live')).toBeVisible({ timeout: 30_000 });
	await expectAllOnPaper(page, inside, 400);
});

test('a dark embed with an open card is printed light, and without the card', async ({ page, host }) => {
	await page.goto(article(host, '?interactive=never&theme=dark&event=yokosuka-talks'));
	const { inside } = mapIn(page);
	await expect(inside.locator('.card.open')).toBeVisible();
	await expectAllOnPaper(page, inside, 400);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the smallest column’s embed is printed as completely', async ({ page, host }) => {
		await page.goto(article(host, '', [320, 496]));
		await expectAllOnPaper(page, mapIn(page).inside, 250);
	});
});
