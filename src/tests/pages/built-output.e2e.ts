import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { tilesOf } from '../../lib/basemap/tile-grid';
import { messagesIn } from '../../lib/i18n/messages';
import { cacheRules, fits } from '../../serving/headers';
import {
	everything,
	files,
	isCopy,
	note,
	pages,
	read,
	root,
	scripts,
	storyPages,
	workerPath
} from '../support/built-site';
import { storyIn } from '../support/story-page';

/*
 * What was built, not what was configured: these tests read build/ as a newsroom would upload it.
 */

/** The parts of a page that a policy could trip over: markup without what stands in scripts. */
const markupOf = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '');

test('every story page is there, and the front page', () => {
	for (const path of [join(root, 'index.html'), ...storyPages.map((page) => page.path)]) {
		expect(pages.map((page) => page.path)).toContain(path);
	}
});

test('no page has a style attribute, an inline handler or an address of another host to load from', () => {
	for (const { path, html } of pages) {
		const markup = markupOf(html);
		expect(markup.match(/<[^>]+\sstyle=/g) ?? [], path).toEqual([]);
		expect(markup.match(/<[^>]+\son[a-z]+=/g) ?? [], path).toEqual([]);
		expect(
			html.match(/<(?:script|img|iframe|source|video|audio|embed|object)[^>]+(?:src|data)="(?:https?:)?\/\//g) ?? [],
			path
		).toEqual([]);
		expect(
			html.match(
				/<link(?=[^>]+rel="(?:stylesheet|preload|modulepreload|icon|preconnect|dns-prefetch)")[^>]+href="(?:https?:)?\/\//g
			) ?? [],
			path
		).toEqual([]);
	}
});

test('no style sheet loads anything from another host', () => {
	const sheets = files.filter((path) => path.endsWith('.css'));
	expect(sheets.length).toBeGreaterThan(0);
	for (const path of sheets) {
		const addresses = [...read(path).matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address = '']) => address);
		expect(
			addresses.filter((address) => /^(https?:)?\/\//.test(address)),
			path
		).toEqual([]);
		expect(read(path), path).not.toContain('@import');
	}
});

test('every page carries a policy that names only its own origin and hashes', () => {
	for (const { path, html } of pages) {
		const [policy = '', ...more] = [
			...html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)">/gi)
		].map(([, content = '']) => content);
		expect(more, path).toEqual([]);
		expect(policy, path).toContain("default-src 'none'");
		// An embed in a sandbox without an origin of its own starts MapLibre's worker from a text (server/complete-page).
		const strict = path.endsWith(join('embed', 'index.html'))
			? policy.replace(/(connect-src|worker-src) 'self' data:/g, "$1 'self'")
			: policy;
		const words = strict.split(';').flatMap((directive) => directive.trim().split(/\s+/).slice(1));
		expect(words.length, path).toBeGreaterThan(4);
		const strangers = words.filter((word) => !/^'(none|self|unsafe-hashes|sha256-[A-Za-z0-9+/]+=*)'$/.test(word));
		expect(strangers, path).toEqual([]);
		expect(policy, path).not.toMatch(/script-src[^;]*unsafe-hashes/);
	}
});

test('every inline script and style is in its page’s policy by hash', async () => {
	for (const { path, html } of pages) {
		const inline = [...html.matchAll(/<(script|style)(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/\1>/g)];
		for (const [, , code = ''] of inline) {
			const digest = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(code))).toString('base64');
			expect(html, path).toContain(`'sha256-${digest}'`);
		}
	}
});

test('whatever a page loads or links to on its own site is in the build', () => {
	for (const { path, html } of pages) {
		const addresses = [...markupOf(html).matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
		const own = addresses.filter((address) => !/^(https?:|#|mailto:)/.test(address));
		expect(own.length, path).toBeGreaterThan(3);
		for (const address of own) {
			const [bare = ''] = address.split(/[#?]/);
			const target = bare.startsWith('/') ? join(root, bare) : join(dirname(path), bare);
			const file = existsSync(target) && statSync(target).isDirectory() ? join(target, 'index.html') : target;
			expect(existsSync(file), `${path} → ${address}`).toBe(true);
		}
	}
});

for (const { locale, path } of storyPages) {
	test(`the page in ${locale} is whole before any script: its language, its attribution, every title`, () => {
		const html = read(path);
		const markup = markupOf(html);
		expect(html).toContain(`<html lang="${locale}">`);
		expect(markup).toContain(messagesIn(locale).attributionOsm);
		expect(markup).toContain(messagesIn(locale).attributionNaturalEarth);
		const { events, exchanges, places, context, notes } = storyIn(locale);
		const titles = [...events, ...exchanges].map(({ title }) => title);
		for (const text of [
			...titles,
			...places.map(({ name }) => name),
			...[...context, ...notes].map(({ text }) => text)
		]) {
			expect(markup).toContain(text);
		}
	});
}

test('MapLibre’s worker is in the build, whole, and shares the engine’s code', () => {
	const [worker, ...more] = scripts.filter(({ path }) => workerPath.test(path));
	expect(more).toEqual([]);
	const importsOf = (code = '') =>
		[...code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g)].map(([, name = '']) => name);
	const files = new Map(scripts.map((script) => [script.path.split(/[\\/]/).at(-1) ?? '', script.code]));
	/** A script with all that it needs. */
	const whole = (name: string, seen = new Set<string>()) => {
		if (!seen.has(name)) importsOf(files.get(name)).forEach((other) => whole(other, seen.add(name)));
		return seen.add(name);
	};
	const name = worker?.path.split(/[\\/]/).at(-1) ?? 'no worker';
	const needed = [...whole(name)];
	const code = needed.map((script) => files.get(script)).join('');
	const original = read('node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs');
	// A worker without the code it shares with the engine would be a fraction of this, and the map blank.
	expect(code.length).toBeGreaterThan(original.length * 0.9);
	expect(code.includes('Unable to parse the tile at ')).toBe(true);
	const engine = scripts.filter((script) => script.code.includes('maplibregl-canvas'));
	expect(engine).toHaveLength(1);
	expect(engine[0]?.code).toContain(name);
	// What both need is sent once: apart from it the worker is small, and knows nothing of a page.
	expect(worker?.code.length).toBeLessThan(original.length * 0.1);
	expect(importsOf(engine[0]?.code)).toEqual(expect.arrayContaining(importsOf(worker?.code)));
	expect(code).not.toContain('maplibregl-canvas');
});

test('what only the build needs is not sent to readers: schema, dates, GeoJSON checks, tiling', () => {
	/** Words of each source that survive minification. */
	const marks = [
		['node_modules/zod/v4/core/errors.js', '$ZodError'],
		['node_modules/edtf/src/interval.js', 'invalid lower bound: '],
		['node_modules/nearley/lib/nearley.js', 'Unknown symbol type: '],
		['node_modules/@placemarkio/check-geojson/dist/index.js', 'This GeoJSON object is missing its type member.'],
		['geodata/basemap/east-asia.topojson', '"arcs":[[[']
	] as const;
	expect(scripts.length).toBeGreaterThan(5);
	for (const [source, words] of marks) {
		// Looked for at home first, so that a mark cannot go stale.
		expect(read(source).includes(words), `${source} holds "${words}"`).toBe(true);
		expect(scripts.filter(({ code }) => code.includes(words)).map(({ path }) => path)).toEqual([]);
	}
});

for (const set of ['world', 'east-asia'] as const) {
	test(`every tile of the set ${set} that a map can ask for is a file, and there are no others`, () => {
		const expected = tilesOf(set).map(({ z, x, y }) => join(root, 'basemap', set, `${z}`, `${x}`, `${y}.pbf`));
		const found = files.filter((path) => path.startsWith(join(root, 'basemap', set)));
		expect(expected.length).toBeGreaterThan(100);
		expect(found.sort()).toEqual(expected.sort());
		expect(found.filter((path) => statSync(path).size > 500_000)).toEqual([]);
	});
}

test('nothing that was built names a folder of the machine that built it', () => {
	const folders = [process.cwd(), realpathSync('node_modules'), resolve(homedir()), 'file://'].map(
		(folder) => `${folder}/`
	);
	const texts = files.filter((path) => !path.endsWith('.pbf')).map((path) => ({ path, text: read(path) }));
	const found = texts.flatMap(({ path, text }) =>
		folders.filter((folder) => text.includes(folder)).map((folder) => `${path} names ${folder}`)
	);
	expect(found).toEqual([]);
});

test('every file that gets smaller by it has its compressed copies beside it, and no other has', () => {
	const formats = [
		{ suffix: '.br', compress: brotliCompressSync, open: brotliDecompressSync },
		{ suffix: '.gz', compress: gzipSync, open: gunzipSync }
	];
	const packed = /\.(png|jpg|webp|avif|woff2)$|_headers$/;
	const wanted = files
		.filter((path) => !packed.test(path))
		.flatMap((path) => {
			const bytes = readFileSync(path);
			return (
				formats
					// What a copy proves need not be tried again.
					.filter(({ suffix, compress }) => existsSync(path + suffix) || compress(bytes).length < bytes.length)
					.map(({ suffix, open }) => ({ path: path + suffix, bytes, open }))
			);
		});
	expect(wanted.length).toBeGreaterThan(500);
	expect(everything.filter(isCopy).sort()).toEqual(wanted.map(({ path }) => path).sort());
	for (const { path, bytes, open } of wanted) {
		const copy = readFileSync(path);
		expect(open(copy).equals(bytes), path).toBe(true);
		expect(copy.length, path).toBeLessThan(bytes.length);
	}
	const kinds = new Set(wanted.map(({ path }) => path.split('.').at(-2)));
	for (const kind of ['html', 'js', 'css', 'json', 'svg', 'pbf']) expect(kinds).toContain(kind);
	const sum = (paths: readonly string[]) => paths.reduce((bytes, path) => bytes + statSync(path).size, 0);
	note(`the whole site: ${sum(files)} bytes, as Brotli ${sum(everything.filter((path) => path.endsWith('.br')))}`);
});

test('no file’s address fits two rules of how long it may be kept: Netlify and Cloudflare would send both', () => {
	const addresses = files.map((path) => path.slice(root.length).replaceAll('\\', '/'));
	const fitting = (path: string) =>
		cacheRules.flatMap((rule) => rule.addresses).filter((address) => fits(address, path));
	expect(addresses.filter((path) => fitting(path).length > 1)).toEqual([]);
	expect(addresses.filter((path) => fitting(path).length === 1).length).toBeGreaterThan(500);
});

test('no source map and nothing of the tests is uploaded', () => {
	// The one file of types is for hosts.
	const types = join(root, 'dateline-embed.d.ts');
	expect(files.filter((path) => /\.map$|\.test\.|\.e2e\.|\.ts$/.test(path) && path !== types)).toEqual([]);
	expect(scripts.filter(({ code }) => code.includes('sourceMappingURL')).map(({ path }) => path)).toEqual([]);
});
