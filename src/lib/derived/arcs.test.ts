import { describe, expect, test } from 'vitest';
import { deriveArcs } from './arcs';
import { distancesFromOriginKm } from './distances';

const places = [
	{ id: 'seoul', position: [126.99, 37.56] as const },
	{ id: 'nara', position: [135.8048, 34.6851] as const }
];
const there = { id: 'there', fromPlaceId: 'seoul', toPlaceId: 'nara' };
const back = { id: 'back', fromPlaceId: 'nara', toPlaceId: 'seoul' };

describe('the arcs of a story', () => {
	test('begin and end exactly at their places and know how far it is', () => {
		const [arc] = deriveArcs({ places, exchanges: [there] });
		expect(arc?.positions[0]).toEqual([126.99, 37.56]);
		expect(arc?.positions.at(-1)).toEqual([135.8048, 34.6851]);
		expect(arc?.distanceKm).toBeCloseTo(853.4, 0);
		expect(arc?.greatCircle.at(-1)).toEqual([135.8048, 34.6851]);
	});

	test('there and back do not lie on each other', () => {
		const [going, coming] = deriveArcs({ places, exchanges: [there, back] });
		expect(Math.abs((going?.middle[1] ?? 0) - (coming?.middle[1] ?? 0))).toBeGreaterThan(1);
	});

	test('several exchanges the same way fan out', () => {
		const again = { ...there, id: 'again' };
		const latitudes = deriveArcs({ places, exchanges: [there, again] }).map(({ middle }) => middle[1]);
		expect(Math.abs((latitudes[0] ?? 0) - (latitudes[1] ?? 0))).toBeGreaterThan(0.3);
	});

	test('an exchange with a place that is not there is an error, not an arc to nowhere', () => {
		expect(() => deriveArcs({ places, exchanges: [{ ...there, toPlaceId: 'tokyo' }] })).toThrow(/there.*place/);
	});
});

test('distances are counted from the origin, which has none itself', () => {
	const distances = distancesFromOriginKm({ originId: 'seoul', places });
	expect([...distances.keys()]).toEqual(['nara']);
	expect(distances.get('nara')).toBeCloseTo(853.4, 0);
	expect(() => distancesFromOriginKm({ originId: 'tokyo', places })).toThrow(RangeError);
});
