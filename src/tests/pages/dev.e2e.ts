import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addressOf, entryOf } from '../support/story-page';

/*
 * The development server as an editor uses it, on a copy of the project: saving a file in geodata/ changes the page,
 * and a mistake is shown above it until it is mended.
 */

/** What a development server needs of the project. */
const copied = ['geodata', 'src', 'static', 'package.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'];

/**
 * Vite, on any free port. Its cache is the copy's own, so that it gets in the way of no server of the project itself;
 * and it may serve packages from where the link leads.
 */
const start = `
	const { createServer } = await import('vite');
	const server = await createServer({ cacheDir: '.vite', server: { port: 0, fs: { strict: false } }, logLevel: 'error' });
	await server.listen();
	console.log('listening at ' + server.resolvedUrls.local[0]);
`;

let folder = '';
let server: ChildProcess | undefined;
let origin = '';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.beforeAll(async () => {
	folder = mkdtempSync(join(realpathSync(tmpdir()), 'dateline-dev-'));
	for (const name of copied) cpSync(name, join(folder, name), { recursive: true });
	symlinkSync(realpathSync('node_modules'), join(folder, 'node_modules'), 'junction');
	const child = spawn(process.execPath, ['--input-type=module', '--eval', start], {
		cwd: folder,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	server = child;
	origin = await new Promise<string>((fulfil, reject) => {
		let said = '';
		// Its complaints about our mistakes are part of the test, and of interest only if it does not start.
		child.stderr.setEncoding('utf8').on('data', (words: string) => {
			said += words;
		});
		child.stdout.setEncoding('utf8').on('data', (words: string) => {
			said += words;
			const [, url] = /listening at (\S+)/.exec(said) ?? [];
			if (url) fulfil(url);
		});
		child.once('exit', (code) => {
			reject(new Error(`The development server ended with ${code}: ${said}`));
		});
	});
});

test.afterAll(() => {
	server?.kill();
	if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

function edit(file: string, from: string, to: string): void {
	const path = join(folder, 'geodata/stories/japan-korea-defense', file);
	const text = readFileSync(path, 'utf8');
	expect(text).toContain(from);
	writeFileSync(path, text.replace(from, to));
}

test('a saved change in geodata/ is on the page without a reload by hand; a mistake is shown above it until it is mended', async ({
	page
}) => {
	await page.goto(origin + addressOf('en'));
	const entry = entryOf(page, { type: 'event', id: 'yokosuka-talks' });
	await expect(entry).toContainText('Defense ministers’ talks in Yokosuka', { timeout: 60_000 });
	const zoomIn = page.getByRole('button', { name: 'Zoom in' });
	await expect(zoomIn).toBeEnabled({ timeout: 60_000 });

	edit('events.geojson', 'Defense ministers’ talks in Yokosuka', 'Talks that an editor renamed');
	await expect(entry).toContainText('Talks that an editor renamed', { timeout: 30_000 });

	edit('events.geojson', '"date": "2026-01-30"', '"date": "2026-02-30"');
	const overlay = page.locator('vite-error-overlay');
	await expect(overlay).toContainText('japan-korea-defense/events.geojson');
	await expect(overlay).toContainText('yokosuka-talks');
	await expect(overlay).toContainText('2026-02-30');
	await page.reload();
	await expect(overlay).toContainText('2026-02-30');

	edit('events.geojson', '"date": "2026-02-30"', '"date": "2026-01-30"');
	await expect(overlay).toHaveCount(0);
	await expect(entry).toContainText('Jan. 30, 2026');
});
