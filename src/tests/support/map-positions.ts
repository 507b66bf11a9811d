import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { homeCamera } from '../../lib/cartography/camera';
import type { Scene } from '../../lib/scene/scene';
import type { LngLat } from '../../lib/geo/lng-lat';
import { projectToPx } from '../../lib/geo/web-mercator';
import type { BoxPosition, Camera } from '../../lib/geo/web-mercator';

/*
 * Where things are drawn on the live map, so that a test can put mouse or finger there: computed by the page's own code
 * from the size of the map's box, as long as the map shows the whole story.
 */

export interface MapBox {
	readonly leftPx: number;
	readonly topPx: number;
	readonly widthPx: number;
	readonly heightPx: number;
}

/** The map's box in the window, after it has been scrolled into sight. */
export async function mapBoxOf(page: Page): Promise<MapBox> {
	const canvas = page.locator('canvas');
	await canvas.evaluate((element) => {
		element.scrollIntoView({ block: 'center', behavior: 'instant' });
	});
	return canvas.evaluate((element) => {
		const { left, top, width, height } = element.getBoundingClientRect();
		return { leftPx: left, topPx: top, widthPx: width, heightPx: height };
	});
}

/** Where a place is drawn, in pixels of the window. */
export function placePx(scene: Scene, placeId: string, box: MapBox): BoxPosition {
	const place = scene.places.find(({ id }) => id === placeId);
	if (!place) throw new Error(`The scene has no place ${placeId}.`);
	return windowPx(place.position, homeCamera(scene.bounds, box), box);
}

/**
 * A spot on an arc, in pixels of the window: of those that nothing covers, the one furthest from every place and every
 * other arc.
 */
export async function arcPx(page: Page, scene: Scene, arcId: string, box: MapBox): Promise<BoxPosition> {
	const camera = homeCamera(scene.bounds, box);
	const pxOf = (position: LngLat) => windowPx(position, camera, box);
	const others = [
		...scene.places.map(({ position }) => position),
		...scene.arcs.filter(({ id }) => id !== arcId).flatMap(({ positions }) => positions)
	].map(pxOf);
	const spots = scene.arcs.filter(({ id }) => id === arcId).flatMap(({ positions }) => positions.map(pxOf));
	const bare = await page.evaluate(
		(candidates) =>
			candidates.map(([x, y]) => document.elementFromPoint(x, y)?.closest('.maplibregl-canvas-container') !== null),
		spots
	);
	const roomiest = spots
		.filter((_spot, index) => bare[index])
		.map((spot) => ({ spot, roomPx: Math.min(...others.map(([x, y]) => Math.hypot(x - spot[0], y - spot[1]))) }))
		.sort((one, other) => other.roomPx - one.roomPx)[0];
	if (!roomiest) throw new Error(`No spot on the arc ${arcId} is in sight.`);
	return roomiest.spot;
}

function windowPx(position: LngLat, camera: Camera, box: MapBox): BoxPosition {
	const [x, y] = projectToPx(position, camera, box);
	return [box.leftPx + x, box.topPx + y];
}

/** Waits until the map shows these places, and neither the card nor the map’s own buttons stand on them. */
export async function expectInSight(page: Page, placeIds: readonly string[]): Promise<void> {
	const covered = () =>
		page.evaluate((ids) => {
			const rings = ids.map((id) => document.querySelector(`.at-place-${id} .ring`)?.getBoundingClientRect());
			const map = document.querySelector('.map-box')?.getBoundingClientRect();
			const above = [...document.querySelectorAll('.card.open, .controls, .attribution')].map((one) =>
				one.getBoundingClientRect()
			);
			return ids.filter((_, index) => {
				const ring = rings[index];
				if (
					!ring ||
					!map ||
					ring.left < map.left ||
					ring.right > map.right ||
					ring.top < map.top ||
					ring.bottom > map.bottom
				)
					return true;
				return above.some(
					(one) => ring.right > one.left && ring.left < one.right && ring.bottom > one.top && ring.top < one.bottom
				);
			});
		}, placeIds);
	// A map that was scrolled out of sight begins anew, as slowly as the first time.
	await expect.poll(covered, { timeout: 30_000 }).toEqual([]);
}
