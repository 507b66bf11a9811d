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
} from '../../tests/support/embed-host-page';
import { embedHeightPx } from './height';
import { embedParameters } from './parameters';

/* The `<dateline-map>` element against stubs: what it makes of its attributes and children. */

describe('<dateline-map>', () => {
	test('makes the frame of the contract, but for what is so anyway', async () => {
		const host = await openHostPage(loaderTag());
		const { frame } = addMap(host, { title: 'Hometown diplomacy', lang: 'ja', theme: 'dark', tour: '' });
		await speak(host, frame, heightMessage(500));
		const attributes = [...frame.attributes]
			.filter(({ name }) => name !== 'style' && name !== 'srcdoc')
			.map(({ name, value }) => [name, value]);
		expect(Object.fromEntries(attributes)).toEqual({
			src: `${base}ja/a-story/embed/?tour=1&theme=dark`,
			title: 'Hometown diplomacy',
			loading: 'lazy',
			allow: 'fullscreen',
			sandbox: expect.any(String) as string
		});
		expect([...frame.sandbox].sort()).toEqual([
			'allow-popups',
			'allow-popups-to-escape-sandbox',
			'allow-same-origin',
			'allow-scripts'
		]);
	});

	test('hands over every parameter, and nothing else', async () => {
		const host = await openHostPage(loaderTag());
		const written = Object.fromEntries(embedParameters.map((name) => [name, `${name} & more`]));
		const { frame } = addMap(host, { ...written, class: 'wide', onfocus: 'x' });
		expect(Object.fromEntries(new URL(frame.src).searchParams)).toEqual(written);
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
		['its own title', { title: 'By hand' }, picture, 'By hand'],
		['the story’s', {}, picture, 'A story'],
		['the story’s also without children', {}, '', 'A story']
	])('names its frame by %s', async (_whose, attributes, children, title) => {
		const host = await openHostPage(loaderTag());
		const { frame } = addMap(host, attributes, children);
		await speak(host, frame, heightMessage(500));
		expect(frame.title).toBe(title);
	});

	test.each(['', ' story=""'])('leaves its children alone when it has no story (%s)', async (story) => {
		const host = await openHostPage(`${loaderTag()}<dateline-map${story}>${picture}</dateline-map>`);
		const map = host.document.querySelector('dateline-map');
		if (!map) throw new Error('the page has no map');
		expect(frameOf(map)).toBeNull();
		expect(isSeen(map.querySelector('img'))).toBe(true);
	});

	test.each(['../../secret', 'a/b', 'a b', 'a?b', '한국', 'javascript:alert(1)', '//example.org/x', '\\\\example.org'])(
		'asks its own site alone, and keeps its children, whatever its story is: %s',
		async (story) => {
			const host = await openHostPage(loaderTag());
			const map = host.document.createElement('dateline-map');
			map.setAttribute('story', story);
			map.innerHTML = picture;
			host.document.body.append(map);
			expect(new URL(frameOf(map)?.src ?? '').origin).toBe(location.origin);
			expect(isSeen(map.querySelector('img'))).toBe(true);
		}
	);

	test('shows its children until the map speaks, then the map in the same place', async () => {
		const host = await openHostPage(loaderTag());
		const { map, frame } = addMap(host, {}, picture);
		await expect.poll(() => heightOf(map)).toBe(embedHeightPx(600));
		expect(isSeen(map.querySelector('img'))).toBe(true);
		expect(host.window.getComputedStyle(frame).visibility).toBe('hidden');
		const link = map.querySelector('a');
		if (!link) throw new Error('the map has no link');
		const { left, top } = link.getBoundingClientRect();
		expect(link.contains(host.document.elementFromPoint(left + 5, top + 5))).toBe(true);

		await speak(host, frame, heightMessage(embedHeightPx(600)));
		expect(isSeen(map.querySelector('img'))).toBe(false);
		expect(map.contains(link)).toBe(true);
		expect(host.window.getComputedStyle(frame).visibility).toBe('visible');
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
		const { contentWindow } = frame;
		await speak(host, frame, heightMessage(500));
		const told: unknown[] = [{ type: 'dateline:theme', v: 1, theme: 'dark' }];
		await expect.poll(() => heardBy(frame)).toEqual(told);
		for (const [name, value, message] of [
			['event', 'nara-summit', { type: 'dateline:select', v: 1, id: 'nara-summit' }],
			['theme', null, { type: 'dateline:theme', v: 1, theme: 'auto' }],
			['lang', 'ko', { type: 'dateline:lang', v: 1, lang: 'ko' }],
			['event', null, { type: 'dateline:select', v: 1, id: null }]
		] as const) {
			if (value === null) map.removeAttribute(name);
			else map.setAttribute(name, value);
			told.push(message);
		}
		// Changed twice in one go, an attribute is what it was in the end.
		told[1] = told[4];
		await expect.poll(() => heardBy(frame)).toEqual(told);
		expect(frame.contentWindow).toBe(contentWindow);
		expect(frameOf(map)).toBe(frame);
	});

	test('of another story is another map', async () => {
		const host = await openHostPage(loaderTag());
		const { map, frame } = addMap(host, {}, picture);
		await speak(host, frame, heightMessage(500));
		map.setAttribute('story', 'another');
		await expect.poll(() => frameOf(map)).not.toBe(frame);
		expect(withStub(map).src).toBe(`${base}en/another/embed/`);
		expect(isSeen(map.querySelector('img'))).toBe(true);
		map.removeAttribute('story');
		await expect.poll(() => frameOf(map)).toBeNull();
		expect(isSeen(map.querySelector('img'))).toBe(true);
	});
});
