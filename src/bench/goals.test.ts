import { expect, test } from 'vitest';
import { goals, judge, type Goal } from './goals';
import { planVisits, partNames } from './plan';
import type { BenchRecord } from './records';
import { figureTables } from './report/figures';

const recordsOf = (subject: string, ...values: (number | null)[]): BenchRecord[] =>
	values.map((liveMs, index) => ({ part: 'load', condition: 'slow', subject, run: index + 1, values: { liveMs } }));

const goal: Goal = {
	words: 'live over bare MapLibre’s',
	of: { part: 'load', condition: 'slow', subject: 'page', figure: 'liveMs' },
	unit: 'ms',
	most: { factor: 1.1, of: { part: 'load', condition: 'slow', subject: 'maplibre', figure: 'liveMs' } },
	takes: 'median'
};

test('a goal beside a peer is judged by the medians of both', () => {
	const records = [...recordsOf('page', 1000, 1050, 9000), ...recordsOf('maplibre', 1000, 900, 1100)];
	expect(judge(goal, records)).toMatchObject({ value: 1050, bound: 1100, isReached: true });
	expect(judge({ ...goal, most: 1000 }, records)).toMatchObject({ bound: 1000, isReached: false });
});

test('what must hold in every run is judged by the worst', () => {
	const records = recordsOf('page', 0, 0, 0.09);
	expect(judge({ ...goal, most: 0.0005, takes: 'worst' }, records)).toMatchObject({ value: 0.09, isReached: false });
});

test('what was not measured is neither reached nor missed', () => {
	expect(judge(goal, recordsOf('page', 1000)).isReached).toBeNull();
	expect(judge(goal, recordsOf('maplibre', 1000)).isReached).toBeNull();
	expect(judge(goal, [...recordsOf('page', null), ...recordsOf('maplibre', 1000)]).isReached).toBeNull();
});

test('a goal of nothing is reached by nothing alone', () => {
	const records = [...recordsOf('page', 0), ...recordsOf('maplibre', 0)];
	expect(judge(goal, records).isReached).toBe(true);
	expect(judge(goal, [...recordsOf('page', 1), ...recordsOf('maplibre', 0)]).isReached).toBe(false);
});

test('every goal is of a visit that is planned and a figure that is shown', () => {
	const visits = planVisits(partNames, () => true).map(({ part, condition, subject }) =>
		[part, condition, subject].join()
	);
	const figures = figureTables.flatMap(({ part, figures: own }) => own.map(({ name }) => [part, name].join()));
	for (const { words, of, most } of goals) {
		for (const where of typeof most === 'number' ? [of] : [of, most.of]) {
			expect([words, visits]).toEqual([
				words,
				expect.arrayContaining([[where.part, where.condition, where.subject].join()])
			]);
			expect(figures).toContain([where.part, where.figure].join());
		}
	}
});
