import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { serveBuild } from '../../commands/serve';
import { typeOf } from '../../serving/file-types.js';
import { askEachTime, cacheControlOf, contractHeaders } from '../../serving/headers';
import { ask, type Answer } from '../support/ask';
import { runNginx, type RunningServer } from '../support/run-nginx';

/*
 * What a newsroom's readers are sent, byte by byte: the real nginx with the repository's configuration, and our own
 * server, asked for every kind of file that was built.
 */

// One server for all tests of a file: they run in order.
test.describe.configure({ mode: 'default' });

const build = 'build';
const files = readdirSync(build, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) => join(entry.parentPath, entry.name).slice(build.length).replaceAll('\\', '/'))
	.filter((path) => !/\.(br|gz)$|^\/_headers$/.test(path));
const fileAt = (path: string) => readFileSync(join(build, path, path.endsWith('/') ? 'index.html' : ''));
/** Every address but the tiles', of which three stand for all: the largest, one of the smallest, an empty one. */
const tiles = files
	.filter((path) => path.endsWith('.pbf'))
	.sort((one, other) => fileAt(other).length - fileAt(one).length);
const someTiles = [tiles[0], tiles.find((path) => fileAt(path).length < 50), tiles.at(-1)].filter(
	(path) => path !== undefined
);
const addresses = [...files.filter((path) => !path.endsWith('.pbf')), ...someTiles].map((path) =>
	path.replace(/\/index\.html$/, '/')
);
const folders = addresses.filter((path) => path.endsWith('/') && path !== '/');
const page = folders[0] ?? '/';
const script = addresses.find((path) => /^\/_app\/immutable\/.*\.js$/.test(path)) ?? '';

const copies = {
	br: { suffix: '.br', open: brotliDecompressSync },
	gzip: { suffix: '.gz', open: gunzipSync }
};
type Encoding = keyof typeof copies;
/** The copy of a file that the build has written, if it was worth it. */
function copyOf(path: string, encoding: Encoding): Buffer | undefined {
	const copy = join(build, path.replace(/\/$/, '/index.html') + copies[encoding].suffix);
	return existsSync(copy) ? readFileSync(copy) : undefined;
}

/** The site with files in it that nobody may see, without touching what was built. */
function siteWithSecrets(folder: string): string {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(join(folder, '.well-known'), { recursive: true });
	for (const name of readdirSync(build)) symlinkSync(resolve(build, name), join(folder, name));
	writeFileSync(join(folder, '.secret'), 'secret');
	writeFileSync(join(folder, '.well-known', 'note.txt'), 'public');
	return folder;
}

function expectContract({ status, headers }: Answer, path: string, cacheControl: string): void {
	for (const [name, value] of Object.entries(contractHeaders)) {
		expect(headers[name.toLowerCase()], `${name} of ${path} (${status})`).toBe(value);
	}
	expect(headers['x-frame-options'], path).toBeUndefined();
	expect(headers['cache-control'], `Cache-Control of ${path} (${status})`).toBe(cacheControl);
	expect(headers.vary, `Vary of ${path} (${status})`).toBe('Accept-Encoding');
	// No version, no other name.
	expect([undefined, 'nginx']).toContain(headers.server);
}

const servers: Record<string, (root: string) => Promise<RunningServer>> = {
	nginx: (root) => runNginx(root, join('test-results', 'nginx')),
	'our own server': async (root) => {
		const { url, close } = await serveBuild({ folder: root, port: 0 });
		return { port: Number(new URL(url).port), brotli: true, close };
	}
};

for (const [name, start] of Object.entries(servers)) {
	test.describe(name, () => {
		let server: RunningServer;
		test.beforeAll(async () => {
			server = await start(siteWithSecrets(join('test-results', `site of ${name}`)));
		});
		test.afterAll(async () => {
			await server.close();
		});

		test('there is a file of every kind to ask for', () => {
			for (const kind of [/\/$/, /404\.html$/, /immutable.*\.js$/, /worker.*\.js$/, /\.css$/, /\.pbf$/]) {
				expect(addresses.some((path) => kind.test(path))).toBe(true);
			}
			for (const kind of [/poster\.svg$/, /\.json$/, /\.png$/, /robots\.txt$/, /favicon\.svg$/]) {
				expect(addresses.some((path) => kind.test(path))).toBe(true);
			}
			expect(someTiles).toHaveLength(3);
		});

		test('every file comes with the contract’s headers, its type and its time to be kept, to GET and HEAD alike', async () => {
			for (const path of addresses) {
				const answer = await ask(server.port, path);
				expect(answer.status, path).toBe(200);
				expectContract(answer, path, cacheControlOf(path));
				expect(answer.headers['content-type'], path).toBe(typeOf(path));
				expect(answer.headers['content-encoding'], path).toBeUndefined();
				expect(answer.headers.allow, path).toBeUndefined();
				expect(answer.headers.etag, path).toMatch(/^(W\/)?"[^"]+"$/);
				expect(answer.body.equals(fileAt(path)), path).toBe(true);

				const head = await ask(server.port, path, { method: 'HEAD' });
				expect(head.status, path).toBe(200);
				expect(head.body, path).toHaveLength(0);
				expect({ ...head.headers, date: '' }, path).toEqual({ ...answer.headers, date: '' });
			}
		});

		test('every file comes in the best encoding that was asked for, compressed as the build has written it', async () => {
			const asked: readonly [accepted: string, encodings: readonly Encoding[]][] = [
				['gzip, deflate, br, zstd', ['br', 'gzip']],
				['br', ['br']],
				['gzip, deflate', ['gzip']],
				['identity', []]
			];
			const sent = new Set<string>();
			for (const path of addresses) {
				for (const [accepted, encodings] of asked) {
					const answer = await ask(server.port, path, { headers: { 'Accept-Encoding': accepted } });
					const about = `${path} for "${accepted}"`;
					const best = encodings
						.filter((encoding) => encoding !== 'br' || server.brotli)
						.find((encoding) => copyOf(path, encoding) !== undefined);
					expect(answer.status, about).toBe(200);
					expect(answer.headers['content-encoding'], about).toBe(best);
					expect(answer.headers['content-type'], about).toBe(typeOf(path));
					expectContract(answer, about, cacheControlOf(path));
					const expected = best ? copyOf(path, best) : fileAt(path);
					expect(answer.body.equals(expected ?? Buffer.of()), about).toBe(true);
					expect(Number(answer.headers['content-length']), about).toBe(answer.body.length);
					const opened = best ? copies[best].open(answer.body) : answer.body;
					expect(opened.equals(fileAt(path)), about).toBe(true);
					sent.add(best ?? 'identity');
				}
			}
			expect([...sent].sort()).toEqual([...(server.brotli ? ['br'] : []), 'gzip', 'identity']);
		});

		test('what is known already is not sent again, and the answer says the same', async () => {
			for (const path of addresses) {
				for (const accepted of ['br, gzip', 'identity']) {
					const headers = { 'Accept-Encoding': accepted };
					const { headers: known } = await ask(server.port, path, { headers });
					const answer = await ask(server.port, path, { headers: { ...headers, 'If-None-Match': known.etag ?? '' } });
					expect(answer.status, path).toBe(304);
					expect(answer.body, path).toHaveLength(0);
					expectContract(answer, path, cacheControlOf(path));
				}
				expect((await ask(server.port, path, { headers: { 'If-None-Match': '"another"' } })).status).toBe(200);
			}
		});

		test('a part of a file comes alone; of a compressed one too, or all of it', async () => {
			for (const path of [page, script, '/dateline.png', ...someTiles.slice(0, 1)]) {
				const whole = fileAt(path);
				const answer = await ask(server.port, path, { headers: { Range: 'bytes=10-109' } });
				expect(answer.status, path).toBe(206);
				expect(answer.headers['content-range'], path).toBe(`bytes 10-109/${whole.length}`);
				expect(answer.body.equals(whole.subarray(10, 110)), path).toBe(true);
				expectContract(answer, path, cacheControlOf(path));
			}
			// Older nginx sends no parts of compressed files; then it must be the whole, and say so.
			const copy = copyOf(script, 'gzip') ?? Buffer.of();
			const packed = await ask(server.port, script, { headers: { Range: 'bytes=10-109', 'Accept-Encoding': 'gzip' } });
			expect(packed.headers['content-encoding']).toBe('gzip');
			expectContract(packed, script, cacheControlOf(script));
			expect(packed.body.equals(packed.status === 206 ? copy.subarray(10, 110) : copy)).toBe(true);
			expect([200, 206]).toContain(packed.status);

			// Only its status: nginx 1.22 writes this answer's headers twice over, whatever its configuration, and no reader
			// of a map asks for it.
			const beyond = await ask(server.port, page, { headers: { Range: 'bytes=99999999-' } });
			expect(beyond.status).toBe(416);
		});

		test('an address without its slash leads to the one with it, query included, and to no other host', async () => {
			expect(folders.length).toBeGreaterThan(2);
			for (const folder of folders) {
				const bare = folder.slice(0, -1);
				for (const [path, location] of [
					[bare, folder],
					[`${bare}?theme=dark&ui=map`, `${folder}?theme=dark&ui=map`],
					[`/${bare}`, folder]
				] as const) {
					const answer = await ask(server.port, path);
					expect([301, 308], path).toContain(answer.status);
					expect(answer.headers.location, path).toBe(location);
					expectContract(answer, path, askEachTime);
				}
			}
		});

		test('what is not there is a 404 with its own page, which is not kept', async () => {
			const page404 = fileAt('/404.html');
			const missing = [
				'/none',
				'/none/',
				'/en/none/',
				'/_app/immutable/none.js',
				'/basemap/world/30/0/0.pbf',
				'/_app/'
			];
			for (const path of [...missing, '/basemap/world/', '/en/none/poster.svg']) {
				const answer = await ask(server.port, path);
				expect(answer.status, path).toBe(404);
				expect(answer.headers['content-type'], path).toBe(typeOf('/404.html'));
				expect(answer.body.equals(page404), path).toBe(true);
				expectContract(answer, path, askEachTime);
			}
		});

		test('hidden files, compressed copies and the rules for hosts have no address; .well-known has', async () => {
			const hidden = [
				'/.secret',
				'/%2esecret',
				'/%2Esecret',
				'/en/../.secret',
				'//.secret',
				'/_headers',
				`${page}index.html.br`
			];
			for (const path of [...hidden, `${script}.gz`, '/.none', '/.well-known/../.secret']) {
				const answer = await ask(server.port, path);
				expect(answer.status, path).toBe(404);
				expect(answer.body.toString(), path).not.toContain('secret');
				expectContract(answer, path, askEachTime);
			}
			const note = await ask(server.port, '/.well-known/note.txt');
			expect([note.status, note.body.toString()]).toEqual([200, 'public']);
		});

		test('no path leads out of the folder', async () => {
			const ways = [
				'/../run-nginx.ts',
				'/..%2f..%2fpackage.json',
				'/%2e%2e/%2e%2e/package.json',
				'/en/../../../package.json'
			];
			for (const path of [...ways, '/..%5c..%5cpackage.json', '/%zz', '/en/%00', '/basemap../package.json']) {
				const answer = await ask(server.port, path);
				expect([400, 404], path).toContain(answer.status);
				expect(answer.body.toString(), path).not.toContain('devDependencies');
			}
		});

		test('files are only read', async () => {
			for (const path of ['/', page, script, '/none', ...someTiles]) {
				for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
					const answer = await ask(server.port, path, { method });
					expect(answer.status, `${method} ${path}`).toBe(405);
					expect(answer.headers.allow, `${method} ${path}`).toBe('GET, HEAD');
					expectContract(answer, `${method} ${path}`, askEachTime);
				}
			}
		});
	});
}
