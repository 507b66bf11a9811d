import type { LngLat } from '../geo/lng-lat';
import { nearestCopy } from '../geo/lng-lat';
import type { BoxSize, Camera } from '../geo/web-mercator';
import { projectToPx, unprojectFromPx } from '../geo/web-mercator';
import type { Selection } from '../story/selection';
import { middleLngOf } from '../cartography/camera';
import { nameRectangle } from '../cartography/labels';
import type { Scene } from './scene';
import { isShownAt } from '../cartography/shown-zooms';

/** Half of the smallest comfortable target: 44 px under a finger, 24 px under a mouse (WCAG 2.5.5 and 2.5.8). */
export const pickTolerancePx = { coarse: 22, fine: 12 } as const;

/**
 * What lies under a pointer: geometry alone, so that poster and live map pick alike. A place wins over the arc that
 * ends in it.
 */
export function pickAt(
	scene: Scene,
	camera: Camera,
	box: BoxSize,
	pointerPx: readonly [number, number],
	tolerancePx: number
): Selection | null {
	// Zoomed far out the map repeats itself: whatever copy of the world is pressed, the story's own is meant.
	const [pointerLng, pointerLat] = unprojectFromPx(pointerPx, camera, box);
	const middleLng = middleLngOf(scene.bounds);
	const seen = {
		...camera,
		center: [camera.center[0] + nearestCopy([pointerLng, pointerLat], middleLng)[0] - pointerLng, camera.center[1]]
	} as const;
	const pxOf = (position: LngLat) => projectToPx(position, seen, box);
	const place = nearest(
		scene.places.map((candidate) => {
			const px = pxOf(candidate.position);
			const { left, top, right, bottom } = nameRectangle(
				px,
				{ ...candidate, sizePx: candidate.nameSizePx },
				candidate.side
			);
			const onName =
				isShownAt(candidate.nameShown, camera.zoom) &&
				pointerPx[0] >= left &&
				pointerPx[0] <= right &&
				pointerPx[1] >= top &&
				pointerPx[1] <= bottom;
			return { id: candidate.id, distancePx: onName ? tolerancePx : distancePx(px, pointerPx) };
		}),
		tolerancePx
	);
	if (place) return { type: 'place', id: place };
	const exchange = nearest(
		scene.arcs.map(({ id, positions }) => ({ id, distancePx: distanceToLinePx(positions.map(pxOf), pointerPx) })),
		tolerancePx
	);
	return exchange ? { type: 'exchange', id: exchange } : null;
}

function nearest(candidates: readonly { id: string; distancePx: number }[], tolerancePx: number): string | null {
	const within = candidates.filter((candidate) => candidate.distancePx <= tolerancePx);
	return within.sort((one, other) => one.distancePx - other.distancePx)[0]?.id ?? null;
}

function distancePx([x, y]: readonly [number, number], [otherX, otherY]: readonly [number, number]): number {
	return Math.hypot(x - otherX, y - otherY);
}

function distanceToLinePx(line: readonly (readonly [number, number])[], pointer: readonly [number, number]): number {
	let shortest = Infinity;
	line.slice(1).forEach((end, index) => {
		const start = line[index] ?? end;
		const [alongX, alongY] = [end[0] - start[0], end[1] - start[1]];
		const lengthSquared = alongX ** 2 + alongY ** 2;
		const share =
			lengthSquared === 0 ? 0 : ((pointer[0] - start[0]) * alongX + (pointer[1] - start[1]) * alongY) / lengthSquared;
		const clamped = Math.min(1, Math.max(0, share));
		shortest = Math.min(shortest, distancePx([start[0] + clamped * alongX, start[1] + clamped * alongY], pointer));
	});
	return shortest;
}
