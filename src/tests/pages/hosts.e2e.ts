import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { embedHeightPx } from '../../lib/embed/height';
import { gestureHint } from '../../lib/maplibre/gesture-hint';
import { moveFingers } from '../support/fingers';
import {
	elementForm,
	embedAddress,
	expectUsableMap,
	iframeForm,
	loaderScript,
	mapIn,
	pointAtMap,
	shiftsOf,
	stillForms,
	test
} from '../support/host-pages';

/*
 * The embed in pages that newsrooms really have: policies, style sheets, sandboxes, and scripts that do not mean well.
 * The map's site is one origin, the host's page another.
 */

const text = '<p>In January 2026, the two countries’ defense ministers met.</p>'.repeat(4);
const hostileCss = `<style>* { all: unset !important; } iframe, dateline-map { height: 150px !important; max-width: 90px !important; width: 50% !important; }</style>`;

const forms = {
	'plain frame': stillForms.frame,
	'plain frame with the loader': (maps: string) => loaderScript(maps) + stillForms.frame(maps),
	element: (maps: string) => loaderScript(maps) + stillForms.element(maps)
};
const liveForms: typeof forms = {
	'plain frame': (maps) => iframeForm(maps),
	'plain frame with the loader': (maps) => loaderScript(maps) + iframeForm(maps),
	element: (maps) => loaderScript(maps) + elementForm(maps)
};

for (const [form, live] of Object.entries(liveForms)) {
	test(`${form}: in a plain article it is seen and usable, and nothing moves`, async ({ page, host }) => {
		await page.goto(host.publish({ body: text + live(host.maps) + text }));
		await expect(mapIn(page).inside.locator('.map-box.live')).toBeVisible({ timeout: 30_000 });
		await expectUsableMap(page, { sized: form !== 'plain frame' });
		expect(await shiftsOf(page)).toBe(0);
	});
}

for (const [form, markup] of Object.entries(forms)) {
	const sized = form !== 'plain frame';

	test(`${form}: in a column of 280 px`, async ({ page, host }) => {
		await page.goto(host.publish({ body: `<div style="width: 280px">${text}${markup(host.maps)}${text}</div>` }));
		// A frame of another height than the snippet's attribute says takes it when the loader comes, which is the host's
		// own order.
		const { frame } = mapIn(page);
		await expect.poll(async () => (await frame.boundingBox())?.height).toBe(sized ? embedHeightPx(280) : 600);
		const before = await shiftsOf(page);
		await expectUsableMap(page, { sized });
		expect(await shiftsOf(page)).toBe(before);
	});

	test(`${form}: in right-to-left text`, async ({ page, host }) => {
		await page.goto(host.publish({ body: `<div dir="rtl">${text}${markup(host.maps)}${text}</div>` }));
		await expectUsableMap(page, { sized });
	});

	test(`${form}: in a page with a strict policy that allows nothing but this host`, async ({ page, host }) => {
		const origin = new URL(host.maps).origin;
		const policy = `default-src 'none'; frame-src ${origin}; script-src ${origin}; img-src ${origin}; require-trusted-types-for 'script'; trusted-types 'none'`;
		const complaints: string[] = [];
		page.on('console', (message) => complaints.push(message.text()));
		await page.goto(
			host.publish({ headers: { 'Content-Security-Policy': policy }, body: text + markup(host.maps) + text })
		);
		await expectUsableMap(page, { sized });
		// The browser's own request for an icon is not the embed's.
		expect(
			complaints.filter((complaint) => /policy|trusted/i.test(complaint) && !complaint.includes('favicon'))
		).toEqual([]);
	});
}

for (const form of ['plain frame with the loader', 'element'] as const) {
	test(`${form}: a style sheet that unsets everything does not take its size`, async ({ page, host }) => {
		await page.goto(host.publish({ head: hostileCss, body: text + forms[form](host.maps) + text }));
		await expectUsableMap(page, { sized: true });
		const { width = 0 } = (await mapIn(page).frame.boundingBox()) ?? {};
		expect(width).toBeGreaterThan(500);
	});

	test(`${form}: the loader twice is the loader once`, async ({ page, host }) => {
		await page.goto(host.publish({ body: forms[form](host.maps) + loaderScript(host.maps) }));
		await expectUsableMap(page, { sized: true });
		await expect(page.locator('iframe')).toHaveCount(1);
	});
}

test('an element that comes after load becomes a map', async ({ page, host }) => {
	await page.goto(host.publish({ body: loaderScript(host.maps) + text }));
	await page.waitForLoadState('load');
	await page.evaluate(() => {
		const map = document.createElement('dateline-map');
		map.setAttribute('story', 'japan-korea-defense');
		map.setAttribute('lang', 'ja');
		map.setAttribute('interactive', 'never');
		document.body.append(map);
	});
	await expectUsableMap(page, { sized: true });
	await expect(mapIn(page).frame).toHaveAttribute('src', new RegExp('/ja/japan-korea-defense/embed/'));
});

test('in a sandbox that allows scripts alone the map lives, and opens its cards', async ({ page, host }) => {
	await page.goto(host.publish({ body: iframeForm(host.maps, 'en', 'allow-scripts') }));
	await expectUsableMap(page, { sized: false });
	await expect(mapIn(page).inside.locator('.map-box.live')).toBeVisible({ timeout: 30_000 });
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the frame shows the poster, whose cards open; the element shows its picture and link', async ({
		page,
		host
	}) => {
		await page.goto(host.publish({ body: iframeForm(host.maps) + elementForm(host.maps) }));
		await expect(page.locator('dateline-map img')).toBeVisible();
		const marker = mapIn(page).inside.locator('.at-place-nara');
		await marker.click();
		await expect(mapIn(page).inside.locator('#card-event-nara-summit')).toBeVisible();
	});
});

test('a hundred embeds ask for nothing before they come near, and move nothing', async ({ page, host }) => {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.url().startsWith(host.maps)) asked.push(new URL(request.url()).pathname);
	});
	const body =
		loaderScript(host.maps) +
		'<div style="height: 12000px"></div>' +
		stillForms.element(host.maps).repeat(50) +
		stillForms.frame(host.maps).repeat(50);
	await page.goto(host.publish({ body: body.replaceAll(/<a href.*?<\/a>/g, '') }));
	await expect(page.locator('iframe')).toHaveCount(100);
	await page.waitForLoadState('networkidle');
	expect(asked).toEqual(['/embed.js']);
	expect(await shiftsOf(page)).toBe(0);
	await page.locator('iframe').first().scrollIntoViewIfNeeded();
	await expect(mapIn(page).inside.locator('.at-place-nara')).toBeVisible({ timeout: 40_000 });
});

/** Where the map stands, as its markers are told. */
async function placeOf(box: Locator): Promise<{ right: number; down: number; scale: number }> {
	return box.locator('.markers.moved').evaluate((element) => {
		const read = (name: string) => parseFloat((element as HTMLElement).style.getPropertyValue(name));
		return { right: read('--dx') || 0, down: read('--dy') || 0, scale: read('--scale') || 1 };
	});
}

async function scrollTop(page: Page): Promise<number> {
	return page.evaluate(() => Math.round(scrollY));
}

test('the wheel over an embed scrolls the article; with Ctrl it zooms the map', async ({ page, host }) => {
	await page.goto(
		host.publish({ body: text + loaderScript(host.maps) + elementForm(host.maps, 'lang="ko"') + text.repeat(30) })
	);
	const { inside } = mapIn(page);
	const box = inside.locator('.map-box');
	await expect(inside.locator('.map-box.live')).toBeVisible({ timeout: 30_000 });
	await pointAtMap(page);
	const scaleOf = async () => (await placeOf(box)).scale;
	const before = await scaleOf();
	await page.mouse.wheel(0, 120);
	await expect.poll(() => scrollTop(page)).toBeGreaterThan(60);
	expect(await scaleOf()).toBeCloseTo(before, 3);
	// What to do instead, in the reader's language.
	await expect(inside.getByText(gestureHint('ko', 'wheel')).first()).toBeAttached();
	const scrolled = await scrollTop(page);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -300);
	await page.keyboard.up('Control');
	await expect.poll(scaleOf).toBeGreaterThan(before * 1.1);
	expect(await scrollTop(page)).toBe(scrolled);
});

test.describe('under fingers', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('one scrolls the article over an embed; two move the map', async ({ page, host, context }) => {
		const head = '<meta name="viewport" content="width=device-width">';
		const body = text + loaderScript(host.maps) + elementForm(host.maps, 'lang="ja"') + text.repeat(30);
		await page.goto(host.publish({ head, body }));
		const { frame, inside } = mapIn(page);
		const box = inside.locator('.map-box');
		await expect(inside.locator('.map-box.live')).toBeVisible({ timeout: 30_000 });
		const devtools = await context.newCDPSession(page);
		const before = await placeOf(box);
		// The frame's process may not yet take what happens over it: then the article scrolls, as it shall.
		await box.tap({ position: { x: 8, y: 8 } });
		const { x = 0, y = 0 } = (await frame.boundingBox()) ?? {};
		await moveFingers(devtools, [
			[
				[x + 180, y + 300],
				[x + 180, y + 120]
			]
		]);
		await expect.poll(() => scrollTop(page)).toBeGreaterThan(60);
		expect(await placeOf(box)).toEqual(before);
		await expect(inside.getByText(gestureHint('ja', 'finger')).first()).toBeAttached();
		// While the article is still scrolling, fingers do not reach the frame.
		await expect(async () => {
			const scrolled = await scrollTop(page);
			const { y: top = 0 } = (await frame.boundingBox()) ?? {};
			await moveFingers(devtools, [
				[
					[x + 140, top + 250],
					[x + 90, top + 250]
				],
				[
					[x + 220, top + 250],
					[x + 270, top + 250]
				]
			]);
			await expect.poll(async () => (await placeOf(box)).scale, { timeout: 2000 }).toBeGreaterThan(before.scale * 1.2);
			expect(await scrollTop(page)).toBe(scrolled);
		}).toPass();
	});
});

test('theme, opening event and names are as the host asked', async ({ page, host }) => {
	const query = '?theme=dark&event=seoul-naha&names=dual&interactive=never';
	const frame = `<iframe src="${embedAddress(host.maps, 'en', query)}" width="700" height="600"></iframe>`;
	await page.goto(host.publish({ body: frame }));
	const { inside } = mapIn(page);
	await expect(inside.locator('#card-exchange-seoul-naha')).toBeVisible();
	await expect(inside.locator('html')).toHaveCSS('color-scheme', 'dark');
	await expect(inside.locator('meta[name=color-scheme]')).toHaveAttribute('content', 'dark');
	await expect(inside.locator('.at-sea-sea-of-japan-east-sea .word').first()).toHaveText('Sea of Japan / East Sea');
});
