import { describe, expect, test } from 'vitest';
import { readStories } from '../../lib/archive/read-stories';
import { homeCamera, storyBounds } from '../../lib/cartography/camera';
import { decisiveViews } from '../../lib/cartography/decisive-views';
import { distanceRectangle, nameRectangle, overlap } from '../../lib/cartography/labels';
import * as marks from '../../lib/cartography/marks';
import { placeLabels } from '../../lib/cartography/place-labels';
import { isShownAt } from '../../lib/cartography/shown-zooms';
import { deriveArcs } from '../../lib/derived/arcs';
import { projectToPx } from '../../lib/geo/web-mercator';
import { locales } from '../../lib/i18n/locales';
import { placeContextLabels } from '../../lib/scene/context-labels';
import { cutNames } from '../support/cut-names';
import { realScene } from '../support/real-scene';

/*
 * How the names of published stories and of the fixtures stand on their maps, among the real names of cities and seas.
 */

describe('the labels of the first story', () => {
	const [story] = readStories().filter(({ slug }) => slug === 'japan-korea-defense');
	if (!story) throw new Error('The first story is not there.');
	const labels = placeLabels(story, deriveArcs(story));

	test('keep the sides that trying all combinations had found', () => {
		const sides = { seoul: 'above', nara: 'below', naha: 'right', yokosuka: 'below' };
		expect(labels.nameSides).toEqual({ en: sides, ja: sides, ko: { ...sides, seoul: 'left', nara: 'left' } });
	});

	test('show all names and distances in every box, each distance in the middle of its arc', () => {
		const arcs = deriveArcs(story);
		for (const { camera } of decisiveViews(storyBounds(story.places, arcs))) {
			for (const { id } of story.places) expect(isShownAt(labels.nameZooms[id], camera.zoom), id).toBe(true);
			for (const { shown } of labels.distances) expect(isShownAt(shown, camera.zoom)).toBe(true);
		}
		for (const [index, { middle }] of arcs.entries()) {
			const { position } = labels.distances[index] ?? { position: [NaN, NaN] };
			for (const axis of [0, 1] as const) expect(position[axis]).toBeCloseTo(middle[axis], 4);
		}
	});
});

const widths = [320, 360, 390, 480, 600, 768, 860, 1024, 1280];

describe.each(locales)('the names of the first story’s places in %s', (locale) => {
	test.each(widths)('stand inside a box %i px wide and do not overlap', async (widthPx) => {
		const scene = await realScene(locale);
		const box = { widthPx, heightPx: Math.max(360, Math.min(760, widthPx * (widthPx <= 480 ? 1.25 : 0.8))) };
		const camera = homeCamera(scene.bounds, box);
		const names = scene.places.map((place) =>
			nameRectangle(projectToPx(place.position, camera, box), { ...place, sizePx: place.nameSizePx }, place.side)
		);
		for (const [index, name] of names.entries()) {
			expect(name.left).toBeGreaterThanOrEqual(0);
			expect(name.right).toBeLessThanOrEqual(box.widthPx);
			expect(name.top).toBeGreaterThanOrEqual(0);
			expect(name.bottom).toBeLessThanOrEqual(box.heightPx);
			for (const other of names.slice(index + 1)) {
				const apart =
					name.right <= other.left || other.right <= name.left || name.bottom <= other.top || other.bottom <= name.top;
				expect(apart).toBe(true);
			}
		}
	});
});

describe.each(locales)('names around the first story in %s', (locale) => {
	test.each([
		[320, 400],
		[390, 488],
		[864, 800],
		[1200, 750]
	])('give way to the story and to each other in %i × %i px', async (widthPx, heightPx) => {
		const scene = await realScene(locale);
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

test.each([...readStories('src/tests/support'), ...readStories()])(
	'no name of $slug that shows where it begins is cut or under the buttons, on phones and in frames of any shape',
	(story) => {
		expect(cutNames(story)).toEqual([]);
	}
);
