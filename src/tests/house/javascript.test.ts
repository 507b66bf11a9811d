import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Whether a program's first line is a comment that says why it is no TypeScript. */
function saysWhy(source: string): boolean {
	return /^\/\/ JavaScript, because \S+ .+\.$/m.test(source.split('\n', 1)[0] ?? '');
}

test('what is JavaScript says in its first line why', () => {
	const tracked = execFileSync('git', ['ls-files', '*.js', '*.mjs', '*.cjs'], { encoding: 'utf8' }).split('\n');
	// Removed, but not yet committed: Git still knows it.
	const programs = tracked.filter((path) => path !== '' && existsSync(path));
	expect(programs).toContain('src/commands/run-typescript.js');
	expect(programs.filter((path) => !saysWhy(readFileSync(path, 'utf8')))).toEqual([]);
});

test('a program without a reason is found out', () => {
	expect(saysWhy("import { join } from 'node:path';\n// JavaScript, because it is.\n")).toBe(false);
	expect(saysWhy('// A plugin for the build.\n')).toBe(false);
	expect(saysWhy('// JavaScript, because Node itself starts it.\n')).toBe(true);
});
