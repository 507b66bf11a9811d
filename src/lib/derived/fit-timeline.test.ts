import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitTimeline } from './fit-timeline';
import { deriveTimeline } from './timeline';

const on = (day: string, id = day) => ({ id, date: { edtf: day, earliest: day, latest: day } });
const fit = (days: readonly string[], wordsRem = 3) =>
	fitTimeline(
		deriveTimeline({ events: days.map((day, index) => on(day, `${index}`)) }),
		() => wordsRem,
		() => wordsRem
	);

test('a name stands where its lane has room for it, and not on the stem of what stands higher', () => {
	const { bands, lanePitchRem } = fit(['2026-01-13', '2026-01-28', '2026-01-30']);
	expect(bands.map(({ name }) => name?.side)).toEqual(['right', 'left', 'left']);
	expect(lanePitchRem).toBe(1.375);
	const crowd = fit(['2026-01-10', '2026-01-11', '2026-01-12', '2026-01-13', '2026-01-14'], 12);
	expect(crowd.bands.filter(({ name }) => !name).length).toBeGreaterThan(0);
});

test('a long name waits for a wider axis, and one that is longer than any axis never comes', () => {
	const days = ['2026-01-01', '2026-03-31'];
	expect(fit(days, 2).bands.map(({ name }) => name?.from)).toEqual([0, 0]);
	// Both would meet in the middle of a phone: the second waits.
	expect(fit(days, 9).bands.map(({ name }) => name?.from)).toEqual([1, 2]);
	expect(fit(days, 60).bands.map(({ name }) => name)).toEqual([undefined, undefined]);
});

test('narrow axes show every other date, or every fourth, of those that wide ones show', () => {
	const { ticks } = fit(['2026-01-05', '2026-07-20'], 5);
	expect(ticks.map(({ edtf }) => edtf)).toEqual(['2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07']);
	expect(ticks.map(({ from }) => from)).toEqual([3, 2, 3, 0, 3, 2]);
});

test('of the dates that a width shows none is cut, and none lies on another', () => {
	const dayAfter = (days: number) => new Date(Date.UTC(2025, 10, 3 + days)).toISOString().slice(0, 10);
	fc.assert(
		fc.property(fc.nat(900), fc.double({ min: 1, max: 9, noNaN: true }), (days, wordsRem) => {
			const { ticks } = fit([dayAfter(0), dayAfter(days)], wordsRem);
			for (const [index, widthRem] of [7.5, 17.5, 27.5, 45].entries()) {
				const middlesRem = ticks.filter(({ from }) => from <= index).map(({ at }) => at * widthRem);
				const gapsRem = middlesRem.slice(1).map((middle, position) => middle - (middlesRem[position] ?? 0));
				expect(Math.min(...gapsRem)).toBeGreaterThan(wordsRem);
				expect(Math.min(...middlesRem)).toBeGreaterThanOrEqual(wordsRem / 2);
				expect(Math.max(...middlesRem)).toBeLessThanOrEqual(widthRem - wordsRem / 2);
			}
		}),
		{ examples: [[168, 5.5]] }
	);
});

test('sixty events of one day stand in as many lanes, no higher than eleven, and without names', () => {
	const { bands, lanes, lanePitchRem } = fit(Array.from({ length: 60 }, () => '2026-01-13'));
	expect(lanes).toBe(60);
	expect(lanes * lanePitchRem).toBeCloseTo(15);
	expect(bands.every(({ name }) => name === undefined)).toBe(true);
});
