import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesOfTheMap } from './pick-engine-style';

const sheet = readFileSync('node_modules/maplibre-gl/dist/maplibre-gl.css', 'utf8');

test('of MapLibre’s style sheet a map without its controls needs a few rules', () => {
	const rules = rulesOfTheMap(sheet);
	expect(rules.length).toBeLessThan(sheet.length / 20);
	for (const part of [
		'.maplibregl-canvas{position:absolute',
		'.maplibregl-canvas-container.maplibregl-interactive{cursor:grab',
		'.maplibregl-cooperative-gesture-screen .maplibregl-mobile-message{display:block}}',
		'.maplibregl-boxzoom{'
	]) {
		expect(rules).toContain(part);
	}
	expect(rules).not.toMatch(/ctrl-group|popup|url\(|keyframes/);
});

test('what is kept is as it was written: selectors of controls go, conditions and animations stay with their rules', () => {
	expect(
		rulesOfTheMap(
			'.maplibregl-ctrl{background:url("data:image/svg+xml,{}")}' +
				'.maplibregl-map,.maplibregl-ctrl-group{color:red}' +
				'@media(hover:none){.maplibregl-popup{top:0}}' +
				'@media(hover:none){.maplibregl-popup{top:0}.maplibregl-map{animation:turn 1s}}' +
				'@keyframes turn{0%{top:0}to{top:1px}}@keyframes pulse{to{top:1px}}'
		)
	).toBe(
		'.maplibregl-map{color:red}@media(hover:none){.maplibregl-map{animation:turn 1s}}@keyframes turn{0%{top:0}to{top:1px}}'
	);
});
