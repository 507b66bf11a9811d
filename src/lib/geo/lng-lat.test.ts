import { expect, test } from 'vitest';
import { nearestCopy } from './lng-lat';

test('a map that repeats itself has a copy of every position within half a turn of any meridian', () => {
	expect(nearestCopy([-157.86, 21.31], 188)).toEqual([202.14, 21.31]);
	expect(nearestCopy([139.69, 35.69], 188)).toEqual([139.69, 35.69]);
	expect(nearestCopy([202, 21], -157)).toEqual([-158, 21]);
});
