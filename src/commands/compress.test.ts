import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressFolder } from './compress.js';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'compress-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

const text = 'Seoul, Nara, Naha, Yokosuka. '.repeat(40);

test('what gets smaller has both copies beside it, in every folder, and they hold the same', async () => {
	mkdirSync(join(folder, 'basemap', '0'), { recursive: true });
	const paths = [
		'index.html',
		join('basemap', '0', '0.pbf'),
		...Array.from({ length: 20 }, (_, index) => `${index}.json`)
	];
	for (const path of paths) writeFileSync(join(folder, path), text + path);
	await compressFolder(folder);
	for (const path of paths) {
		expect(brotliDecompressSync(readFileSync(join(folder, `${path}.br`))).toString()).toBe(text + path);
		expect(gunzipSync(readFileSync(join(folder, `${path}.gz`))).toString()).toBe(text + path);
		expect(readFileSync(join(folder, path), 'utf8')).toBe(text + path);
	}
});

test('what would grow, is empty, is packed already or is no page’s has none', async () => {
	writeFileSync(join(folder, 'short.txt'), 'ok');
	writeFileSync(join(folder, 'sea.pbf'), '');
	for (const name of ['picture.png', 'font.woff2', '_headers']) writeFileSync(join(folder, name), text);
	const before = readdirSync(folder);
	await compressFolder(folder);
	expect(readdirSync(folder)).toEqual(before);
});

test('compressing twice changes nothing', async () => {
	writeFileSync(join(folder, 'index.html'), text);
	await compressFolder(folder);
	const once = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]);
	await compressFolder(folder);
	expect(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])).toEqual(once);
});

test('a copy that was made ahead is taken, and only for the text that it was made of', async () => {
	const ahead = mkdtempSync(join(tmpdir(), 'compress-ahead-'));
	const name = createHash('sha256').update(text).digest('hex');
	for (const suffix of ['.br', '.gz']) writeFileSync(join(ahead, name + suffix), 'made ahead');
	writeFileSync(join(folder, 'index.html'), text);
	writeFileSync(join(folder, 'changed.html'), `${text}!`);
	try {
		await compressFolder(folder, ahead);
	} finally {
		rmSync(ahead, { recursive: true });
	}
	expect(readFileSync(join(folder, 'index.html.br'), 'utf8')).toBe('made ahead');
	expect(readFileSync(join(folder, 'index.html.gz'), 'utf8')).toBe('made ahead');
	expect(brotliDecompressSync(readFileSync(join(folder, 'changed.html.br'))).toString()).toBe(`${text}!`);
});
