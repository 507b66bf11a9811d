import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/*
 * That comments are as narrow as code: Prettier keeps code and documents within 120 columns, and leaves comments alone.
 */

const columns = 120;

/** Lines of a text that are nothing but comment, and too wide. A tab is two columns, as for Prettier. */
function wideComments(text: string): number[] {
	return text.split('\n').flatMap((line, index) => {
		const isComment = /^\s*(?:\/\/|\/\*|\*|<!--)/.test(line);
		// A type that a comment declares has no place to break.
		const isWide = line.replaceAll('\t', '  ').length > columns && !line.includes('@type');
		return isComment && isWide ? [index + 1] : [];
	});
}

const files = ['src', 'static', 'geodata']
	.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
	.concat(readdirSync('.', { withFileTypes: true }))
	.filter((entry) => entry.isFile() && /\.(?:ts|js|svelte|css|html)$/.test(entry.name))
	.map(({ parentPath, name }) => join(parentPath, name));

test('no comment is wider than 120 columns', () => {
	const wide = files.flatMap((path) => wideComments(readFileSync(path, 'utf8')).map((line) => `${path}:${line}`));
	expect(files.length).toBeGreaterThan(300);
	expect(wide).toEqual([]);
});

test('a wide comment would be found', () => {
	const words = 'word '.repeat(columns / 5);
	expect(wideComments(`const a = 1;\n\t// ${words}\n/** ${words}*/`)).toEqual([2, 3]);
	expect(wideComments(`\t// ${words.slice(5 + 5)}`)).toEqual([]);
});
