import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { afterPicture } from '../../lib/page/after-picture';
import { note, pages, read, scripts, storyPages } from '../support/built-site';
import { mapColors } from '../support/map-colors';
import { colorShares } from '../support/read-png';
import { addressOf, storyIn } from '../support/story-page';

/*
 * What readers wait for: the weight of the built pages and scripts, and what a page shows with its first answer alone.
 */

/** What a phone waits for, in bytes of brotli: a little more than it is, for what is found missing. */
const budgets = {
	/** A story's page with its style sheet and its poster: the first complete picture, in one request. */
	page: 29_000,
	/** The same of an embed's page. */
	embed: 23_000,
	/** Of either what comes before the first paint: headline and picture, and the style that they need. */
	picture: { page: 17_000, embed: 14_500 },
	/** What moves the poster, holds what is pressed, and fetches the rest; it is among the page's bytes, too. */
	earlyScript: 3200,
	/** All JavaScript that a page has before somebody wants the map's engine, or presses something. */
	scripts: 4000,
	/** What comes beside the engine: the script that takes the page over, and what the page was written from. */
	besideEngine: 45_000
};
const embedOf = (path: string) => path.replace(/index\.html$/, 'embed/index.html');
const brotliBytes = (content: string | Buffer) => brotliCompressSync(content).length;

/** A script and every script that it imports before it runs; what it imports later, on demand, is not among them. */
function withImports(path: string, found = new Set<string>()): Set<string> {
	if (found.has(path)) return found;
	found.add(path);
	for (const [, address = ''] of read(path).matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
		withImports(join(dirname(path), address), found);
	}
	return found;
}

test('the engine is loaded after the page: no page preloads it', () => {
	const engine = scripts.filter(({ code }) => code.includes('maplibregl-canvas'));
	expect(engine).toHaveLength(1);
	for (const { path, html } of pages) {
		for (const { path: script } of engine) {
			const name = script.split('/').at(-1) ?? 'no script';
			// The page's own element says where it is, for whoever wants it.
			expect(html.replace(/ data-engine="[^"]*"/, ''), path).not.toContain(name);
		}
	}
});

for (const { locale, path } of storyPages) {
	test(`the page in ${locale}, poster and style sheet in it, weighs at most ${budgets.page / 1000} kB`, () => {
		const html = read(path);
		const bytes = brotliBytes(html);
		const [early = '', ...more] = [...html.matchAll(/<script data-hashed>([\s\S]*?)<\/script>/g)].map(
			([, code = '']) => code
		);
		expect(more).toEqual([]);
		expect(early.length).toBeGreaterThan(500);
		note(`${path}: ${bytes} bytes brotli, of which the early script is ${brotliBytes(early)}`);
		expect(brotliBytes(early)).toBeLessThanOrEqual(budgets.earlyScript);
		// Kit names the sheets that it has written inline; a link that is disabled is not loaded.
		const sheets = html.match(/<link[^>]+rel="?stylesheet[^>]*>/g) ?? [];
		expect(sheets.filter((link) => !/\sdisabled\b/.test(link))).toEqual([]);
		expect(bytes).toBeLessThanOrEqual(budgets.page);
	});

	test(`the embed in ${locale}, poster and style sheet in it, weighs at most ${budgets.embed / 1000} kB`, () => {
		const embed = embedOf(path);
		const bytes = brotliBytes(read(embed));
		note(`${embed}: ${bytes} bytes brotli`);
		expect(bytes).toBeLessThanOrEqual(budgets.embed);
	});

	for (const use of ['page', 'embed'] as const) {
		const most = budgets.picture[use];
		test(`the picture of the ${use} in ${locale} ends within its first ${most / 1000} kB`, () => {
			const html = read(use === 'page' ? path : embedOf(path));
			const end = html.indexOf(`id="${afterPicture}"`);
			expect(end).toBeGreaterThan(10_000);
			const bytes = brotliBytes(html.slice(0, end));
			note(`${path}: the picture of the ${use} ends after ${bytes} bytes brotli`);
			expect(bytes).toBeLessThanOrEqual(most);
		});
	}

	test(`the page in ${locale} shows its first complete picture with one request`, async ({ page }) => {
		const requests: string[] = [];
		await page.route('**', async (route) => {
			requests.push(route.request().url());
			if (route.request().isNavigationRequest()) await route.continue();
			else await route.abort();
		});
		await page.goto(addressOf(locale));
		expect(requests.filter((url) => /\.(?:css|js|json|pbf)\b/.test(url))).toEqual([]);
		const picture = await page.locator('.map-box').screenshot();
		const shares = colorShares(picture, mapColors());
		expect(Math.min(...shares.slice(0, 2))).toBeGreaterThan(0.1);
		expect(Math.min(...shares.slice(2))).toBeGreaterThan(0.0005);
		for (const { name } of storyIn(locale).places) {
			await expect(page.locator('.map-box').getByText(name, { exact: true })).toBeInViewport();
		}
	});
}

test(`before the map’s engine a page has at most ${budgets.scripts / 1000} kB of JavaScript, all of it in the page`, () => {
	for (const path of storyPages.flatMap((page) => [page.path, embedOf(page.path)])) {
		const html = read(path);
		expect(html).not.toMatch(/<script[^>]+src=/);
		expect(html).not.toMatch(/<link[^>]+rel="?(?:module)?preload/);
		const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);
		expect(scripts.length).toBeGreaterThan(0);
		const bytes = scripts.reduce((sum, script) => sum + brotliBytes(script), 0);
		note(`${path}: ${bytes} bytes brotli of script before the engine is wanted`);
		expect(bytes).toBeGreaterThan(1000);
		expect(bytes).toBeLessThanOrEqual(budgets.scripts);
	}
});

test(`the page’s own script and data, which come with the engine, weigh at most ${budgets.besideEngine / 1000} kB`, () => {
	for (const { path } of storyPages) {
		const [, script = ''] = / data-script="([^"]+)"/.exec(read(path)) ?? [];
		const loaded = withImports(join(dirname(path), script));
		expect([...loaded]).toHaveLength(1);
		const data = join(dirname(path), 'data.json');
		const bytes = [...loaded, data].reduce((sum, file) => sum + brotliBytes(readFileSync(file)), 0);
		note(`${script} and ${data}: ${bytes} bytes brotli`);
		expect(bytes).toBeLessThanOrEqual(budgets.besideEngine);
	}
});
