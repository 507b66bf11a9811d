import { createContext, runInContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { GET, prerender } from './+server';

/** What a host's page pays, in bytes of brotli. */
const budget = 2000;

const answer = async () => GET({} as Parameters<typeof GET>[0]);
const script = async () => (await answer()).text();

test('the answer is a script, written ahead', async () => {
	expect(prerender).toBe(true);
	expect((await answer()).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test(`the script weighs at most ${budget} bytes`, async () => {
	expect(brotliCompressSync(await script()).length).toBeLessThanOrEqual(budget);
});

test('nothing in it makes code, markup or a script of a string, stores, polls or asks the network', async () => {
	expect(await script()).not.toMatch(
		/\b(import|eval|Function|innerHTML|outerHTML|insertAdjacentHTML|srcdoc|write|cssText|localStorage|sessionStorage|cookie|indexedDB|setInterval|fetch|XMLHttpRequest)\b/
	);
});

test('it waits once, for a task of its own, with a function and no string', async () => {
	expect((await script()).match(/setTimeout\([^)]*\)/g)).toEqual([expect.stringMatching(/^setTimeout\(\w+,0,this\)$/)]);
});

test('where it does not find its own address it does nothing, leaves no global name, and can run again', async () => {
	const page = { document: { currentScript: null }, customElements: { get: () => undefined }, URL };
	const names = Object.keys(page);
	const context = createContext(page);
	for (const code of [await script(), await script()]) runInContext(code, context);
	expect(Object.keys(page)).toEqual(names);
});
