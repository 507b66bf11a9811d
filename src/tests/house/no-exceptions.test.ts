import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/*
 * That what the linter, the compiler or Svelte objects to is mended, or excepted in eslint.config.js, where all
 * exceptions stand together with their reasons.
 */

const ours = ['src', 'static', 'geodata']
	.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
	.concat(readdirSync('.', { withFileTypes: true }))
	.filter((entry) => entry.isFile() && /\.(?:ts|js|svelte|css|html)$/.test(entry.name))
	.map(({ parentPath, name }) => join(parentPath, name))
	.filter((path) => !path.endsWith('no-exceptions.test.ts'));

/** Words by which a file excepts itself. */
const exceptions = /eslint-(?:disable|enable)|svelte-ignore|@ts-(?:ignore|expect-error|nocheck)|stylelint-disable/;

test('no file excepts a line of itself', () => {
	expect(ours.length).toBeGreaterThan(300);
	expect(ours.filter((path) => exceptions.test(readFileSync(path, 'utf8')))).toEqual([]);
});

test('an exception would be found', () => {
	expect(exceptions.test('// eslint-disable-next-line no-console -- why')).toBe(true);
	expect(exceptions.test('<!-- svelte-ignore a11y_autofocus -->')).toBe(true);
});
