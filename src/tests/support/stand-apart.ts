import { expect } from 'vitest';
import { homeCamera } from '../../lib/cartography/camera';
import type { Rectangle } from '../../lib/cartography/labels';
import { distanceRectangle, nameRectangle, overlap } from '../../lib/cartography/labels';
import * as marks from '../../lib/cartography/marks';
import type { BoxSize } from '../../lib/geo/web-mercator';
import { projectToPx } from '../../lib/geo/web-mercator';
import { placeContextLabels } from '../../lib/scene/context-labels';
import type { Scene } from '../../lib/scene/scene';

/*
 * What holds of every map that shows its whole story: rooms ask it of a written story, tests/story of the published
 * ones.
 */

/** The box of a map as wide as this: a phone's is higher than it is wide. */
export function boxOf(widthPx: number): BoxSize {
	return { widthPx, heightPx: Math.max(360, Math.min(760, widthPx * (widthPx <= 480 ? 1.25 : 0.8))) };
}

/** Widths of maps, in pixels: phones, frames, desks. */
export const mapWidths = [320, 360, 390, 480, 600, 768, 860, 1024, 1280];

/** The areas of all places' names. */
function placeNames(scene: Scene, box: BoxSize): Rectangle[] {
	const camera = homeCamera(scene.bounds, box);
	return scene.places.map((place) =>
		nameRectangle(projectToPx(place.position, camera, box), { ...place, sizePx: place.nameSizePx }, place.side)
	);
}

/** The names of places stand inside the box, and none on another. */
export function expectNamesApart(scene: Scene, box: BoxSize): void {
	const names = placeNames(scene, box);
	for (const [index, name] of names.entries()) {
		expect(name.left).toBeGreaterThanOrEqual(0);
		expect(name.right).toBeLessThanOrEqual(box.widthPx);
		expect(name.top).toBeGreaterThanOrEqual(0);
		expect(name.bottom).toBeLessThanOrEqual(box.heightPx);
		for (const other of names.slice(index + 1)) {
			const apart =
				name.right <= other.left || other.right <= name.left || name.bottom <= other.top || other.bottom <= name.top;
			expect(apart).toBe(true);
		}
	}
}

/** Cities' names lie on nothing of the story, neither its names and distances nor its arcs, and not on each other. */
export function expectContextGivesWay(scene: Scene, box: BoxSize): void {
	const camera = homeCamera(scene.bounds, box);
	const { cities, seaNames } = placeContextLabels(scene, { camera, box });
	expect(cities.length + seaNames.length).toBeGreaterThan(0);
	const names = cities.map(({ position, name, side }) =>
		nameRectangle(projectToPx(position, camera, box), { name, sizePx: marks.city.sizePx }, side, marks.city.gapPx)
	);
	const story = [
		...placeNames(scene, box),
		...scene.distances.map(({ position, text }) => distanceRectangle(projectToPx(position, camera, box), text))
	];
	for (const [index, name] of names.entries()) {
		expect([...story, ...names.slice(index + 1)].filter((other) => overlap(name, other))).toEqual([]);
		for (const arc of scene.arcs) {
			const under = arc.positions.filter((position) => {
				const [x, y] = projectToPx(position, camera, box);
				return overlap(name, { left: x, right: x + 0.1, top: y, bottom: y + 0.1 });
			});
			expect(under).toEqual([]);
		}
	}
}

/** Every place and arc lies well inside the box. */
export function expectAllInSight(scene: Scene, box: BoxSize): void {
	const camera = homeCamera(scene.bounds, box);
	const drawn = [...scene.places.map(({ position }) => position), ...scene.arcs.flatMap(({ positions }) => positions)];
	for (const position of drawn) {
		const [x, y] = projectToPx(position, camera, box);
		expect(x).toBeGreaterThan(40);
		expect(x).toBeLessThan(box.widthPx - 40);
		expect(y).toBeGreaterThan(40);
		expect(y).toBeLessThan(box.heightPx - 40);
	}
}
