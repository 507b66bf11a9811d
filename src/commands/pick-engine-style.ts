import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** What stands after the style sheet's path where only the map's own rules are wanted. */
const mark = '.css?of-the-map';

/** What of MapLibre a news map never has, by what its classes are called: of controls it has the four corners. */
const unused = /\.maplibregl-(?:ctrl(?!-(?:top|bottom)-(?:left|right)\b)|popup|marker|user-location)/;

/** A rule with what stands before its block and in it; a statement without a block has none. */
const rule = /((?:"[^"]*"|[^"{}])*)\{((?:"[^"]*"|[^"{}]|\{(?:"[^"]*"|[^"{}]|\{[^{}]*\})*\})*)\}/g;

/**
 * The rules of a style sheet that a map without controls, popups and markers of MapLibre's own can need: every other
 * rule stays.
 *
 * @param css without comments, as the package has it
 */
export function rulesOfTheMap(css: string): string {
	const rules = [...css.matchAll(rule)].map(([, prelude = '', block = '']) => {
		if (prelude.startsWith('@media')) {
			const inside = rulesOfTheMap(block);
			return inside && `${prelude}{${inside}}`;
		}
		const selectors = prelude.split(',').filter((selector) => !unused.test(selector));
		return selectors.length > 0 ? `${selectors.join()}{${block}}` : '';
	});
	const kept = rules.filter((text) => !text.startsWith('@keyframes')).join('');
	// What nothing is animated with is not needed either.
	const animations = rules.filter((text) => kept.includes(/^@keyframes\s+([\w-]+)/.exec(text)?.[1] ?? '{}'));
	return kept + animations.join('');
}

/**
 * A plugin that gives the rules of MapLibre's style sheet that our map needs as a text: `import rules from
 * 'maplibre-gl/dist/maplibre-gl.css?of-the-map'`. They come with the engine; the whole sheet, nine tenths of it icons
 * of controls, would be one request more before the first frame.
 */
export function pickEngineStyle(): Plugin {
	return {
		name: 'dateline:pick-engine-style',
		enforce: 'pre',
		// Without the ending of a style sheet, as which Vite would take it.
		resolveId: (id) => (id.endsWith(mark) ? `\0rules:${id.slice(0, -'?of-the-map'.length)}:` : null),
		async load(id) {
			const [, path] = /^\0rules:(.*):$/.exec(id) ?? [];
			if (path === undefined) return null;
			const sheet = await readFile(createRequire(import.meta.url).resolve(path), 'utf8');
			return `export default ${JSON.stringify(rulesOfTheMap(sheet))};`;
		}
	};
}
