import { describe, expect, test } from 'vitest';
import {
	addMap,
	base,
	heightMessage,
	heightOf,
	loaderTag,
	openHostPage,
	openPageWithFrame,
	picture,
	plainFrame,
	speak
} from '../../tests/support/embed-host-page';
import { embedHeightPx } from './height';

/*
 * Plain frames that the loader adopts, and the height of every embed, against stubs: what an embed may say, and who
 * else may not.
 */

describe('a plain frame', () => {
	test.each([
		['before the script', plainFrame() + loaderTag('')],
		['after the script', loaderTag('') + plainFrame()]
	])('%s is as wide as its column and as high as the rule says', async (_where, body) => {
		const host = await openHostPage(body);
		const frame = host.document.querySelector('iframe');
		if (!frame) throw new Error('the page has no frame');
		await expect.poll(() => heightOf(frame)).toBe(embedHeightPx(600));
		expect(frame.getBoundingClientRect().width).toBe(600);
	});

	test('that was added later is known when it first speaks', async () => {
		const host = await openHostPage(loaderTag());
		host.document.body.insertAdjacentHTML('beforeend', plainFrame());
		const frame = host.document.querySelector('iframe');
		if (!frame) throw new Error('the page has no frame');
		await speak(host, frame, heightMessage(432));
		// What it says next is obeyed: an embed says its height several times.
		await speak(host, frame, heightMessage(432));
		expect(heightOf(frame)).toBe(432);
	});

	test.each([
		'https://maps.example.org/ja/a-story/embed/',
		`${base}ja/a-story/`,
		`${base}ja/embed/`,
		`${base.slice(0, -1)}-of-others/ja/a-story/embed/`,
		`${base.replace('/loader-under-test/', '/not/')}ja/a-story/embed/`,
		'about:blank'
	])('of %s is not ours: not a style is set, whatever it says', async (address) => {
		const host = await openHostPage(plainFrame('', address) + loaderTag());
		const frame = host.document.querySelector('iframe');
		if (!frame) throw new Error('the page has no frame');
		await speak(host, frame, heightMessage(400), { type: 'dateline:ready', v: 1 });
		expect(frame.getAttribute('style')).toBeNull();
	});

	test('in a sandbox without an origin is heard as well', async () => {
		const { host, frame } = await openPageWithFrame('sandbox="allow-scripts"');
		await speak(host, frame, heightMessage(432));
		expect(heightOf(frame)).toBe(432);
	});
});

describe('the height', () => {
	test('follows from the width as embedHeightPx says, for every width from 0 to 2000', async () => {
		const head = `<script>ResizeObserver = class {
			constructor(notify) {
				window.report = (target, value) => {
					Object.defineProperty(target, 'clientWidth', { value, configurable: true });
					notify([], this);
				};
			}
			observe() {} disconnect() {}
		}</script>`;
		const { host, frame } = await openPageWithFrame('', { head });
		// TypeScript does not know what the script above has added to the window.
		const { report } = host.window as unknown as { report: (target: Element, width: number) => void };
		const widths = Array.from({ length: 2001 }, (_, width) => width);
		const heights = widths.map((width) => {
			report(frame, width);
			return heightOf(frame);
		});
		expect(heights).toEqual(widths.map(embedHeightPx));
	});

	test('follows a column that changes its width', async () => {
		const { host, frame } = await openPageWithFrame();
		for (const widthPx of [390, 700, 1000, 280]) {
			host.setWidth(widthPx);
			await expect.poll(() => heightOf(frame)).toBe(embedHeightPx(widthPx));
		}
	});

	test('follows the rule when the column changes, whatever the embed has asked for, until it asks again', async () => {
		const { host, frame } = await openPageWithFrame();
		await expect.poll(() => heightOf(frame)).toBe(embedHeightPx(600));
		await speak(host, frame, heightMessage(432));
		host.setWidth(390);
		await expect.poll(() => heightOf(frame)).toBe(embedHeightPx(390));
		await speak(host, frame, heightMessage(454));
		expect(heightOf(frame)).toBe(454);
	});

	test.each([
		[199, 200],
		[-5, 200],
		[2001, 2000],
		[1e300, 2000],
		[431.6, 432]
	])('asked for as %d is %d', async (asked, given) => {
		const { host, frame } = await openPageWithFrame();
		await speak(host, frame, heightMessage(asked));
		expect(heightOf(frame)).toBe(given);
	});

	test('changes by 2 px or more', async () => {
		const { host, frame } = await openPageWithFrame();
		for (const [asked, given] of [
			[500, 500],
			[501, 500],
			[499, 500],
			[502, 502]
		] as const) {
			await speak(host, frame, heightMessage(asked));
			expect(heightOf(frame)).toBe(given);
		}
	});

	test.each([
		[{ ...heightMessage(700), v: '1' }],
		[{ ...heightMessage(700), v: 2 }],
		[{ ...heightMessage(700), type: ['dateline:height'] }],
		[{ ...heightMessage(700), type: 'dateline:heights' }],
		[heightMessage('700')],
		[heightMessage([700])],
		[heightMessage(700n)],
		[heightMessage(NaN)],
		[heightMessage(Infinity)],
		[heightMessage(undefined)],
		[JSON.stringify(heightMessage(700))]
	])('is not changed by %o', async (message) => {
		const { host, frame } = await openPageWithFrame();
		await speak(host, frame, heightMessage(500), message);
		expect(heightOf(frame)).toBe(500);
	});

	test('is not changed by other windows', async () => {
		const { host, frame } = await openPageWithFrame();
		host.document.body.insertAdjacentHTML('beforeend', plainFrame('class="foreign"', 'about:blank'));
		const foreign = host.document.querySelector<HTMLIFrameElement>('.foreign');
		if (!foreign) throw new Error('the page has no foreign frame');
		await speak(host, frame, heightMessage(500));
		await speak(host, foreign, heightMessage(700));
		host.window.postMessage(heightMessage(700), '*');
		const forge = (origin: string, source: Window | null) =>
			host.window.dispatchEvent(new host.window.MessageEvent('message', { data: heightMessage(700), origin, source }));
		forge(location.origin, host.window);
		forge('null', window);
		forge(location.origin, null);
		await speak(host, frame);
		expect(heightOf(frame)).toBe(500);
		// The same forgery with nothing wrong: the test would notice.
		forge(location.origin, frame.contentWindow);
		expect(heightOf(frame)).toBe(700);
	});

	const hostile = `<style>
		* { all: unset !important; }
		iframe { height: 150px !important; max-height: 150px !important; min-width: 900px !important; max-width: 200px !important; width: 10px !important;
			display: inline !important; border: 9px solid red !important; padding: 20px !important; }
		@layer deep { iframe { height: 99px !important; min-height: 1500px !important; } }
	</style>`;

	test('holds against a page’s style sheets, in both forms', async () => {
		const host = await openHostPage(plainFrame() + loaderTag(), { head: hostile });
		const { frame } = addMap(host, {}, picture);
		const plain = host.document.querySelector('iframe');
		if (!plain) throw new Error('the page has no frame');
		for (const element of [plain, frame]) {
			await expect.poll(() => heightOf(element)).toBe(embedHeightPx(600));
			expect(element.getBoundingClientRect().width).toBe(600);
			await speak(host, element, heightMessage(432));
			expect(heightOf(element)).toBe(432);
			expect(host.window.getComputedStyle(element).borderTopWidth).toBe('0px');
		}
	});
});
