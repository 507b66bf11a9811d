import { describe, expect, test } from 'vitest';
import type { StoryView } from '../page/story-view.svelte';
import { subjectAreas } from './selected-subject';

/**
 * Two places, the distance between them, and what is told of them. A whole view would need a page; this is what is
 * asked of it.
 */
const story = {
	locale: 'en',
	unit: 'km',
	story: {
		places: [
			{ id: 'west', name: 'Lund', position: [120, 0] },
			{ id: 'east', name: 'Eastern', position: [140, 0] }
		],
		events: [{ id: 'talks', placeId: 'east' }],
		exchanges: [{ id: 'visit', eventId: 'talks', fromPlaceId: 'west', toPlaceId: 'east' }]
	},
	labels: {
		nameSides: { west: 'left', east: 'above' },
		distances: [{ exchangeIds: ['visit'], position: [130, 10] }]
	},
	arcs: { visit: { distance: { km: '2,220 km' } } }
} as unknown as StoryView;

/** As wide as 60 degrees: 1,024 px for 360 degrees at zoom 1. */
const view = { camera: { center: [130, 0] as const, zoom: 1 }, box: { widthPx: 512 / 3, heightPx: 100 } };
const pxPerDegree = 1024 / 360;
const middle = view.box.widthPx / 2;

describe('what a card speaks of', () => {
	test('is a place’s button with its name, on the side where that stands', () => {
		const [whole, heart] = subjectAreas(story, { type: 'place', id: 'west' }, view, 1) ?? [];
		expect(whole).toEqual(heart);
		const x = middle - 10 * pxPerDegree;
		// The button reaches 22 px around the place; the name begins 14 px to its left, and its four letters are estimated
		// at 0.62 ems.
		expect(heart?.right).toBeCloseTo(x + 22, 6);
		expect(heart?.left).toBeCloseTo(x - 14 - 4 * 0.62 * 16, 6);
		expect([heart?.top, heart?.bottom]).toEqual([50 - 22, 50 + 22]);
	});

	test('is of an event all of its exchange, and above all the place where it was', () => {
		const [whole, heart] = subjectAreas(story, { type: 'event', id: 'talks' }, view, 1) ?? [];
		const x = middle + 10 * pxPerDegree;
		expect(heart?.right).toBeCloseTo(x + (7 * 0.62 * 16) / 2, 6);
		expect(heart?.top).toBeCloseTo(50 - 14 - 16 * 1.2, 6);
		expect(whole?.left).toBeCloseTo(middle - 10 * pxPerDegree - 14 - 4 * 0.62 * 16, 6);
		expect(whole?.right).toBe(heart?.right);
	});

	test('is of an exchange above all its distance, where that stands on the arc', () => {
		const [whole, heart] = subjectAreas(story, { type: 'exchange', id: 'visit' }, view, 1) ?? [];
		expect(((heart?.left ?? 0) + (heart?.right ?? 0)) / 2).toBeCloseTo(middle, 6);
		expect((heart?.bottom ?? 0) - (heart?.top ?? 0)).toBeCloseTo(28, 6);
		expect(whole?.top).toBeLessThanOrEqual(heart?.top ?? 0);
		expect(whole?.bottom).toBe(50 + 22);
	});

	test('grows with the reader’s letters', () => {
		const widthOf = (letterScale: number) => {
			const [, heart] = subjectAreas(story, { type: 'exchange', id: 'visit' }, view, letterScale) ?? [];
			return (heart?.right ?? 0) - (heart?.left ?? 0);
		};
		expect(widthOf(2)).toBeCloseTo(2 * widthOf(1), 6);
	});

	test('moves with the map, and follows it into another copy of the world', () => {
		const at = (lng: number) =>
			subjectAreas(story, { type: 'place', id: 'west' }, { ...view, camera: { center: [lng, 0], zoom: 1 } }, 1)?.[0];
		expect(at(120)?.right).toBeCloseTo(middle + 22, 6);
		expect(at(-240)?.right).toBeCloseTo(middle + 22, 6);
	});

	test('is nothing where the story has no such feature', () => {
		expect(subjectAreas(story, { type: 'place', id: 'north' }, view, 1)).toBeNull();
	});
});
