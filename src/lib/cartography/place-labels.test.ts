import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveArcs } from '../derived/arcs';
import type { LngLat } from '../geo/lng-lat';
import { nearestCopy } from '../geo/lng-lat';
import { projectToPx } from '../geo/web-mercator';
import { formatDistanceKm } from '../i18n/format-distance';
import type { Locale } from '../i18n/locales';
import { locales } from '../i18n/locales';
import { readStories } from '../archive/read-stories';
import { homeCamera, storyBounds } from './camera';
import { controlsArea } from './controls-area';
import { decisiveViews } from './decisive-views';
import type { Rectangle, View } from './labels';
import { distanceRectangle, isUnclipped, nameRectangle, overlap, projectionOf } from './labels';
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

describe('the first story', () => {
	const [story] = readStories().filter(({ slug }) => slug === 'japan-korea-defense');
	if (!story) throw new Error('The first story is not there.');
	const labels = labelsOf(story);

	test('keeps the sides that trying all combinations had found', () => {
		const sides = { seoul: 'above', nara: 'below', naha: 'right', yokosuka: 'below' };
		expect(labels.nameSides).toEqual({ en: sides, ja: sides, ko: { ...sides, seoul: 'left', nara: 'left' } });
	});

	test('has all names and distances in every box, each distance in the middle of its arc', () => {
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

test('twelve rounds between two cities have one distance, which belongs to all of them', () => {
	const story = readStories('src/tests/support').find(({ slug }) => slug === 'twelve-rounds');
	if (!story) throw new Error('The fixture is not there.');
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

test.each([...readStories('src/tests/support'), ...readStories()])(
	'no name of $slug that shows where it begins is cut or under the buttons, on phones and in frames of any shape',
	(story) => {
		const labels = labelsOf(story);
		const bounds = storyBounds(story.places, deriveArcs(story));
		const cut = [320, 360, 390, 430, 480, 520, 560, 590].flatMap((widthPx) =>
			[1.25, 1.4, 1.5, 1.6, 1.8, 2].flatMap((ratio) => {
				const box = { widthPx, heightPx: Math.min(Math.round(widthPx * ratio), 900) };
				const view = { box, camera: homeCamera(bounds, box), covered: controlsArea(box, labels.controlsEdge) };
				const isShown = (id: string) => {
					const { belowPx = 0, from = 0 } = labels.nameClips[id] ?? {};
					return isShownAt(labels.nameZooms[id], view.camera.zoom) && (widthPx >= belowPx || view.camera.zoom >= from);
				};
				return locales.flatMap((locale) =>
					story.places
						.filter(({ id }) => isShown(id))
						.filter(({ id, position, name }) => {
							const side = labels.nameSides[locale][id] ?? 'right';
							const point = { name: name[locale], sizePx: placeName.sizesPx[locale] };
							return !isUnclipped(projectionOf(view)(position), point, side, view);
						})
						.map(({ id }) => `${id}, ${locale}, ${widthPx} × ${box.heightPx} px`)
				);
			})
		);
		expect(cut).toEqual([]);
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
