import { expect, test } from 'vitest';
import { mostWrongPx, settledAt, wholeFrom } from './whole-picture';

const framesOf = (...wrong: number[]) => wrong.map((wrongPx) => ({ wrongPx }));

test('the picture is whole from the first frame that equals the settled one', () => {
	expect(wholeFrom(framesOf(480_000, 9_000, 0, 0), 3)).toBe(2);
	expect(wholeFrom(framesOf(0), 0)).toBe(0);
});

test('a picture that was right and moves once more is not whole before it has stopped', () => {
	expect(wholeFrom(framesOf(480_000, 0, 3_000, 0, 0), 4)).toBe(3);
});

test('what an eye does not see is no difference, a name that is missing is one', () => {
	expect(wholeFrom(framesOf(480_000, mostWrongPx, 0), 2)).toBe(1);
	expect(wholeFrom(framesOf(480_000, 250, 0), 2)).toBe(2);
});

test('frames of the live map count for nothing in the picture', () => {
	expect(wholeFrom(framesOf(480_000, 0, 0, 5_000, 4_000), 2)).toBe(1);
});

test('the settled picture is the last before the take-over, or the last of all', () => {
	expect(settledAt([10, 20, 30, 40], 35)).toBe(2);
	expect(settledAt([10, 20, 30, 40], null)).toBe(3);
	expect(settledAt([10, 20], 5)).toBe(0);
});
