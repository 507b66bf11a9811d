import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { HostPage } from '../../tests/embed-host-page';
import {
	addMap,
	base,
	frameOf,
	heardBy,
	loaderTag,
	openHostPage,
	plainFrame,
	speak,
	withStub
} from '../../tests/embed-host-page';
import { embedHeightPx, heightRangePx } from './height';
import type { FromEmbed } from './messages';
import { embedParameters } from './parameters';

/* The host's side of an embed, against stubs: what an embed may say and what a page may do to it, without a map. */

let page: HostPage | undefined;

async function open(...options: Parameters<typeof openHostPage>): Promise<HostPage> {
	page = await openHostPage(...options);
	return page;
}

afterEach(() => {
	// Whatever a test does to the page, its error log stays empty.
	const faults = page?.faults ?? [];
	page?.close();
	page = undefined;
	expect(faults).toEqual([]);
});

const height = (px: unknown) => ({ type: 'dateline:height', v: 1, id: 'ja/a-story', height: px });
const ready: FromEmbed = { type: 'dateline:ready', v: 1, id: 'ja/a-story', lang: 'ja' };
const heightOf = (element: Element) => element.getBoundingClientRect().height;
const picture = '<a href="#story"><img width="1200" height="750" alt="Three arcs"></a>';
const isSeen = (element: Element | null) => element?.checkVisibility() ?? false;

async function openWithFrame(attributes?: string, ...options: [Parameters<typeof openHostPage>[1]?]) {
	const host = await open(plainFrame(attributes) + loaderTag(), ...options);
	const frame = host.document.querySelector('iframe');
	if (!frame) throw new Error('the page has no frame');
	return { host, frame };
}

describe('<dateline-map>', () => {
	test('makes the frame of the contract', async () => {
		const host = await open(loaderTag());
		const { frame } = addMap(host, { title: 'Hometown diplomacy', lang: 'ja', theme: 'dark', tour: '' });
		const attributes = [...frame.attributes]
			.filter(({ name }) => name !== 'style' && name !== 'srcdoc')
			.map(({ name, value }) => [name, value]);
		expect(Object.fromEntries(attributes)).toEqual({
			src: `${base}ja/a-story/embed/?theme=dark&tour=1`,
			title: 'Hometown diplomacy',
			width: '100%',
			height: '600',
			loading: 'lazy',
			allow: 'fullscreen',
			allowfullscreen: '',
			referrerpolicy: 'strict-origin-when-cross-origin',
			sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
			frameborder: '0',
			// Until it speaks.
			inert: ''
		});
	});

	test('hands over every parameter, and nothing else', async () => {
		const host = await open(loaderTag());
		const written = Object.fromEntries(embedParameters.map((name) => [name, `${name} & more`]));
		const { frame } = addMap(host, { ...written, class: 'wide', onfocus: 'x' });
		expect([...new URL(frame.src).searchParams]).toEqual(Object.entries(written));
	});

	test.each([
		['ja', {}, 'ja'],
		['ko-KR', {}, 'ko'],
		['JA', {}, 'ja'],
		['fr', {}, 'en'],
		['kok', {}, 'en'],
		['en', { lang: 'ko' }, 'ko'],
		['ja', { lang: 'de' }, 'en']
	])('on a page in %s, with %j, speaks %s', async (lang, attributes, spoken) => {
		const host = await open(loaderTag(), { lang });
		expect(addMap(host, attributes).frame.src).toBe(`${base}${spoken}/a-story/embed/`);
	});

	test.each([
		[{ 'aria-label': 'By label' }, 'By label'],
		[{}, 'Three arcs']
	])('with %j names its frame %s', async (attributes, title) => {
		const host = await open(loaderTag());
		expect(addMap(host, attributes, picture).frame.title).toBe(title);
	});

	test('names its frame also when its children come later', async () => {
		const host = await open(loaderTag());
		const { map, frame } = addMap(host);
		map.innerHTML = '<a href="#story">The story</a>';
		await speak(host, frame, height(500));
		expect(frame.title).toBe('The story');
	});

	test.each(['', '../secret', 'a/b', 'a b', 'a?b', '한국', 'javascript:alert(1)'])(
		'leaves its children alone when its story is "%s"',
		async (story) => {
			const host = await open(`${loaderTag()}<dateline-map story="${story}">${picture}</dateline-map>`);
			const map = host.document.querySelector('dateline-map');
			if (!map) throw new Error('the page has no map');
			expect(frameOf(map)).toBeNull();
			expect(isSeen(map.querySelector('img'))).toBe(true);
		}
	);

	test('shows its children until the map speaks, then the map in the same place', async () => {
		const host = await open(`${loaderTag()}`);
		const { map, frame } = addMap(host, {}, picture);
		await expect.poll(() => heightOf(map)).toBe(embedHeightPx(600));
		expect(isSeen(map.querySelector('img'))).toBe(true);
		expect(frame.inert).toBe(true);
		expect(host.window.getComputedStyle(frame).opacity).toBe('0');
		const link = map.querySelector('a');
		if (!link) throw new Error('the map has no link');
		const { left, top } = link.getBoundingClientRect();
		expect(link.contains(host.document.elementFromPoint(left + 5, top + 5))).toBe(true);

		await speak(host, frame, height(embedHeightPx(600)));
		expect(isSeen(map.querySelector('img'))).toBe(false);
		expect(map.contains(link)).toBe(true);
		expect(frame.inert).toBe(false);
		expect(host.window.getComputedStyle(frame).opacity).toBe('1');
		expect(host.document.elementFromPoint(left + 5, top + 5)).toBe(map);
		expect(heightOf(map)).toBe(embedHeightPx(600));
	});

	test.each([[height('500')], [height(NaN)], [{ ...height(500), v: 2 }], [{ type: 'dateline:rumour', v: 1 }]])(
		'keeps its children when all the frame says is %j',
		async (message) => {
			const host = await open(loaderTag());
			const { map, frame } = addMap(host, {}, picture);
			await speak(host, frame, message);
			expect(isSeen(map.querySelector('img'))).toBe(true);
		}
	);

	test('is hidden by its page as any element, and styled by it', async () => {
		const head = '<style>dateline-map { max-width: 320px; margin-top: 40px } .off { display: none }</style>';
		const host = await open(loaderTag(), { head });
		const { map } = addMap(host);
		await expect.poll(() => heightOf(map)).toBe(embedHeightPx(320));
		expect(map.getBoundingClientRect().top).toBe(40);
		map.hidden = true;
		expect(isSeen(map)).toBe(false);
		map.hidden = false;
		map.classList.add('off');
		expect(isSeen(map)).toBe(false);
	});

	test('tells changed attributes to its map, which goes on; what changes before it speaks waits', async () => {
		const host = await open(loaderTag());
		const { map, frame } = addMap(host);
		map.setAttribute('theme', 'dark');
		expect(await heardBy(frame)).toEqual([]);
		const told = frame.contentWindow;
		await speak(host, frame, height(500));
		map.setAttribute('event', 'nara-summit');
		map.removeAttribute('theme');
		map.setAttribute('lang', 'ko');
		map.removeAttribute('event');
		await expect
			.poll(() => heardBy(frame))
			.toEqual([
				{ type: 'dateline:theme', v: 1, theme: 'dark' },
				{ type: 'dateline:select', v: 1, id: 'nara-summit' },
				{ type: 'dateline:theme', v: 1, theme: 'auto' },
				{ type: 'dateline:lang', v: 1, lang: 'ko' },
				{ type: 'dateline:select', v: 1, id: null }
			]);
		expect(frame.contentWindow).toBe(told);
		expect(frameOf(map)).toBe(frame);
	});

	test('of another story is another map', async () => {
		const host = await open(loaderTag());
		const { map, frame } = addMap(host, {}, picture);
		await speak(host, frame, height(500));
		map.setAttribute('story', 'another');
		expect(withStub(map).src).toBe(`${base}en/another/embed/`);
		expect(isSeen(map.querySelector('img'))).toBe(true);
		map.removeAttribute('story');
		expect(frameOf(map)).toBeNull();
		expect(isSeen(map.querySelector('img'))).toBe(true);
	});
});

describe('a plain frame', () => {
	test.each([
		['before the script', plainFrame() + loaderTag('')],
		['after the script', loaderTag('') + plainFrame()]
	])('%s is as wide as its column and as high as the rule says', async (_where, body) => {
		const host = await open(body);
		const frame = host.document.querySelector('iframe');
		if (!frame) throw new Error('the page has no frame');
		await expect.poll(() => heightOf(frame)).toBe(embedHeightPx(600));
		expect(frame.getBoundingClientRect().width).toBe(600);
	});

	test('that was added later is known when it first speaks', async () => {
		const host = await open(loaderTag());
		host.document.body.insertAdjacentHTML('beforeend', plainFrame());
		const frame = host.document.querySelector('iframe');
		if (!frame) throw new Error('the page has no frame');
		await speak(host, frame, height(432));
		expect(heightOf(frame)).toBe(432);
	});

	test.each([
		'https://maps.example.org/ja/a-story/embed/',
		`${base}ja/a-story/`,
		`${base}ja/embed/`,
		`${base.slice(0, -1)}-of-others/ja/a-story/embed/`,
		`${base.replace('/src/', '/not/')}ja/a-story/embed/`,
		'about:blank'
	])('of %s is not ours: not a style is set, whatever it says', async (address) => {
		const host = await open(plainFrame('', address) + loaderTag());
		const frame = host.document.querySelector('iframe');
		if (!frame) throw new Error('the page has no frame');
		await speak(host, frame, height(400), { type: 'dateline:ready', v: 1 });
		expect(frame.getAttribute('style')).toBeNull();
	});

	test('in a sandbox without an origin is heard as well', async () => {
		const { host, frame } = await openWithFrame('sandbox="allow-scripts"');
		await speak(host, frame, height(432));
		expect(heightOf(frame)).toBe(432);
	});
});

describe('the height', () => {
	test('follows from the width as embedHeightPx says, for every width from 0 to 2000', async () => {
		const head = `<script>ResizeObserver = class {
			constructor(notify) { window.report = (target, width) => notify([{ target, contentRect: { width } }]); }
			observe() {} unobserve() {}
		}</script>`;
		const { host, frame } = await openWithFrame('', { head });
		const { report } = host.window as unknown as { report: (target: Element, width: number) => void };
		const widths = Array.from({ length: 2001 }, (_, width) => width);
		const heights = widths.map((width) => {
			report(frame, width);
			return frame.style.height;
		});
		expect(heights).toEqual(widths.map((width) => `${embedHeightPx(width)}px`));
		// The embed knows its width in whole pixels only, and both have to mean the same one.
		report(frame, 480.4);
		expect(frame.style.height).toBe(`${embedHeightPx(480)}px`);
	});

	test('follows a column that changes its width', async () => {
		const { host, frame } = await openWithFrame();
		for (const widthPx of [390, 700, 1000, 280]) {
			host.setWidth(widthPx);
			await expect.poll(() => heightOf(frame)).toBe(embedHeightPx(widthPx));
		}
	});

	test('an embed asked for stays when the column changes, until the embed asks for another', async () => {
		const { host, frame } = await openWithFrame();
		await expect.poll(() => heightOf(frame)).toBe(embedHeightPx(600));
		await speak(host, frame, height(432));
		host.setWidth(390);
		await expect.poll(() => frame.contentWindow?.innerWidth).toBe(390);
		expect(heightOf(frame)).toBe(432);
		await speak(host, frame, height(454));
		expect(heightOf(frame)).toBe(454);
	});

	test.each([
		[199, 200],
		[-5, 200],
		[2001, 2000],
		[1e300, 2000],
		[431.6, 432]
	])('asked for as %d is %d', async (asked, given) => {
		const { host, frame } = await openWithFrame();
		await speak(host, frame, height(asked));
		expect(heightOf(frame)).toBe(given);
	});

	test('changes by 2 px or more', async () => {
		const { host, frame } = await openWithFrame();
		for (const [asked, given] of [
			[500, 500],
			[501, 500],
			[499, 500],
			[502, 502]
		] as const) {
			await speak(host, frame, height(asked));
			expect(heightOf(frame)).toBe(given);
		}
	});

	test.each([
		[{ ...height(700), v: '1' }],
		[{ ...height(700), v: 2 }],
		[{ ...height(700), type: ['dateline:height'] }],
		[{ ...height(700), type: 'dateline:heights' }],
		[height('700')],
		[height([700])],
		[height(700n)],
		[height(NaN)],
		[height(Infinity)],
		[height(undefined)],
		[JSON.stringify(height(700))]
	])('is not changed by %o', async (message) => {
		const { host, frame } = await openWithFrame();
		await speak(host, frame, height(500), message);
		expect(heightOf(frame)).toBe(500);
	});

	test('is not changed by other windows, nor by what comes from another origin', async () => {
		const { host, frame } = await openWithFrame();
		host.document.body.insertAdjacentHTML('beforeend', plainFrame('class="foreign"', 'about:blank'));
		const foreign = host.document.querySelector<HTMLIFrameElement>('.foreign');
		if (!foreign) throw new Error('the page has no foreign frame');
		await speak(host, frame, height(500));
		await speak(host, foreign, height(700));
		host.window.postMessage(height(700), '*');
		const forge = (origin: string, source: Window | null) =>
			host.window.dispatchEvent(new host.window.MessageEvent('message', { data: height(700), origin, source }));
		forge('https://example.org', frame.contentWindow);
		forge('', frame.contentWindow);
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
		const host = await open(plainFrame() + loaderTag(), { head: hostile });
		const { frame } = addMap(host, {}, picture);
		const plain = host.document.querySelector('iframe');
		if (!plain) throw new Error('the page has no frame');
		for (const element of [plain, frame]) {
			await expect.poll(() => heightOf(element)).toBe(embedHeightPx(600));
			expect(element.getBoundingClientRect().width).toBe(600);
			await speak(host, element, height(432));
			expect(heightOf(element)).toBe(432);
			expect(host.window.getComputedStyle(element).borderTopWidth).toBe('0px');
		}
	});
});

describe('what the reader does', () => {
	test.each(['ready', 'select', 'step', 'lang', 'error'])('arrives as a bubbling event: %s', async (name) => {
		const host = await open(plainFrame() + loaderTag());
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
		expect(arrived).toEqual([
			[map, detail],
			[plain, detail]
		]);
	});

	test.each([{ step: NaN }, { step: Infinity }, { v: 3 }])('with %o is no event', async (wrong) => {
		const { host, frame } = await openWithFrame();
		const listener = vi.fn();
		host.document.addEventListener('dateline:step', listener);
		await speak(host, frame, { type: 'dateline:step', v: 1, step: 1, steps: 4, ...wrong });
		expect(listener).not.toHaveBeenCalled();
	});
});

describe('a link in the article', () => {
	const select = (id: string) => ({ type: 'dateline:select', v: 1, id });

	/** A page with a link and a map; counts the clicks that are left to the browser. */
	async function openArticle(link: string, between = '') {
		const host = await open(
			`<p><a href="#elsewhere" ${link}><b>the summit</b></a></p>${between}${plainFrame('id="first"')}${loaderTag()}`
		);
		const left: boolean[] = [];
		host.window.addEventListener('click', (event) => {
			left.push(!event.defaultPrevented);
			event.preventDefault();
		});
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
		await speak(host, frame, height(400));
		anchor.click();
		await expect.poll(() => heardBy(frame)).toEqual(told);
		expect(left).toEqual([false]);
	});

	test('waits for a map that has not spoken yet', async () => {
		const { host, anchor, frame } = await openArticle('data-dateline-event="nara-summit"');
		anchor.click();
		await speak(host, frame);
		expect(await heardBy(frame)).toEqual([]);
		await speak(host, frame, height(400));
		await expect.poll(() => heardBy(frame)).toEqual([select('nara-summit')]);
	});

	test('chooses its map by id, else the first', async () => {
		const { host, anchor, frame } = await openArticle('data-dateline-event="nara-summit" data-dateline-map="second"');
		const { frame: second } = addMap(host, { id: 'second' });
		await speak(host, frame, height(400));
		await speak(host, second, height(400));
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
			await speak(host, frame, height(400));
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
		anchor.click();
		expect(left).toEqual([false, true]);
	});

	test('brings a map into sight that is out of it, and leaves the page where it is otherwise', async () => {
		const { host, anchor, frame } = await openArticle(
			'data-dateline-event="nara-summit"',
			'<div style="height: 3000px"></div>'
		);
		host.window.matchMedia = () => ({ matches: true }) as MediaQueryList;
		await speak(host, frame, height(400));
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

describe('the page around it', () => {
	test('may include the loader twice', async () => {
		const host = await open(plainFrame() + loaderTag('') + loaderTag('') + loaderTag());
		const { map, frame } = addMap(host);
		expect(map.shadowRoot?.querySelectorAll('iframe')).toHaveLength(1);
		const listener = vi.fn();
		host.document.addEventListener('dateline:ready', listener);
		await speak(host, frame, ready);
		expect(listener).toHaveBeenCalledOnce();
	});

	test('gets no global name', async () => {
		const bare = await openHostPage('');
		const names = new Set(Object.getOwnPropertyNames(bare.window));
		bare.close();
		const host = await open(plainFrame() + loaderTag());
		// Frames stand in the window by number.
		const added = Object.getOwnPropertyNames(host.window).filter((name) => !names.has(name) && !/^\d+$/.test(name));
		expect(added).toEqual([]);
	});

	test('may have a strict policy with Trusted Types', async () => {
		const policy = `default-src 'none'; script-src 'nonce-watch' ${base}loader.js; require-trusted-types-for 'script'; trusted-types 'none'`;
		const host = await open(
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
			frames = 0;
			const original = requestAnimationFrame.bind(window);
			requestAnimationFrame = (callback) => { frames++; return original(callback); };
		</script>`;
		const { host, frame } = await openWithFrame('', { head });
		await expect.poll(() => heightOf(frame)).toBe(embedHeightPx(600));
		const count = () => (host.window as unknown as { frames: number }).frames;
		// One for the first height; what else was asked for would come within these.
		for (let at = 0; at < 10; at++) await new Promise(requestAnimationFrame);
		expect(count()).toBe(1);
	});

	test('may remove a map, bring it back and move it', async () => {
		const head = `<script>
			observed = new Set();
			ResizeObserver = class extends ResizeObserver {
				observe(target) { observed.add(target); super.observe(target); }
				unobserve(target) { observed.delete(target); super.unobserve(target); }
			}
		</script>`;
		const host = await open(`${loaderTag()}<section></section>`, { head });
		const { observed } = host.window as unknown as { observed: ReadonlySet<Element> };
		const { map, frame } = addMap(host, {}, picture);
		await speak(host, frame, height(432));
		await expect.poll(() => [...observed]).toEqual([frame]);
		map.remove();
		await expect.poll(() => observed.size).toBe(0);

		host.document.body.append(map);
		const again = withStub(map);
		expect(isSeen(map.querySelector('img'))).toBe(true);
		await speak(host, again, height(455));
		expect(heightOf(map)).toBe(455);
		host.document.querySelector('section')?.append(map);
		const moved = withStub(map);
		await speak(host, moved, height(466));
		expect(heightOf(map)).toBe(466);
		expect(map.shadowRoot?.querySelectorAll('iframe')).toHaveLength(1);
		await expect.poll(() => [...observed]).toEqual([moved]);
	});

	test('may remove a plain frame and put it elsewhere', async () => {
		const { host, frame } = await openWithFrame();
		await speak(host, frame, height(432));
		frame.remove();
		host.document.body.prepend(frame);
		await speak(host, frame, height(455));
		expect(heightOf(frame)).toBe(455);
	});

	test('is not shaken by 20,000 messages, of its own embed and of strangers', { timeout: 120_000 }, async () => {
		const host = await open(plainFrame('class="foreign"', 'about:blank') + loaderTag());
		const { map, frame } = addMap(host, {}, picture);
		const foreign = host.document.querySelector<HTMLIFrameElement>('.foreign');
		if (!foreign) throw new Error('the page has no foreign frame');
		const heights = new Set<string>();
		const watcher = new host.window.MutationObserver(() => heights.add(frame.style.height));
		watcher.observe(frame, { attributes: true });
		await speak(host, frame, height(500));

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
		const messages = fc.sample(fc.oneof(nearMiss, wellKnown, anything), 20_000);
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
			expect(value).toMatch(/^\d+px$/);
			expect(parseInt(value)).toBeGreaterThanOrEqual(heightRangePx.min);
			expect(parseInt(value)).toBeLessThanOrEqual(heightRangePx.max);
		}
		expect(foreign.getAttribute('style')).toBeNull();
		expect(host.window.location.href).toBe('about:srcdoc');
		expect(host.document.querySelector('dateline-map')).toBe(map);
		// It still listens.
		await speak(host, frame, height(650));
		expect(heightOf(frame)).toBe(650);
	});
});
