import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Palette, Theme } from '../scene/palette';
import { palettes } from '../scene/palette';
import { kinds } from '../story/kinds';
import { withPalette } from './palette-css';

const source = readFileSync('src/app.css', 'utf8');
const css = withPalette(source);
const color = '(#[0-9a-f]{6})';

/** The page's colours: plain for browsers that know no `light-dark()`, then in pairs. */
function tokens(theme: Theme | 'plain'): Record<string, string> {
	const pattern = theme === 'plain' ? `--([\\w-]+): ${color};` : `--([\\w-]+): light-dark\\(${color}, ${color}\\);`;
	return Object.fromEntries(
		[...css.matchAll(new RegExp(pattern, 'g'))].map(([, name = '', first = '', second = '']) => [
			name,
			theme === 'dark' ? second : first
		])
	);
}

function flat({ kinds, ...colors }: Palette): Record<string, string> {
	const named = Object.entries<string>({ ...colors, ...kinds });
	return Object.fromEntries(
		named.map(([name, color]) => [name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`), color])
	);
}

test.each(['light', 'dark'] as const)('page and map have the same colours in %s', (theme) => {
	expect(tokens(theme)).toEqual(flat(palettes[theme]));
});

test('browsers that know no pairs of colours show the light ones', () => {
	expect(tokens('plain')).toEqual(flat(palettes.light));
});

test('what bears a kind’s class has the kind’s colour', () => {
	for (const kind of kinds) expect(css).toMatch(new RegExp(`\\.${kind} \\{\\s*--kind: var\\(--${kind}\\);\\s*\\}`));
});

test('a colour stands in the palette alone, and what nobody has written cannot be asked for', () => {
	expect(source).not.toMatch(new RegExp(color));
	expect(css).not.toContain('@palette-');
	expect(() => withPalette('@palette-night;')).toThrow(/palette-night/);
});
