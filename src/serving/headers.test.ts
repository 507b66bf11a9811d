import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isCompressible, typeOf, types } from './file-types.js';
import { askEachTime, cacheControlOf, cacheRules, contractHeaders, fits, isHidden } from './headers';

/** Addresses of every kind that the site has or will have, and some that look like them. */
const addresses = [
	...[
		'/',
		'/404.html',
		'/en/japan-korea-defense/',
		'/ja/japan-korea-defense/embed/',
		'/robots.txt',
		'/_app/version.json'
	],
	...['/_app/immutable/entry/start.B3.js', '/_app/immutable/assets/0.2Y.css', '/_app/immutable/workers/w.js'],
	...['/_app/immutable/assets/picture.svg', '/_app/immutable/assets/poster.png', '/basemap/world/0/0/0.pbf'],
	...['/en/japan-korea-defense/poster.svg', '/ko/japan-korea-defense/poster.png', '/favicon.svg', '/dateline.png'],
	...['/en/japan-korea-defense/oembed.json', '/en/japan-korea-defense/__data.json', '/embed.js', '/en/embed.js'],
	...[
		'/favicon-svg',
		'/faviconXsvg',
		'/poster.svg',
		'/a/b/c/poster.svg',
		'/a/b/poster-svg',
		'/embedXjs',
		'/a/basemap/0.pbf'
	]
];

describe('the table', () => {
	test('says what the embed contract says', () => {
		expect(contractHeaders).toEqual({
			'Access-Control-Allow-Origin': '*',
			'Content-Security-Policy': 'frame-ancestors *',
			'Permissions-Policy': 'geolocation=(), camera=(), microphone=()',
			'X-Content-Type-Options': 'nosniff',
			'Referrer-Policy': 'strict-origin-when-cross-origin'
		});
	});

	test('keeps hashed files for a year and asks for pages and data each time', () => {
		expect(cacheControlOf('/_app/immutable/entry/start.B3.js')).toBe('public, max-age=31536000, immutable');
		for (const path of ['/', '/en/a/', '/en/a/embed/', '/404.html', '/en/a/oembed.json', '/_app/version.json']) {
			expect(cacheControlOf(path)).toBe('public, max-age=0, must-revalidate');
		}
		for (const path of [
			'/basemap/world/0/0/0.pbf',
			'/en/a/poster.svg',
			'/ja/a/poster.png',
			'/favicon.svg',
			'/embed.js'
		]) {
			const [, seconds] = /max-age=(\d+)/.exec(cacheControlOf(path)) ?? [];
			expect(Number(seconds), path).toBeGreaterThan(60);
			expect(Number(seconds), path).toBeLessThanOrEqual(86_400);
		}
	});

	test.each(addresses)('has at most one rule for %s', (path) => {
		expect(cacheRules.filter((rule) => rule.addresses.some((address) => fits(address, path))).length).toBeLessThan(2);
	});

	test('knows hidden files, and what is worth compressing', () => {
		const paths = ['/.env', '/a/.git/config', '/.well-knownish', '/_headers', '/index.html.br', '/a/b.js.gz'];
		expect(paths.filter((path) => !isHidden(path))).toEqual([]);
		expect([...addresses, '/.well-known/security.txt'].filter(isHidden)).toEqual([]);
		expect(addresses.filter((path) => path.endsWith('.png')).filter(isCompressible)).toEqual([]);
		expect(
			['a.svg', 'a.js', 'a.json', 'a.css', 'a.pbf', 'a.xml', 'a.txt', 'a.html'].filter(isCompressible)
		).toHaveLength(8);
		expect(['_headers', 'a.js.br', 'a.woff2', 'a.webp'].filter(isCompressible)).toEqual([]);
	});
});

describe('static/_headers says the same', () => {
	/** The file's rules in order, read as Netlify and Cloudflare read it. */
	const rules: { address: string; headers: Record<string, string> }[] = [];
	for (const line of readFileSync('static/_headers', 'utf8').split('\n')) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		if (line.startsWith('/')) {
			rules.push({ address: line, headers: {} });
			continue;
		}
		const [, name = '', value = ''] = /^ {2}([\w-]+): (\S.*)$/.exec(line) ?? [];
		const rule = rules.at(-1);
		expect(name, line).not.toBe('');
		expect(rule?.headers, line).not.toHaveProperty(name);
		if (rule) rule.headers[name] = value;
	}
	const valuesFor = (path: string, name: string) =>
		rules.filter(({ address }) => fits(address, path)).flatMap(({ headers }) => headers[name] ?? []);

	test.each(addresses)('for %s, once', (path) => {
		for (const [name, value] of Object.entries(contractHeaders)) expect(valuesFor(path, name)).toEqual([value]);
		// What these hosts say by themselves is what we want of all else.
		expect(valuesFor(path, 'Cache-Control')).toEqual(
			cacheControlOf(path) === askEachTime ? [] : [cacheControlOf(path)]
		);
	});

	test('in types, where it names them, and in no header that the table lacks', () => {
		const typed = rules.filter(({ headers }) => headers['Content-Type']);
		expect(typed.map(({ address, headers }) => [address, headers['Content-Type']])).toEqual([
			['/basemap/*', typeOf('/basemap/world/0/0/0.pbf')],
			['/embed.js', typeOf('/embed.js')]
		]);
		const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
		expect([...names].sort()).toEqual([...Object.keys(contractHeaders), 'Cache-Control', 'Content-Type'].sort());
		expect(rules.filter(({ address }) => address.split('*').length > 2)).toEqual([]);
	});
});

describe('nginx.conf says the same', () => {
	const source = readFileSync('src/serving/nginx.conf', 'utf8')
		.split('\n')
		.filter((line) => !/^\s*#/.test(line))
		.join('\n');
	const block = (start: string) => {
		const [, body = ''] = source.split(`${start} {\n`);
		return body.split(/^\t?\}/m, 1)[0] ?? '';
	};

	test('in every header, once, on errors as well, and in no nested block', () => {
		const lines = source.match(/^.*add_header.*$/gm) ?? [];
		const read = lines.map((line) => /^\tadd_header ([\w-]+) (?:"([^"]+)"|(\$\w+)) always;$/.exec(line)?.slice(1));
		const expected = Object.entries(contractHeaders).map(([name, value]) => [name, value, undefined]);
		expect(read).toEqual([
			...expected,
			['Cache-Control', undefined, '$dateline_cache_control'],
			['Vary', 'Accept-Encoding', undefined],
			['Allow', undefined, '$dateline_allow']
		]);
	});

	test.each(addresses)('in how long %s may be kept, and that errors may not', (path) => {
		const lines = block('map "$status $uri" $dateline_cache_control').trim().split('\n');
		const rules = lines.map((line) => /^\s*(?:"~([^"]+)"|default) "([^"]+)";$/.exec(line)?.slice(1) ?? [line]);
		const [[, otherwise] = [], ...patterns] = rules;
		const valueOf = (status: number) =>
			patterns.find(([pattern = '']) => new RegExp(pattern).test(`${status} ${path}`))?.[1] ?? otherwise;
		expect(valueOf(200)).toBe(cacheControlOf(path));
		expect(valueOf(304)).toBe(cacheControlOf(path));
		for (const status of [301, 404, 405, 500]) expect(valueOf(status)).toBe(askEachTime);
	});

	test('in types', () => {
		const read = [...block('\ttypes').matchAll(/^\t\t(?:"([^"]+)"|(\S+)) (.+);$/gm)].flatMap(
			([, quoted, bare, kinds = '']) => kinds.split(' ').map((kind) => [kind, quoted ?? bare])
		);
		expect(Object.fromEntries(read)).toEqual(types);
		expect(read).toHaveLength(Object.keys(types).length);
	});

	test('in what is hidden', () => {
		const [, pattern = ''] = /location ~ "([^"]+)" \{\n\t\treturn 404;/.exec(source) ?? [];
		const asked = [
			...addresses,
			'/.env',
			'/a/.git/config',
			'/.well-known/a',
			'/_headers',
			'/a/_headers',
			'/a.js.br',
			'/a.gz'
		];
		for (const path of asked) expect(new RegExp(pattern).test(path), path).toBe(isHidden(path));
	});
});
