import { expect, test } from 'vitest';
import { posterFrame } from '../poster/poster-frame';
import { demarcationMiddle, isSeenAtFirst } from './seen-at-first';

test('the inter-Korean line is seen on a map of Korea and Japan, whichever copy of the world it is in, and not on one of Africa or Geneva', () => {
	expect(isSeenAtFirst(demarcationMiddle, posterFrame([124, 24, 142, 40]))).toBe(true);
	expect(isSeenAtFirst(demarcationMiddle, posterFrame([124 - 360, 24, 142 - 360, 40]))).toBe(true);
	expect(isSeenAtFirst(demarcationMiddle, posterFrame([-10, -35, 40, 52]))).toBe(false);
	expect(isSeenAtFirst(demarcationMiddle, posterFrame([5.9, 46, 6.4, 46.4]))).toBe(false);
});
