import type { CDPSession } from '@playwright/test';
import type { BoxPosition } from '../../lib/geo/web-mercator';

/** Fingers that move together over a page, each along its own line, in CSS pixels. */
export async function moveFingers(
	devtools: CDPSession,
	fingers: readonly (readonly [from: BoxPosition, to: BoxPosition])[]
): Promise<void> {
	const at = (share: number) =>
		fingers.map(([[fromX, fromY], [toX, toY]], id) => ({
			x: fromX + (toX - fromX) * share,
			y: fromY + (toY - fromY) * share,
			id
		}));
	await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
	for (let step = 1; step <= 10; step++) {
		await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 10) });
	}
	await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
