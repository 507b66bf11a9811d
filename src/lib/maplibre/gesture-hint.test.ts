import { expect, test } from 'vitest';
import { createMoverOf } from './gesture-hint';

const notch = { deltaX: 0, deltaY: 100, deltaMode: 0 };
const stroke = { deltaX: 0, deltaY: 6, deltaMode: 0 };

test('a notch of a wheel is a wheel’s, in pixels or in lines; a gentle or a slanting stroke is a trackpad’s', () => {
	for (const [moved, mover] of [
		[notch, 'wheel'],
		[{ deltaX: 0, deltaY: 3, deltaMode: 1 }, 'wheel'],
		[stroke, 'trackpad'],
		[{ deltaX: -60, deltaY: 90, deltaMode: 0 }, 'trackpad']
	] as const) {
		expect(createMoverOf()({ ...moved, timeStamp: 1000 }), JSON.stringify(moved)).toBe(mover);
	}
});

test('a stroke that grows faster stays a trackpad’s; after a pause the other hand is heard', () => {
	const moverOf = createMoverOf();
	expect(moverOf({ ...stroke, timeStamp: 0 })).toBe('trackpad');
	expect(moverOf({ ...notch, timeStamp: 300 })).toBe('trackpad');
	expect(moverOf({ ...notch, timeStamp: 900 })).toBe('wheel');
	expect(moverOf({ ...stroke, timeStamp: 1000 })).toBe('wheel');
});
