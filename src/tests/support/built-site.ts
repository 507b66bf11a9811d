import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { locales } from '../../lib/i18n/locales';
import { addressOf } from './story-page';

/* The files of the built site, as a newsroom would upload them. */

export const root = 'build';

export const everything = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.map((path) => join(root, path))
	.filter((path) => statSync(path).isFile());
export const isCopy = (path: string) => /\.(br|gz)$/.test(path);
/** What readers ask for, without its compressed copies. */
export const files = everything.filter((path) => !isCopy(path));
export const read = (path: string) => readFileSync(path, 'utf8');
export const pages = files.filter((path) => path.endsWith('.html')).map((path) => ({ path, html: read(path) }));
export const scripts = files.filter((path) => path.endsWith('.js')).map((path) => ({ path, code: read(path) }));
export const workerPath = /maplibre-gl-worker[^/]*\.js$/;
export const storyPages = locales.map((locale) => ({ locale, path: join(root, addressOf(locale), 'index.html') }));

/** Writes a figure into the report. */
export function note(description: string): void {
	test.info().annotations.push({ type: 'weight', description });
}
