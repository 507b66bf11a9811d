import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
	addMap,
	base,
	frameOf,
	heightMessage,
	heightOf,
	isSeen,
	loaderTag,
	openHostPage,
	openPageWithFrame,
	picture,
	plainFrame,
	ready,
	speak,
	withStub
} from '../../tests/support/embed-host-page';
import { embedHeightPx, heightRangePx } from './height';

/* What a page may do to the loader, and the loader to a page: against stubs, without a map. */

describe('the page around it', () => {
	test('may include the loader twice', async () => {
		const host = await openHostPage(plainFrame() + loaderTag('') + loaderTag('') + loaderTag());
		const { map, frame } = addMap(host);
		expect(map.shadowRoot?.querySelectorAll('iframe')).toHaveLength(1);
		const listener = vi.fn();
		host.document.addEventListener('dateline:ready', listener);
		await speak(host, frame, ready);
		await expect.poll(() => listener.mock.calls.length).toBe(1);
	});

	test('gets no global name', async () => {
		const bare = await openHostPage('');
		const names = new Set(Object.getOwnPropertyNames(bare.window));
		const host = await openHostPage(plainFrame() + loaderTag());
		// Frames stand in the window by number.
		const added = Object.getOwnPropertyNames(host.window).filter((name) => !names.has(name) && !/^\d+$/.test(name));
		expect(added).toEqual([]);
	});

	test('may have a strict policy with Trusted Types', async () => {
		const policy = `default-src 'none'; script-src 'nonce-watch' ${base}embed.js; require-trusted-types-for 'script'; trusted-types 'none'`;
		const host = await openHostPage(
			`${loaderTag()}<dateline-map story="a-story">${picture}</dateline-map><iframe src="${base}ko/a-story/embed/"></iframe>`,
			{ head: `<meta http-equiv="content-security-policy" content="${policy}">` }
		);
		const map = host.document.querySelector('dateline-map');
		if (!map) throw new Error('the page has no map');
		for (const frame of [frameOf(map), host.document.querySelector('iframe')]) {
			if (!frame) throw new Error('the page has no frame');
			await expect.poll(() => heightOf(frame)).toBe(embedHeightPx(600));
		}
		// The policy lets no frame in, and refuses nothing else: then the children stay.
		await expect.poll(() => host.faults).toEqual(['frame-src', 'frame-src']);
		expect(isSeen(map.querySelector('img'))).toBe(true);
		// It is in force.
		expect(() => {
			host.document.body.innerHTML = '<p></p>';
		}).toThrow();
		await expect.poll(() => host.faults).toEqual(['frame-src', 'frame-src', 'require-trusted-types-for']);
		host.faults.length = 0;
	});

	test('is left alone when nothing happens', async () => {
		const head = `<script>
			waits = 0;
			const original = setTimeout.bind(window);
			setTimeout = (callback) => { waits++; return original(callback); };
		</script>`;
		const { host, frame } = await openPageWithFrame('', { head });
		await expect.poll(() => heightOf(frame)).toBe(embedHeightPx(600));
		// TypeScript does not know what the script above has added to the window.
		const count = () => (host.window as unknown as { waits: number }).waits;
		// One for the first height; what else was asked for would come within these.
		for (let at = 0; at < 10; at++) await new Promise(requestAnimationFrame);
		expect(count()).toBe(1);
	});

	test('may remove a map, bring it back and move it', async () => {
		const host = await openHostPage(`${loaderTag()}<section></section>`);
		const { map, frame } = addMap(host, {}, picture);
		await speak(host, frame, heightMessage(432));
		map.remove();

		host.document.body.append(map);
		const again = withStub(map);
		expect(isSeen(map.querySelector('img'))).toBe(true);
		await speak(host, again, heightMessage(455));
		expect(heightOf(map)).toBe(455);
		host.document.querySelector('section')?.append(map);
		const moved = withStub(map);
		await speak(host, moved, heightMessage(466));
		expect(heightOf(map)).toBe(466);
		expect(map.shadowRoot?.querySelectorAll('iframe')).toHaveLength(1);
	});

	test('may remove a plain frame and put it elsewhere', async () => {
		const { host, frame } = await openPageWithFrame();
		await speak(host, frame, heightMessage(embedHeightPx(600)));
		frame.remove();
		host.document.body.prepend(frame);
		await speak(host, frame, heightMessage(455));
		await speak(host, frame, heightMessage(455));
		expect(heightOf(frame)).toBe(455);
	});

	test('is not shaken by 20,000 messages, of its own embed and of strangers', { timeout: 120_000 }, async () => {
		const host = await openHostPage(plainFrame('class="foreign"', 'about:blank') + loaderTag());
		const { map, frame } = addMap(host, {}, picture);
		const foreign = host.document.querySelector<HTMLIFrameElement>('.foreign');
		if (!foreign) throw new Error('the page has no foreign frame');
		const heights = new Set<number>();
		const watcher = new host.window.MutationObserver(() => heights.add(heightOf(frame)));
		watcher.observe(frame, { attributes: true });
		await speak(host, frame, heightMessage(500));

		const types = ['height', 'ready', 'select', 'step', 'lang', 'error', 'ping', 'goto', '__proto__', ''];
		const nearMiss = fc.record(
			{
				type: fc.oneof(fc.constantFrom(...types.map((type) => `dateline:${type}`)), fc.anything()),
				v: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.anything()),
				height: fc.oneof(fc.double(), fc.integer(), fc.anything()),
				step: fc.anything(),
				selection: fc.anything(),
				constructor: fc.anything(),
				toString: fc.anything()
			},
			{ requiredKeys: ['type', 'v'] }
		);
		const wellKnown = fc.constantFrom(
			'pymxPYMxxPYMxheightxPYMx99999',
			'[object Object]',
			{ sentinel: 'amp', type: 'embed-size', height: 1e9 },
			{ message: 'height', value: 1e9, secret: 'x' },
			{ type: 'dateline:height', v: 1, height: { valueOf: 1, toString: 1 } },
			{ type: { toString: 1, valueOf: 1 }, v: 1 },
			new Uint8Array(10_000)
		);
		const anything = fc.anything({
			withBigInt: true,
			withDate: true,
			withMap: true,
			withSet: true,
			withTypedArray: true
		});
		const messages = fc.sample(fc.oneof(nearMiss, wellKnown, anything), { numRuns: 20_000, seed: 1 });
		for (let at = 0; at < messages.length; at += 1000) {
			const some = messages.slice(at, at + 1000);
			await speak(host, at % 2000 ? frame : foreign, ...some);
			const heightPx = heightOf(frame);
			expect(heightPx).toBeGreaterThanOrEqual(heightRangePx.min);
			expect(heightPx).toBeLessThanOrEqual(heightRangePx.max);
		}
		watcher.disconnect();

		expect(heights.size).toBeGreaterThan(1);
		for (const value of heights) {
			expect(value).toBeGreaterThanOrEqual(heightRangePx.min);
			expect(value).toBeLessThanOrEqual(heightRangePx.max);
		}
		expect(foreign.getAttribute('style')).toBeNull();
		expect(host.window.location.href).toBe('about:srcdoc');
		expect(host.document.querySelector('dateline-map')).toBe(map);
		// It still listens.
		await speak(host, frame, heightMessage(650));
		expect(heightOf(frame)).toBe(650);
	});
});
