import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Palette, Theme } from './palette';
import { palettes } from './palette';

const css = readFileSync('src/app.css', 'utf8');
const color = '(#[0-9a-f]{6})';

/** The page's colours: plain for browsers that know no `light-dark()`, then in pairs. */
function tokens(theme: Theme | 'plain'): Record<string, string> {
	const pattern = theme === 'plain' ? `--([\\w-]+): ${color};` : `--([\\w-]+): light-dark\\(${color}, ${color}\\);`;
	return Object.fromEntries(
		[...css.matchAll(new RegExp(pattern, 'g'))].map(([, name, first, second]) => [
			name,
			theme === 'dark' ? second : first
		])
	);
}

function flat({ kinds, ...colors }: Palette): Record<string, string> {
	const named = Object.entries({ ...colors, ...kinds }) as [string, string][];
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

test.each(['light', 'dark'] as const)('texts and lines stand out from what they lie on in %s', (theme) => {
	const { kinds, ...palette } = palettes[theme];
	for (const text of [palette.ink, palette.inkMuted, palette.accent]) {
		expect(contrast(text, palette.paper)).toBeGreaterThanOrEqual(4.5);
		expect(contrast(text, palette.paperRaised)).toBeGreaterThanOrEqual(4.5);
	}
	expect(contrast(palette.seaName, palette.sea)).toBeGreaterThanOrEqual(4.5);
	expect(contrast(palette.cityName, palette.halo)).toBeGreaterThanOrEqual(4.5);
	for (const line of Object.values(kinds)) {
		expect(contrast(line, palette.land)).toBeGreaterThanOrEqual(3);
		expect(contrast(line, palette.sea)).toBeGreaterThanOrEqual(3);
	}
});

/** WCAG 2.2 contrast ratio of two #rrggbb colours, 1 to 21. */
function contrast(one: string, other: string): number {
	const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
		const share = parseInt(color.slice(start, start + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
