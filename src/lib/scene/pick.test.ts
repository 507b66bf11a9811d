import { describe, expect, test } from 'vitest';
import { exampleScene } from '../../tests/support/example-scene';
import { pointAlong } from '../geo/point-along';
import { projectToPx } from '../geo/web-mercator';
import { homeCamera } from '../cartography/camera';
import { pickAt, pickTolerancePx } from './pick';

const box = { widthPx: 390, heightPx: 480 };
const scene = exampleScene('en');
const camera = homeCamera(scene.bounds, box);

const pick = ([x, y]: readonly [number, number], tolerancePx: number = pickTolerancePx.fine) =>
	pickAt(scene, camera, box, [x, y], tolerancePx);

describe('under a pointer', () => {
	test('every place is found at its point, on its name, and a finger’s breadth beside', () => {
		for (const place of scene.places) {
			const [x, y] = projectToPx(place.position, camera, box);
			expect(pick([x, y])).toEqual({ type: 'place', id: place.id });
			expect(pick([x, y + 20], pickTolerancePx.coarse)).toEqual({ type: 'place', id: place.id });
		}
	});

	test('every arc is found in its middle, also a little beside, and not far away', () => {
		for (const arc of scene.arcs) {
			const [x, y] = projectToPx(pointAlong(arc.positions, 0.5).position, camera, box);
			expect(pick([x, y])).toEqual({ type: 'exchange', id: arc.id });
			expect(pick([x + 6, y + 6])).toEqual({ type: 'exchange', id: arc.id });
		}
		expect(pick([box.widthPx - 20, box.heightPx - 20])).toBeNull();
	});

	test('a place wins over the arcs that end in it', () => {
		for (const arc of scene.arcs) expect(pick(projectToPx(arc.end, camera, box))?.type).toBe('place');
	});

	test('the map that has been turned once around the world is the same map', () => {
		const around = { ...camera, center: [camera.center[0] + 360, camera.center[1]] as const };
		const seoul = projectToPx([scene.places[0]?.position[0] ?? 0, scene.places[0]?.position[1] ?? 0], camera, box);
		expect(pickAt(scene, around, box, seoul, 12)).toEqual({ type: 'place', id: 'seoul' });
	});
});
