import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '../i18n/locales';
import { composedProperties, kebab, markProperties } from './mark-properties';
import * as marks from './marks';

/* That what the map looks like is written once: in marks.ts, and nowhere else. */

const files = readdirSync('src', { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\', '/'))
	.filter((path) => /\.(?:ts|js|svelte|css)$/.test(path) && !/\.test\.ts$|^src\/(?:tests|bench)\//.test(path));
const textOf = new Map(files.map((path) => [path, readFileSync(path, 'utf8')]));
const among = (pattern: RegExp) => files.filter((path) => pattern.test(path));

/** Everything in a text that a pattern finds, with the file and the line. */
function found(path: string, pattern: RegExp): string[] {
	const text = textOf.get(path) ?? '';
	return [...text.matchAll(pattern)].map(
		(match) => `${path}:${text.slice(0, match.index).split('\n').length} ${match[0].trim()}`
	);
}

describe('custom properties', () => {
	const asked = new Set(
		[...textOf.values()].flatMap((text) => [...text.matchAll(/var\(--mark-([\w-]+)\)/g)].map(([, name]) => name))
	);

	test('are all there that components ask for', () => {
		expect([...asked].filter((name) => name && !(name in markProperties))).toEqual([]);
		expect(asked.size).toBeGreaterThan(50);
	});

	test('are not composed in vain: each is asked for', () => {
		expect(Object.keys(composedProperties).filter((name) => !asked.has(name))).toEqual([]);
	});

	test('or renderers read every table of marks: none is written in vain', () => {
		const modules = [...textOf].filter(([path]) => !path.endsWith('cartography/marks.ts')).map(([, text]) => text);
		const unread = Object.keys(marks).filter((table) => {
			const property = kebab(table);
			const isRead = new RegExp(String.raw`\bmarks\.${table}\b|\b${table}\b[^;]*\} from '[./\w]*/marks'`);
			return !modules.some((text) => isRead.test(text) || text.includes(`var(--mark-${property}-`));
		});
		expect(unread).toEqual([]);
	});

	test('are what a style sheet takes, or a path: lengths, numbers, dashes, lists of fonts, shapes', () => {
		for (const [name, value] of Object.entries(markProperties)) {
			expect(value, name).toMatch(
				/^-?[\d.]+(?:px|rem|em)?$|^(?:[\d.]+ )+[\d.]+$|^(?:'[\w ]+'|[\w-]+)(?:, (?:'[\w ]+'|[\w-]+))+$|^M[-\d. ]+L[-\d. ]+H[-\d.]+z$/
			);
		}
	});
});

test('the finder finds a length that stands in a rule, and passes what is a mark, none or all', () => {
	textOf.set(
		'rules',
		'.a { stroke-width: 2px; opacity: 0; r: var(--mark-ring-radius); }\n.b { -webkit-text-stroke: 1.5px red; }'
	);
	expect(found('rules', styleLengths)).toEqual(['rules:1 stroke-width: 2px', 'rules:2 -webkit-text-stroke: 1.5px red']);
	textOf.delete('rules');
});

/**
 * How something is drawn, in a rule of a component's style sheet, by a number of its own. 0 and 1 are none and all of
 * it.
 */
const styleLengths =
	/(?<![\w-])(?:stroke-width|stroke-dasharray|stroke-opacity|r|opacity|-webkit-text-stroke|letter-spacing|font-weight|--gap): (?![01];)[^;{}]*?\d[^;{}]*?(?=;)(?<!var\(--mark-[\w-]+\))/g;

test('no style sheet of the map’s parts has a length, a dash, an opacity or a weight of its own', () => {
	const parts = among(/stage\/(?:MapPoster|MapMarkers|MapLegend|MapLocator|MapScale|MeasureLine)\.svelte$/);
	expect(parts).toHaveLength(6);
	expect(parts.flatMap((path) => found(path, styleLengths))).toEqual([]);
	expect(parts.flatMap((path) => found(path, /font(?:-size)?: [^;v]*[\d.]+r?em[^;]*/g))).toEqual([]);
});

test('no renderer has one either', () => {
	// Properties of MapLibre's layers, with a number in their value.
	const layers =
		/'[\w-]+-(?:width|radius|opacity|size|dasharray|spacing)': (?!\w+Cut)[^,'\n]*(?<![\w.])(?!0\b|1\b)\d[\d.]*[^,\n]*/g;
	expect(among(/maplibre\/style[\w-]*\.ts$/).flatMap((path) => found(path, layers))).toEqual([
		// Not how something is drawn: where a name may break, and how densely the room around an arc is kept free.
		expect.stringContaining("'text-max-width': 20"),
		expect.stringContaining("'symbol-spacing': 9")
	]);
	// What the poster writes as SVG and as a style sheet.
	const written =
		/(?:stroke-width|stroke-opacity|stroke-dasharray|font-size|font-weight|letter-spacing|\br|\brx)(?::|=")(?![01]\D)\d[\d.]*/g;
	expect(among(/\/poster\//).flatMap((path) => found(path, written))).toEqual([]);
});

test('the map’s fonts are named in no other place, but where pictures bring files of their own', () => {
	const names = locales.flatMap((locale) =>
		(['sans', 'serif'] as const).flatMap((family) => marks.fontFamilies(locale, family))
	);
	const others = files.filter(
		(path) => !/^src\/commands\/|cartography\/marks\.ts$|server\/picture-fonts\.ts$/.test(path)
	);
	const named = others.flatMap((path) =>
		names.filter((name) => name.includes(' ') && textOf.get(path)?.includes(name)).map((name) => `${path}: ${name}`)
	);
	expect(named).toEqual([]);
});
