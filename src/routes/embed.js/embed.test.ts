import { createContext, runInContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { GET, prerender } from './+server';

/** What a host's page pays, in bytes of brotli: half of the 2 kB that are promised. */
const budget = 1000;

const answer = async (url = 'http://sveltekit-prerender/embed.js') =>
	GET({ url: new URL(url) } as Parameters<typeof GET>[0]);
const script = async (url?: string) => (await answer(url)).text();
const published = 'https://maps.example.org/embed.js';

/** Runs it in a page of nothing but names; gives those that were asked of `customElements`. */
function run(code: string, currentScript: unknown): string[] {
	const defined: string[] = [];
	const page = {
		document: { currentScript, querySelectorAll: () => [], querySelector: () => null },
		customElements: { define: (name: string) => defined.push(name) },
		CSSStyleSheet: class {
			replaceSync = () => undefined;
		},
		HTMLElement: Object,
		addEventListener: () => undefined
	};
	const names = Object.keys(page);
	const context = createContext(page);
	for (let times = 0; times < 2; times++) runInContext(code, context);
	expect(Object.keys(page)).toEqual(names);
	return defined;
}

test('the answer is a script, written ahead', async () => {
	expect(prerender).toBe(true);
	expect((await answer()).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test.each([undefined, published])(`the script weighs at most ${budget} bytes, published at %s`, async (url) => {
	expect(brotliCompressSync(await script(url)).length).toBeLessThanOrEqual(budget);
});

test('nothing in it makes code, markup or a script of a string, stores, polls or asks the network, but for its second part', async () => {
	const code = await script();
	expect(code).not.toMatch(
		/\b(eval|Function|innerHTML|outerHTML|insertAdjacentHTML|srcdoc|write|localStorage|sessionStorage|cookie|indexedDB|setInterval|fetch|XMLHttpRequest)\b/
	);
	expect(code.match(/\bimport\b.{0,25}/g)).toEqual([expect.stringMatching(/^import\(\w\+`embed-talk\.js`\)/)]);
});

test('it waits with a function and no string', async () => {
	expect((await script()).match(/setTimeout\([^)]*\)/g)).toEqual([expect.stringMatching(/^setTimeout\(\w+\)$/)]);
});

test.each([
	['as a text', null],
	['in an inline script', { src: '' }],
	['as a part of another script', { src: 'https://news.example/bundle.js' }],
	['where a picture is named currentScript', { src: 'https://news.example/picture.png' }],
	['where a drawing’s script runs it', {}]
])(
	'run %s it does nothing and leaves no global name, unless the build knew its address',
	async (_how, currentScript) => {
		expect(run(await script(), currentScript)).toEqual([]);
		expect(run(await script(published), currentScript)).toEqual(['dateline-map', 'dateline-map']);
	}
);

test.each(['https://maps.example.org/embed.js', 'https://cdn.example/maps/embed.js?v=2'])(
	'linked to as %s it runs',
	async (src) => {
		expect(run(await script(), { src })).toEqual(['dateline-map', 'dateline-map']);
	}
);
