import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutNames } from '../../tests/support/cut-names';
import { exampleStory } from '../../tests/support/example-scene';
import { deriveArcs } from '../derived/arcs';
import type { LngLat } from '../geo/lng-lat';
import { nearestCopy } from '../geo/lng-lat';
import { projectToPx } from '../geo/web-mercator';
import { formatDistanceKm } from '../i18n/format-distance';
import type { Locale } from '../i18n/locales';
import { locales } from '../i18n/locales';
import { homeCamera, storyBounds } from './camera';
import { decisiveViews } from './decisive-views';
import type { Rectangle, View } from './labels';
import { distanceRectangle, nameRectangle, overlap } from './labels';
import type { LabelledStory, StoryLabels } from './place-labels';
import { seenZooms } from './meeting-zooms';
import { placeLabels } from './place-labels';
import { placeName } from './marks';
import { isShownAt } from './shown-zooms';

const labelsOf = (story: LabelledStory) => placeLabels(story, deriveArcs(story));

/** Everything that a view shows of a story's labels, by what it is. */
function shownIn(story: LabelledStory, labels: StoryLabels, locale: Locale, { camera, box }: View) {
	const pxOf = (position: LngLat) => projectToPx(nearestCopy(position, camera.center[0]), camera, box);
	const rings = story.places.map(({ id, position }) => {
		const [x, y] = pxOf(position);
		return { of: id, what: 'ring', area: { left: x - 10, top: y - 10, right: x + 10, bottom: y + 10 } };
	});
	const names = story.places
		.filter(({ id }) => isShownAt(labels.nameZooms[id], camera.zoom))
		.map(({ id, position, name }) => ({
			of: id,
			what: 'name',
			area: nameRectangle(
				pxOf(position),
				{ name: name[locale], sizePx: placeName.sizesPx[locale] },
				labels.nameSides[locale][id] ?? 'right'
			)
		}));
	const arcs = deriveArcs(story);
	const distances = labels.distances
		.filter(({ shown }) => isShownAt(shown, camera.zoom))
		.flatMap(({ exchangeIds, position }) => {
			const km = arcs.find(({ exchangeId }) => exchangeId === exchangeIds[0])?.distanceKm ?? 0;
			return (['km', 'mi'] as const).map((unit) => ({
				of: exchangeIds[0] ?? '',
				what: 'distance',
				area: distanceRectangle(pxOf(position), formatDistanceKm(km, locale, unit))
			}));
		});
	return [...rings, ...names, ...distances];
}

/** What lies on what, of things that belong to different places or pairs. Rings may: each stands where its place is. */
function pileUps(shown: readonly { of: string; what: string; area: Rectangle }[]): string[] {
	return shown.flatMap((one, index) =>
		shown
			.slice(index + 1)
			.filter((other) => !(one.what === 'ring' && other.what === 'ring'))
			.filter((other) => one.of !== other.of && overlap(one.area, other.area))
			.map((other) => `the ${one.what} of ${one.of} on the ${other.what} of ${other.of}`)
	);
}

test('twelve rounds between two cities have one distance, which belongs to all of them', () => {
	const round = { from: 'geneva', to: 'new-york' };
	const story = exampleStory({
		places: {
			geneva: { position: [6.14, 46.2], name: 'Geneva' },
			'new-york': { position: [-74.01, 40.71], name: 'New York' }
		},
		exchanges: Array.from({ length: 12 }, () => round)
	});
	expect(story.exchanges).toHaveLength(12);
	const { distances } = labelsOf(story);
	expect(distances.map(({ exchangeIds }) => exchangeIds)).toEqual([story.exchanges.map(({ id }) => id)]);
	for (const { camera } of decisiveViews(storyBounds(story.places, deriveArcs(story)))) {
		expect(isShownAt(distances[0]?.shown, camera.zoom)).toBe(true);
	}
});

const name = fc.constantFrom('Ur', 'Seoul', 'Yokosuka', 'Addis Ababa', 'Rio de Janeiro', 'Washington, D.C.');
const longName = fc.record({
	en: name,
	ja: fc.constantFrom('津', '横須賀', 'アディスアベバ', 'リオデジャネイロ'),
	ko: fc.constantFrom('서울', '요코스카', '아디스아바바')
});

/** Places anywhere in an area of any size, down to a heap on one point. */
const anyStory = fc
	.record({
		center: fc.tuple(fc.double({ min: -179, max: 179, noNaN: true }), fc.double({ min: -60, max: 60, noNaN: true })),
		spanDeg: fc.constantFrom(0, 0.02, 1, 12, 90),
		places: fc.array(
			fc.record({
				x: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
				y: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
				name: longName
			}),
			{ minLength: 1, maxLength: 200 }
		),
		ways: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 30 })
	})
	.map(({ center: [lng, lat], spanDeg, places, ways }) =>
		storyOf(
			places.map(({ x, y, name: own }) => ({
				// As files write it, also across the antimeridian.
				position: nearestCopy([lng + x * spanDeg, lat + y * spanDeg], 0),
				name: own
			})),
			ways
		)
	);

function storyOf(
	places: readonly { position: LngLat; name: Record<Locale, string> }[],
	ways: readonly (readonly [number, number])[] = []
): LabelledStory {
	const named = places.map((place, index) => ({ ...place, id: `p${index}`, precision: 'site' as const }));
	const exchanges = ways
		.map(([from, to]) => [named[from % named.length], named[to % named.length]] as const)
		.flatMap(([from, to], index) =>
			from && to && String(from.position) !== String(to.position)
				? [{ id: `x${index}`, fromPlaceId: from.id, toPlaceId: to.id }]
				: []
		);
	return { places: named, events: [{ placeId: 'p0' }], exchanges };
}

test('in any story nothing that is shown lies on anything else, in no language and no decisive view', () => {
	fc.assert(
		fc.property(anyStory, (story) => {
			const labels = labelsOf(story);
			for (const view of decisiveViews(storyBounds(story.places, deriveArcs(story)))) {
				for (const locale of locales) expect(pileUps(shownIn(story, labels, locale, view))).toEqual([]);
			}
		}),
		{ numRuns: 25 }
	);
});

test('nor in one around the world, which a phone shows smaller than the world at zoom 0', () => {
	const around = storyOf(
		[
			{ position: [15.63, 78.22], name: { en: 'Longyearbyen', ja: 'ロングイェールビーン', ko: '롱위에아르뷔엔' } },
			{ position: [-156.79, 71.29], name: { en: 'Utqiagvik', ja: 'ウトキアグビク', ko: '우트키아그비크' } },
			{ position: [128.87, 71.64], name: { en: 'Tiksi', ja: 'ティクシ', ko: '틱시' } },
			{ position: [-62.35, 82.5], name: { en: 'Alert', ja: 'アラート', ko: '얼러트' } },
			{ position: [-51.74, 64.18], name: { en: 'Nuuk', ja: 'ヌーク', ko: '누크' } }
		],
		[
			[0, 1],
			[0, 2],
			[0, 3],
			[0, 4]
		]
	);
	const labels = labelsOf(around);
	const bounds = storyBounds(around.places, []);
	const boxes = [320, 360, 390, 480, 600].map((widthPx) => ({ widthPx, heightPx: widthPx * 1.25 }));
	for (const box of boxes) {
		const view = { box, camera: homeCamera(bounds, box) };
		for (const locale of locales)
			expect(pileUps(shownIn(around, labels, locale, view)), `${locale} ${box.widthPx}`).toEqual([]);
	}
});

test.each(
	Object.entries({
		'three visits': exampleStory(),
		'one town': exampleStory({ places: { rome: { position: [12.5, 41.9], name: 'Rome' } }, exchanges: [] }),
		'long names at its edges': exampleStory({
			places: {
				west: { position: [-8, 40], name: 'The harbour of the western fleet' },
				east: { position: [8, 40], name: 'The harbour of the eastern fleet' }
			},
			exchanges: [{ from: 'west', to: 'east' }]
		}),
		'an ocean': exampleStory({
			places: {
				tokyo: { position: [139.69, 35.69], name: 'Tokyo' },
				vancouver: { position: [-123.12, 49.28], name: 'Vancouver' },
				auckland: { position: [174.76, -36.85], name: 'Auckland' }
			},
			exchanges: [
				{ from: 'vancouver', to: 'tokyo' },
				{ from: 'auckland', to: 'vancouver' }
			]
		}),
		'a pole': exampleStory({
			places: {
				longyearbyen: { position: [15.63, 78.22], name: 'Longyearbyen' },
				utqiagvik: { position: [-156.79, 71.29], name: 'Utqiagvik' },
				tiksi: { position: [128.87, 71.64], name: 'Tiksi' }
			},
			exchanges: [
				{ from: 'longyearbyen', to: 'utqiagvik' },
				{ from: 'longyearbyen', to: 'tiksi' }
			]
		})
	})
)(
	'no name of a story of %s that shows where it begins is cut or under the buttons, on phones and in frames of any shape',
	(_, story) => {
		expect(cutNames(story)).toEqual([]);
	}
);

test('the same story always has the same labels', () => {
	fc.assert(
		fc.property(anyStory, (story) => {
			expect(labelsOf(story)).toEqual(labelsOf(structuredClone(story)));
		}),
		{ numRuns: 5 }
	);
});

/** Places all over an area, in no order. */
function scattered(count: number, spanDeg: number): LabelledStory {
	const share = (index: number, step: number) => (index * step) % 1;
	return storyOf(
		Array.from({ length: count }, (_, index) => ({
			position: [spanDeg * share(index, 0.618), (spanDeg / 2) * share(index, 0.755)] as const,
			name: { en: 'Yokosuka', ja: '横須賀', ko: '요코스카' }
		}))
	);
}

/** What the processor works, whoever else it works for. */
function workedMs(work: () => void): number {
	const before = process.cpuUsage().user;
	work();
	return (process.cpuUsage().user - before) / 1000;
}

test.each([0, 0.03, 40])(
	'a thousand places within %d degrees are laid out in less than a second for each language',
	{ timeout: 60_000 },
	(spanDeg) => {
		const story = scattered(1000, spanDeg);
		// What the machine does beside it counts as well, now and then.
		const tries = [1, 2].map(() => workedMs(() => labelsOf(story)));
		expect(Math.min(...tries)).toBeLessThan(1000 * locales.length);
	}
);

test('as many names are shown as there is room for', () => {
	const story = scattered(60, 40);
	const { nameZooms } = labelsOf(story);
	const [, , desk] = decisiveViews(storyBounds(story.places, []));
	const shown = story.places.filter(({ id }) => isShownAt(nameZooms[id], desk?.camera.zoom ?? NaN));
	expect(shown.length).toBeGreaterThan(10);
	// The rest shows when the reader comes closer.
	for (const { id } of story.places) expect(nameZooms[id]?.from ?? 0).toBeLessThan(seenZooms.closest);
});
