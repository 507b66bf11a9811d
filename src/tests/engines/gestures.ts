import type { BoxPosition } from '../../lib/geo/web-mercator';
import type { InputSource } from './reader';

/** Keys as WebDriver writes them. */
export const keys = { tab: '\uE004', enter: '\uE006', escape: '\uE00C' } as const;

const moveTo = ([x, y]: BoxPosition, duration = 0) => ({
	type: 'pointerMove',
	x: Math.round(x),
	y: Math.round(y),
	duration
});
const down = { type: 'pointerDown', button: 0 };
const up = { type: 'pointerUp', button: 0 };
const mouse = (actions: InputSource['actions']): InputSource => ({
	type: 'pointer',
	id: 'mouse',
	parameters: { pointerType: 'mouse' },
	actions
});

export function click(at: BoxPosition): InputSource[] {
	return [mouse([moveTo(at), down, up])];
}

export function press(key: string): InputSource[] {
	const actions = [
		{ type: 'keyDown', value: key },
		{ type: 'keyUp', value: key }
	];
	return [{ type: 'key', id: 'keyboard', actions }];
}

/** The mouse draws something along, and stands still before it lets go: no swing. */
export function drag(from: BoxPosition, to: BoxPosition): InputSource[] {
	const middle: BoxPosition = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
	return [
		mouse([moveTo(from), down, moveTo(middle, 150), moveTo(to, 150), { type: 'pause', duration: 300 }, moveTo(to), up])
	];
}

/** Two fingers that part, from 40 px to 160 px. */
export function pinchOut([x, y]: BoxPosition): InputSource[] {
	return [-1, 1].map((side): InputSource => ({
		type: 'pointer',
		id: `finger ${side}`,
		parameters: { pointerType: 'touch' },
		actions: [
			moveTo([x + side * 20, y]),
			down,
			moveTo([x + side * 40, y], 100),
			moveTo([x + side * 60, y], 100),
			moveTo([x + side * 80, y], 100),
			up
		]
	}));
}

export function doublePress(at: BoxPosition): InputSource[] {
	return [mouse([moveTo(at), down, up, down, up])];
}
