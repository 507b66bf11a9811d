import type { Frame, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { exampleSecret as secret, wordpressPage } from '../support/wordpress';

/*
 * That our model of a WordPress page treats messages as WordPress does: what is expected here is what wp-embed.js of
 * WordPress 6.1.9 did with the same messages. Both sites are made up and answered by the test.
 */

const story = 'https://maps.example.org/en/thaw/';
const answer = {
	title: 'A thaw',
	html: `<blockquote><a href="${story}">A thaw</a> – Three stops.</blockquote><iframe src="${story}embed/" width="600" height="600"></iframe>`
};
const embed =
	'<!doctype html><title>Embed</title><script>heard = []; onmessage = ({ data }) => heard.push(data)</script>';

const isEmbed = (frame: Frame) => frame.url().includes('/embed/');

/** Opens an article and gives the frame in it, whose page only listens. */
async function openArticle(page: Page, article = wordpressPage(answer)): Promise<Frame> {
	await page.route('**/*', async (route) => {
		const { hostname, pathname } = new URL(route.request().url());
		if (pathname.endsWith('.js')) return route.fallback();
		const body =
			hostname === 'news.example.org' ? article : pathname.endsWith('/embed/') ? embed : '<title>Story</title>';
		await route.fulfill({ contentType: 'text/html;charset=utf-8', body });
	});
	await page.goto('https://news.example.org/');
	const frame = page.frames().find(isEmbed);
	if (!frame) throw new Error('The article has no frame.');
	return frame;
}

/** Has a window say something to the article, and waits until the article has heard it. */
async function say(page: Page, speaker: Frame, message: unknown): Promise<void> {
	// The article listens before the speaker is asked: they are two processes, and Chromium tells them in no order.
	const heard = await page.evaluateHandle(() => ({
		all: new Promise<void>((resolve) => {
			addEventListener('message', ({ data }) => {
				if (data === 'that was all') resolve();
			});
		})
	}));
	await speaker.evaluate((data) => {
		parent.postMessage(data, '*');
		parent.postMessage('that was all', '*');
	}, message);
	await heard.evaluate(({ all }) => all);
}

const stateOf = (page: Page) =>
	page.evaluate(() => {
		const [frame, fallback] = [document.querySelector('iframe'), document.querySelector('blockquote')];
		const isHidden = frame && getComputedStyle(frame).position === 'absolute';
		return { height: frame?.height, isHidden, hasFallback: fallback && getComputedStyle(fallback).display !== 'none' };
	});

const untouched = { height: '600', isHidden: true, hasFallback: true };
const shown = { height: '600', isHidden: false, hasFallback: false };

for (const [name, message, expected] of [
	['a height', { message: 'height', value: 640, secret }, { ...shown, height: '640' }],
	['a height above 1000', { message: 'height', value: 5000, secret }, { ...shown, height: '1000' }],
	['a height below 200', { message: 'height', value: 10, secret }, { ...shown, height: '200' }],
	['a height with its unit', { message: 'height', value: '480px', secret }, { ...shown, height: '480' }],
	['a height that is none', { message: 'height', value: 'high', secret }, { ...shown, height: '200' }],
	['a height without a value', { message: 'height', secret }, { ...shown, height: '200' }],
	['anything with the secret', { message: 'hello', secret }, shown],
	['another secret', { message: 'height', value: 640, secret: 'Zz3dE5gH7j' }, untouched],
	['no secret', { message: 'height', value: 640 }, untouched],
	['a secret with other signs', { message: 'height', value: 640, secret: `${secret}"]` }, untouched],
	['our own height', { type: 'dateline:height', v: 1, id: 'en/thaw', height: 640 }, untouched],
	['AMP’s height', { sentinel: 'amp', type: 'embed-size', height: 640 }, untouched],
	['pym’s height', 'pymxPYMx0xPYMxheightxPYMx640', untouched],
	['nothing', null, untouched]
] as const) {
	test(`a frame on WordPress says ${name}`, async ({ page }) => {
		const faults: Error[] = [];
		page.on('pageerror', (fault) => faults.push(fault));
		const frame = await openArticle(page);
		expect(await stateOf(page)).toEqual(untouched);
		await say(page, frame, message);
		expect(await stateOf(page)).toEqual(expected);
		expect(faults).toEqual([]);
	});
}

test('another window with the secret takes the fallback away and cannot show the frame', async ({ page }) => {
	await openArticle(page);
	await say(page, page.mainFrame(), { message: 'height', value: 640, secret });
	expect(await stateOf(page)).toEqual({ ...untouched, hasFallback: false });
});

test('a frame on WordPress takes the reader to its own host while the reader is in it', async ({ page }) => {
	const frame = await openArticle(page);
	await page.locator('iframe').focus();
	await frame.evaluate(
		(data) => {
			parent.postMessage(data, '*');
		},
		{ message: 'link', value: story, secret }
	);
	await expect(page).toHaveURL(story);
});

for (const [name, value, isInFrame] of [
	['while the reader is elsewhere', story, false],
	['to another host', 'https://elsewhere.example/', true],
	['into code', 'javascript:document.title="run"', true]
] as const) {
	test(`a frame on WordPress takes nobody ${name}`, async ({ page }) => {
		const frame = await openArticle(page);
		if (isInFrame) await page.locator('iframe').focus();
		await say(page, frame, { message: 'link', value, secret });
		await expect(page).toHaveURL('https://news.example.org/');
		await expect(page).toHaveTitle('An article');
	});
}

test('a frame that was ready before WordPress listened is asked to speak again', async ({ page }) => {
	const article = wordpressPage(answer).replace('<script>', '<script src="late.js"></script><script>');
	// The article is complete only after this script, which comes when the frame listens.
	await page.route('**/late.js', async (route) => {
		const frame = page.frames().find(isEmbed) ?? (await page.waitForEvent('framenavigated', isEmbed));
		await frame.waitForFunction(() => 'heard' in window);
		await route.fulfill({ contentType: 'text/javascript', body: '' });
	});
	const frame = await openArticle(page, article);
	await expect
		.poll(() => frame.evaluate(() => (window as Window & { heard?: unknown[] }).heard))
		.toEqual([{ message: 'ready', secret }]);
});
