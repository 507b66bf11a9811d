import { describe, expect, test } from 'vitest';
import { expectContextGivesWay } from '../../tests/support/stand-apart';
import { exampleScene } from '../../tests/support/example-scene';
import { locales } from '../i18n/locales';
import { clippedNames } from './context-labels';

describe.each(locales)('names around the story in %s', (locale) => {
	test.each([
		[320, 400],
		[390, 488],
		[864, 800],
		[1200, 750]
	])('give way to the story and to each other in %i × %i px', (widthPx, heightPx) => {
		expectContextGivesWay(exampleScene(locale), { widthPx, heightPx });
	});
});

test.each(locales)('in %s a name is cut where the edge runs through it, and nowhere else', (locale) => {
	const scene = exampleScene(locale);
	const box = { widthPx: 600, heightPx: 500 };
	for (const [source, names] of [
		['sea-names', scene.seaNames],
		['cities', scene.cities]
	] as const) {
		for (const { id, position } of names) {
			const eastBy = (px: number) => ({
				center: [position[0] + (px * 360) / (512 * 2 ** 5), position[1]] as const,
				zoom: 5
			});
			const cutAt = (px: number) => clippedNames(scene, { camera: eastBy(px), box })[source];
			expect(cutAt(0)).not.toContain(id);
			// A little more than half the box is wide: the name reaches in, or its dot has left. Twice as far it has left.
			expect(cutAt(302)).toContain(id);
			expect(cutAt(-295)).toContain(id);
			expect(cutAt(700)).not.toContain(id);
		}
	}
});
