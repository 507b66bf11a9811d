import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEmbedOptions } from '../../tests/support/any-embed-options';
import script from './early-embed?script';
import { embedHeightPx } from './height';
import { embedQuery, readEmbedOptions } from './options';
import { pageAttributes } from './parameters';

/*
 * The script at the head of an embed's page, run on its own: what it knows of the contract is what height.ts and
 * parameters.ts say.
 */

interface Run {
	readonly dataset: Readonly<Record<string, string>>;
	/** What its host has heard. */
	readonly said: unknown[];
	/** Lets something happen in its page. */
	readonly happen: (type: string, event?: object) => void;
	readonly host: object;
	readonly window: { innerWidth: number; readonly location: { pathname: string }; datelineHeld?: unknown[] };
}

function run(search: string, { widthPx = 640, hash = '', isFramed = true } = {}): Run {
	const dataset: Record<string, string> = {};
	const said: unknown[] = [];
	const listeners = new Map<string, ((event: object) => void)[]>();
	const host = { postMessage: (message: unknown) => said.push(message) };
	const window = {
		innerWidth: widthPx,
		location: { search, hash, pathname: '/maps/ja/a-story/embed/' },
		document: { documentElement: { dataset }, querySelector: () => null, title: 'A story' },
		URLSearchParams,
		Event,
		dispatchEvent: () => true,
		addEventListener: (type: string, listener: (event: object) => void) => {
			listeners.set(type, [...(listeners.get(type) ?? []), listener]);
		}
	};
	const global = Object.assign(window, { window, parent: isFramed ? host : window });
	runInNewContext(script, global);
	const happen = (type: string, event: object = {}) => {
		for (const listener of listeners.get(type) ?? []) listener(event);
	};
	return { dataset, said, happen, host, window: global };
}

const heightIn = (messages: readonly unknown[]) =>
	messages.filter((message) => JSON.stringify(message).includes('dateline:height')).at(-1);
const heightMessage = (height: number) => ({
	type: 'dateline:height',
	v: 1,
	id: 'ja/a-story',
	height,
	title: 'A story'
});

test('its height is that of height.ts, for every width from 1 to 2500', () => {
	const { said, happen, window } = run('');
	for (let widthPx = 1; widthPx <= 2500; widthPx++) {
		window.innerWidth = widthPx;
		happen('resize');
		expect(heightIn(said), `${widthPx} px`).toEqual(heightMessage(embedHeightPx(widthPx)));
	}
});

test('its reading of the address is that of parameters.ts, whatever the address', () => {
	const anyQuery = fc.oneof(
		anyEmbedOptions.map(embedQuery),
		fc
			.array(
				fc.tuple(
					fc.constantFrom('theme', 'ui', 'gestures', 'transparent', 'x'),
					fc.constantFrom('', '0', '1', 'false', 'dark', 'map', 'list', 'greedy', '<b>')
				)
			)
			.map((pairs) => `?${new URLSearchParams(pairs).toString()}`)
	);
	fc.assert(
		fc.property(anyQuery, (query) => {
			const options = readEmbedOptions(new URLSearchParams(query));
			const { theme, gestures, ui, transparent } = options;
			const { dataset } = run(query);
			expect(dataset).toMatchObject({ gestures, ui });
			expect(dataset).toEqual({
				...Object.fromEntries(pageAttributes.map((name) => [name, options[name]])),
				...(theme === 'auto' ? {} : { theme }),
				...(transparent ? { transparent: '' } : {})
			});
		}),
		{ numRuns: 2000 }
	);
});

describe('what it says to its host', () => {
	test('is in every form that was asked for, WordPress’ first', () => {
		const { said } = run('?childId=map-1', { hash: '#?secret=abc123' });
		expect(said).toEqual([
			{ message: 'height', value: 640, secret: 'abc123' },
			heightMessage(640),
			{ sentinel: 'amp', type: 'embed-size', height: 640 },
			'pymxPYMxmap-1xPYMxheightxPYMx640'
		]);
	});

	test('waits for a width: a frame that is hidden, or whose process does not know it yet, has none', () => {
		const { said, happen, window } = run('', { widthPx: 0 });
		happen('load');
		expect(said).toEqual([]);
		window.innerWidth = 320;
		happen('resize');
		expect(heightIn(said)).toEqual(heightMessage(embedHeightPx(320)));
	});

	test('is said again to its host’s question and to WordPress’, to nobody else’s', () => {
		const { said, happen, host } = run('', { hash: '#?secret=abc123' });
		const wordPress = { message: 'ready', secret: 'abc123' };
		for (const [source, data, answers] of [
			[host, { type: 'dateline:ping', v: 1 }, 3],
			[host, wordPress, 3],
			[host, { ...wordPress, secret: 'other' }, 0],
			[host, { type: 'dateline:ping', v: 2 }, 0],
			[{}, { type: 'dateline:ping', v: 1 }, 0],
			[{}, wordPress, 0],
			[host, null, 0]
		] as const) {
			said.length = 0;
			happen('message', { source, data });
			expect(said, JSON.stringify(data)).toHaveLength(answers);
		}
	});

	test('names the language that the embed has now', () => {
		const { said, happen, host, window } = run('');
		window.location.pathname = '/maps/ko/a-story/embed/';
		happen('message', { source: host, data: { type: 'dateline:ping', v: 1 } });
		expect(heightIn(said)).toEqual({ ...heightMessage(640), id: 'ko/a-story' });
	});

	test('is said again when the browser brings back a page that it had kept', () => {
		const { said, happen } = run('');
		said.length = 0;
		happen('pageshow', { persisted: true });
		expect(heightIn(said)).toEqual(heightMessage(640));
	});

	test('is nothing when nobody frames it', () => {
		const { said, happen, window } = run('', { isFramed: false });
		happen('load');
		expect(said).toEqual([]);
		expect(window.datelineHeld).toBeUndefined();
	});
});

test('it keeps what its host says for the page’s own script, a hundred messages at most, and of its host alone', () => {
	const { happen, host, window } = run('');
	happen('message', { source: {}, data: 'stranger' });
	for (let n = 0; n < 150; n++) happen('message', { source: host, data: n });
	expect(window.datelineHeld).toEqual(Array.from({ length: 100 }, (_, n) => n));
});
