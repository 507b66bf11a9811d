import type { Page } from '@playwright/test';
import type { Scene } from '../../lib/scene/scene';
import type { BoxPosition } from '../../lib/geo/web-mercator';

/*
 * The poster before the engine is there, as tests move it and watch it move.
 */

/**
 * Where a place's marker stands, in pixels of the map's box: on the poster, and beneath the live map for the keyboard.
 */
export async function markerPx(page: Page, placeId: string): Promise<BoxPosition> {
	return page.locator('.map-box').evaluate((box, id) => {
		const frame = box.getBoundingClientRect();
		const marker = box.querySelector(`.at-place-${id}`)?.getBoundingClientRect();
		if (!marker) throw new Error(`The map has no marker for ${id}.`);
		return [(marker.left + marker.right) / 2 - frame.left, (marker.top + marker.bottom) / 2 - frame.top];
	}, placeId);
}

/** A spot of the map in the window, as a share of its box. */
export async function spotPx(page: Page, shareX: number, shareY: number): Promise<BoxPosition> {
	const box = await page.locator('.map-box').boundingBox();
	if (!box) throw new Error('The map is not in the window.');
	return [box.x + box.width * shareX, box.y + box.height * shareY];
}

/** Those places that stand in the box with their whole ring. */
export async function placesInSight(page: Page, scene: Scene): Promise<(readonly [id: string, px: BoxPosition])[]> {
	const { width, height } = (await page.locator('.map-box').boundingBox()) ?? { width: 0, height: 0 };
	const all = await Promise.all(scene.places.map(async ({ id }) => [id, await markerPx(page, id)] as const));
	return all.filter(([, [x, y]]) => x > 12 && y > 12 && x < width - 12 && y < height - 12);
}

/** Lets the browser come to rest: whatever waits for an idle moment has had it. */
export async function rest(page: Page): Promise<void> {
	await page.evaluate(async () => {
		for (let turn = 0; turn < 3; turn++) {
			await new Promise((resolve) => requestAnimationFrame(resolve));
			await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
		}
	});
}
