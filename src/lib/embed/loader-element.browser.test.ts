import { describe, expect, test } from 'vitest';
import {
	addMap,
	base,
	frameOf,
	heardBy,
	heightMessage,
	heightOf,
	isSeen,
	loaderTag,
	openHostPage,
	picture,
	speak,
	withStub
} from '../../tests/embed-host-page';
import { embedHeightPx } from './height';
import { embedParameters } from './parameters';

/* The `<dateline-map>` element against stubs: what it makes of its attributes and children. */

describe('<dateline-map>', () => {
	test('makes the frame of the contract', async () => {
		const host = await openHostPage(loaderTag());
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
		const host = await openHostPage(loaderTag());
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
		const host = await openHostPage(loaderTag(), { lang });
		expect(addMap(host, attributes).frame.src).toBe(`${base}${spoken}/a-story/embed/`);
	});

	test.each([
		[{ 'aria-label': 'By label' }, 'By label'],
		[{}, 'Three arcs']
	])('with %j names its frame %s', async (attributes, title) => {
		const host = await openHostPage(loaderTag());
		expect(addMap(host, attributes, picture).frame.title).toBe(title);
	});

	test('names its frame also when its children come later', async () => {
		const host = await openHostPage(loaderTag());
		const { map, frame } = addMap(host);
		map.innerHTML = '<a href="#story">The story</a>';
		await speak(host, frame, heightMessage(500));
		expect(frame.title).toBe('The story');
	});

	test.each(['', '../secret', 'a/b', 'a b', 'a?b', '한국', 'javascript:alert(1)'])(
		'leaves its children alone when its story is "%s"',
		async (story) => {
			const host = await openHostPage(`${loaderTag()}<dateline-map story="${story}">${picture}</dateline-map>`);
			const map = host.document.querySelector('dateline-map');
			if (!map) throw new Error('the page has no map');
			expect(frameOf(map)).toBeNull();
			expect(isSeen(map.querySelector('img'))).toBe(true);
		}
	);

	test('shows its children until the map speaks, then the map in the same place', async () => {
		const host = await openHostPage(`${loaderTag()}`);
		const { map, frame } = addMap(host, {}, picture);
		await expect.poll(() => heightOf(map)).toBe(embedHeightPx(600));
		expect(isSeen(map.querySelector('img'))).toBe(true);
		expect(frame.inert).toBe(true);
		expect(host.window.getComputedStyle(frame).opacity).toBe('0');
		const link = map.querySelector('a');
		if (!link) throw new Error('the map has no link');
		const { left, top } = link.getBoundingClientRect();
		expect(link.contains(host.document.elementFromPoint(left + 5, top + 5))).toBe(true);

		await speak(host, frame, heightMessage(embedHeightPx(600)));
		expect(isSeen(map.querySelector('img'))).toBe(false);
		expect(map.contains(link)).toBe(true);
		expect(frame.inert).toBe(false);
		expect(host.window.getComputedStyle(frame).opacity).toBe('1');
		expect(host.document.elementFromPoint(left + 5, top + 5)).toBe(map);
		expect(heightOf(map)).toBe(embedHeightPx(600));
	});

	test.each([
		[heightMessage('500')],
		[heightMessage(NaN)],
		[{ ...heightMessage(500), v: 2 }],
		[{ type: 'dateline:rumour', v: 1 }]
	])('keeps its children when all the frame says is %j', async (message) => {
		const host = await openHostPage(loaderTag());
		const { map, frame } = addMap(host, {}, picture);
		await speak(host, frame, message);
		expect(isSeen(map.querySelector('img'))).toBe(true);
	});

	test('is hidden by its page as any element, and styled by it', async () => {
		const head = '<style>dateline-map { max-width: 320px; margin-top: 40px } .off { display: none }</style>';
		const host = await openHostPage(loaderTag(), { head });
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
		const host = await openHostPage(loaderTag());
		const { map, frame } = addMap(host);
		map.setAttribute('theme', 'dark');
		expect(await heardBy(frame)).toEqual([]);
		const told = frame.contentWindow;
		await speak(host, frame, heightMessage(500));
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
		const host = await openHostPage(loaderTag());
		const { map, frame } = addMap(host, {}, picture);
		await speak(host, frame, heightMessage(500));
		map.setAttribute('story', 'another');
		expect(withStub(map).src).toBe(`${base}en/another/embed/`);
		expect(isSeen(map.querySelector('img'))).toBe(true);
		map.removeAttribute('story');
		expect(frameOf(map)).toBeNull();
		expect(isSeen(map.querySelector('img'))).toBe(true);
	});
});
