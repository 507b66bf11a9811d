import { Map as LibreMap } from 'maplibre-gl';
import wholeSheet from 'maplibre-gl/dist/maplibre-gl.css?inline';
import rules from 'maplibre-gl/dist/maplibre-gl.css?of-the-map';
import { expect, test } from 'vitest';

/** Every style rule of a sheet, conditions left out. */
function styleRules(text: string): CSSStyleRule[] {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(text);
	const within = (list: CSSRuleList): CSSStyleRule[] =>
		[...list].flatMap((rule) =>
			rule instanceof CSSStyleRule ? [rule] : rule instanceof CSSGroupingRule ? within(rule.cssRules) : []
		);
	return within(sheet.cssRules);
}

test('every rule of MapLibre’s that touches an element of a map without its controls comes with the engine', () => {
	const container = document.createElement('div');
	document.body.append(container);
	const map = new LibreMap({ container, attributionControl: false, cooperativeGestures: true });
	const touching = styleRules(wholeSheet).filter(({ selectorText }) =>
		selectorText
			.replace(/::?[\w-]+(?:\([^)]*\))?/g, '')
			.split(',')
			.some((selector) => document.querySelector(selector)?.closest('.maplibregl-map') === container)
	);
	expect(touching.length).toBeGreaterThan(10);
	const known = styleRules(rules).map(({ style }) => style.cssText);
	for (const { selectorText, style } of touching) expect(known, selectorText).toContain(style.cssText);
	map.remove();
	container.remove();
});
