import { expect, test } from 'vitest';
import { quantile, summarize } from './statistics';

test('the median and the 95th percentile are values that were measured', () => {
	const values = Array.from({ length: 100 }, (_, index) => 100 - index);
	expect(quantile(values, 0.5)).toBe(50);
	expect(quantile(values, 0.95)).toBe(95);
	expect(quantile([7], 0.95)).toBe(7);
	expect(quantile([], 0.5)).toBeNull();
});

test('a summary counts the runs that gave a value', () => {
	expect(summarize([3, null, 1, 2])).toEqual({ median: 2, min: 1, max: 3, runs: 3 });
	expect(summarize([null])).toBeNull();
});
