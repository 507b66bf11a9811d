import { describe, expect, test, vi } from 'vitest';
import {
	addMap,
	frameOf,
	heardBy,
	heightMessage,
	heightOf,
	loaderTag,
	openHostPage,
	openPageWithFrame,
	partTwo,
	plainFrame,
	speak
} from '../../tests/support/embed-host-page';

/* What readers do in the map and in the article around it, against stubs. */

describe('what the reader does', () => {
	test.each(['ready', 'select', 'step', 'lang', 'error'])('arrives as a bubbling event: %s', async (name) => {
		const host = await openHostPage(plainFrame() + loaderTag());
		const { map, frame } = addMap(host);
		const plain = host.document.querySelector('iframe');
		if (!plain) throw new Error('the page has no frame');
		const arrived: unknown[] = [];
		host.document.addEventListener(`dateline:${name}`, (event) => {
			arrived.push([event.target, (event as CustomEvent<unknown>).detail]);
		});
		const detail = { id: 'ja/a-story', step: 1, selection: { type: 'event', id: 'nara-summit' } };
		await speak(host, frame, { type: `dateline:${name}`, v: 1, ...detail });
		await speak(host, plain, { type: `dateline:${name}`, v: 1, ...detail });
		await expect
			.poll(() => arrived)
			.toEqual([
				[map, detail],
				[plain, detail]
			]);
	});

	test.each([{ step: NaN }, { step: Infinity }, { v: 3 }])('with %o is no event', async (wrong) => {
		const { host, frame } = await openPageWithFrame();
		const listener = vi.fn();
		host.document.addEventListener('dateline:step', listener);
		const right = { type: 'dateline:step', v: 1, step: 1, steps: 4 };
		await speak(host, frame, heightMessage(400), { ...right, ...wrong }, right);
		await expect.poll(() => listener.mock.calls.length).toBe(1);
	});
});

describe('a link in the article', () => {
	const select = (id: string) => ({ type: 'dateline:select', v: 1, id });

	/** A page with a link and a map; counts the clicks that are left to the browser. */
	async function openArticle(link: string, between = '') {
		const host = await openHostPage(
			`<p><a href="#elsewhere" ${link}><b>the summit</b></a></p>${between}${plainFrame('id="first"')}${loaderTag()}`
		);
		const left: boolean[] = [];
		host.window.addEventListener('click', (event) => {
			left.push(!event.defaultPrevented);
			event.preventDefault();
		});
		await partTwo(host);
		const [anchor, frame] = [host.document.querySelector('b'), host.document.querySelector('iframe')];
		if (!anchor || !frame) throw new Error('the page has no link or no frame');
		return { host, anchor, frame, left };
	}

	test.each([
		['data-dateline-event="nara-summit"', [select('nara-summit')]],
		['data-dateline-step="0"', [{ type: 'dateline:step', v: 1, step: 0 }]],
		['data-dateline-goto="135.8, 34.7, 6.5"', [{ type: 'dateline:goto', v: 1, lng: 135.8, lat: 34.7, zoom: 6.5 }]]
	])('with %s moves the map', async (link, told) => {
		const { host, anchor, frame, left } = await openArticle(link);
		await speak(host, frame, heightMessage(400));
		anchor.click();
		await expect.poll(() => heardBy(frame)).toEqual(told);
		expect(left).toEqual([false]);
	});

	test('waits for a map that has not spoken yet', async () => {
		const { host, anchor, frame } = await openArticle('data-dateline-event="nara-summit"');
		anchor.click();
		await speak(host, frame);
		expect(await heardBy(frame)).toEqual([]);
		await speak(host, frame, heightMessage(400));
		await expect.poll(() => heardBy(frame)).toEqual([select('nara-summit')]);
	});

	test('chooses its map by id, else the first', async () => {
		const { host, anchor, frame } = await openArticle('data-dateline-event="nara-summit" data-dateline-map="second"');
		const { frame: second } = addMap(host, { id: 'second' });
		await speak(host, frame, heightMessage(400));
		await speak(host, second, heightMessage(400));
		anchor.click();
		await expect.poll(() => heardBy(second)).toEqual([select('nara-summit')]);
		expect(await heardBy(frame)).toEqual([]);
		anchor.parentElement?.removeAttribute('data-dateline-map');
		anchor.click();
		await expect.poll(() => heardBy(frame)).toEqual([select('nara-summit')]);
	});

	test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
		'clicked with %j is the browser’s',
		async (how) => {
			const { host, anchor, frame, left } = await openArticle('data-dateline-event="nara-summit"');
			await speak(host, frame, heightMessage(400));
			anchor.dispatchEvent(new host.window.MouseEvent('click', { bubbles: true, cancelable: true, ...how }));
			await speak(host, frame);
			expect(await heardBy(frame)).toEqual([]);
			expect(left).toEqual([true]);
		}
	);

	test.each(['', 'data-dateline-event="nara-summit" data-dateline-map="missing"'])(
		'with "%s" has no map and is followed',
		async (link) => {
			const { anchor, left } = await openArticle(link);
			anchor.click();
			expect(left).toEqual([true]);
		}
	);

	test('does not mean a map that has lost its story', async () => {
		const { host, anchor, left } = await openArticle('data-dateline-event="nara-summit" data-dateline-map="second"');
		const { map } = addMap(host, { id: 'second' });
		anchor.click();
		map.removeAttribute('story');
		await expect.poll(() => frameOf(map)).toBeNull();
		anchor.click();
		expect(left).toEqual([false, true]);
	});

	test('brings a map into sight that is out of it, and leaves the page where it is otherwise', async () => {
		const { host, anchor, frame } = await openArticle(
			'data-dateline-event="nara-summit"',
			'<div style="height: 3000px"></div>'
		);
		host.window.matchMedia = () => ({ matches: true }) as MediaQueryList;
		await speak(host, frame, heightMessage(400));
		anchor.click();
		expect(frame.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
		expect(frame.getBoundingClientRect().bottom).toBeLessThanOrEqual(host.window.innerHeight);
		// Still in sight, if not in the middle.
		host.window.scrollBy(0, -20);
		const { scrollY } = host.window;
		anchor.click();
		expect(host.window.scrollY).toBe(scrollY);
		expect(heightOf(frame)).toBe(400);
	});
});
