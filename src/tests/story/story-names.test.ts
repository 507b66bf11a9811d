import { describe, expect, test } from 'vitest';
import { readStories } from '../../lib/archive/read-stories';
import { storyBounds } from '../../lib/cartography/camera';
import { decisiveViews } from '../../lib/cartography/decisive-views';
import { placeLabels } from '../../lib/cartography/place-labels';
import { isShownAt } from '../../lib/cartography/shown-zooms';
import { deriveArcs } from '../../lib/derived/arcs';
import { locales } from '../../lib/i18n/locales';
import { cutNames } from '../support/cut-names';
import { realScene } from '../support/real-scene';
import { boxOf, expectContextGivesWay, expectNamesApart, mapWidths } from '../support/stand-apart';

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

describe.each(locales)('the names of the first story’s places in %s', (locale) => {
	test.each(mapWidths)('stand inside a box %i px wide and do not overlap', async (widthPx) => {
		expectNamesApart(await realScene(locale), boxOf(widthPx));
	});
});

describe.each(locales)('names around the first story in %s', (locale) => {
	test.each([
		[320, 400],
		[390, 488],
		[864, 800],
		[1200, 750]
	])('give way to the story and to each other in %i × %i px', async (widthPx, heightPx) => {
		expectContextGivesWay(await realScene(locale), { widthPx, heightPx });
	});
});

test.each([...readStories('src/tests/support'), ...readStories()])(
	'no name of $slug that shows where it begins is cut or under the buttons, on phones and in frames of any shape',
	(story) => {
		expect(cutNames(story)).toEqual([]);
	}
);
