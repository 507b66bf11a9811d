import { describe, expect, test } from 'vitest';
import { exampleScene } from '../../tests/support/example-scene';
import { projectToPx } from '../geo/web-mercator';
import { locales } from '../i18n/locales';
import { homeCamera } from '../cartography/camera';
import { distanceRectangle, nameRectangle, overlap } from '../cartography/labels';
import * as marks from '../cartography/marks';
import { clippedNames, placeContextLabels } from './context-labels';

describe.each(locales)('names around the story in %s', (locale) => {
	test.each([
		[320, 400],
		[390, 488],
		[864, 800],
		[1200, 750]
	])('give way to the story and to each other in %i × %i px', (widthPx, heightPx) => {
		const scene = exampleScene(locale);
		const box = { widthPx, heightPx };
		const camera = homeCamera(scene.bounds, box);
		const { cities, seaNames } = placeContextLabels(scene, { camera, box });
		expect(cities.length + seaNames.length).toBeGreaterThan(0);
		const names = cities.map((city) =>
			nameRectangle(
				projectToPx(city.position, camera, box),
				{ name: city.name, sizePx: marks.city.sizePx },
				city.side,
				marks.city.gapPx
			)
		);
		const story = [
			...scene.places.map((place) =>
				nameRectangle(projectToPx(place.position, camera, box), { ...place, sizePx: place.nameSizePx }, place.side)
			),
			...scene.distances.map(({ position, text }) => distanceRectangle(projectToPx(position, camera, box), text))
		];
		for (const [index, name] of names.entries()) {
			expect([...story, ...names.slice(index + 1)].filter((other) => overlap(name, other))).toEqual([]);
			for (const arc of scene.arcs) {
				const under = arc.positions.filter((position) => {
					const [x, y] = projectToPx(position, camera, box);
					return overlap(name, { left: x, right: x + 0.1, top: y, bottom: y + 0.1 });
				});
				expect(under).toEqual([]);
			}
		}
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
