import * as marks from './marks';
import type { LngLat } from '../geo/lng-lat';
import type { BoxPosition } from '../geo/web-mercator';
import type { LabelledPoint, LabelSide, Rectangle, View } from './labels';
import { grow, isUnclipped, labelSides, nameRectangle, overlap, textWidthPx, projectionOf } from './labels';
import { PointGrid } from './point-grid';

/** Two names closer than this read as one. */
const wordSpacePx = 7;

/** Worse than any number of arc points under a name. */
const collisionCost = 1000;

/**
 * With more names in reach most have no room anyway: the most important of them decide. Keeps the work per name
 * bounded.
 */
const mostNeighbours = 24;

/**
 * As often all names are looked at again, at most. It ends when nothing gets better, mostly after two or three times.
 */
const mostRounds = 4;

/** Trials of two names at once, at most. */
const mostPairs = 1000;

/**
 * The side for each place's name, such that in all given views the names stay in the box, off the buttons and off each
 * other, off the rings and, where possible, off the arcs. Decided once per story and language, so that a name never
 * hops while the map moves.
 *
 * One after the other each takes the best side that is left to it; then names are turned alone and in pairs as long as
 * that mends something. The work for one name does not grow with their number. The same points give the same sides.
 *
 * @param points the most important first
 * @param otherViews where names are further apart, and only may not be cut
 */
export function chooseLabelSides(
	points: readonly LabelledPoint[],
	arcs: readonly (readonly LngLat[])[],
	views: readonly View[],
	otherViews: readonly View[] = []
): ReadonlyMap<string, LabelSide> {
	const options = optionsOf(points, arcs, views, otherViews);
	const neighbours = neighboursOf(points, views);
	const chosen: (LabelOption | undefined)[] = points.map(() => undefined);

	const costOf = (index: number, option: LabelOption, without = -1) =>
		(neighbours[index] ?? []).reduce((cost, other) => {
			const beside = other === without ? undefined : chosen[other];
			return beside && collide(option, beside) ? cost + collisionCost : cost;
		}, option.cost);

	/** Takes the best side as the others stand. Tells whether that is another one. */
	const settle = (index: number) => {
		const before = chosen[index];
		let best = before;
		let bestCost = before ? costOf(index, before) : Infinity;
		for (const option of options[index] ?? []) {
			const cost = option.cost < bestCost ? costOf(index, option) : Infinity;
			if (cost < bestCost) [best, bestCost] = [option, cost];
		}
		chosen[index] = best;
		return best !== before;
	};

	/** Turns two names at once where that is better than what they have. */
	const settlePair = (index: number, other: number) => {
		const [before, otherBefore] = [chosen[index], chosen[other]];
		if (!before || !otherBefore) return false;
		const costs = (options[index] ?? []).map((option) => ({ option, cost: costOf(index, option, other) }));
		const otherCosts = (options[other] ?? []).map((option) => ({ option, cost: costOf(other, option, index) }));
		let best = [before, otherBefore] as const;
		let bestCost = costOf(index, before) + costOf(other, otherBefore, index);
		for (const { option, cost } of costs) {
			for (const { option: otherOption, cost: otherCost } of otherCosts) {
				if (cost + otherCost >= bestCost) continue;
				const sum = cost + otherCost + (collide(option, otherOption) ? collisionCost : 0);
				if (sum < bestCost) [best, bestCost] = [[option, otherOption], sum];
			}
		}
		[chosen[index], chosen[other]] = best;
		return best[0] !== before;
	};

	for (const index of points.keys()) settle(index);
	let pairs = 0;
	for (let round = 0, moved = true; moved && round < mostRounds; round++) {
		moved = false;
		for (const index of points.keys()) if (settle(index)) moved = true;
		for (const [index, own] of options.entries()) {
			const now = chosen[index];
			if (!now || costOf(index, now) <= Math.min(...own.map(({ cost }) => cost))) continue;
			for (const other of neighbours[index] ?? []) {
				const beside = chosen[other];
				if (!beside || !own.some((option) => collide(option, beside)) || pairs++ > mostPairs) continue;
				if (settlePair(index, other)) moved = true;
			}
		}
	}
	return new Map(points.map(({ id }, index) => [id, chosen[index]?.side ?? 'right']));
}

interface LabelOption {
	readonly side: LabelSide;
	/** What speaks against this side whatever the other names do. */
	readonly cost: number;
	/** One for each view. */
	readonly names: readonly Rectangle[];
	/** The same with a space around. */
	readonly spaced: readonly Rectangle[];
}

function optionsOf(
	points: readonly LabelledPoint[],
	arcs: readonly (readonly LngLat[])[],
	views: readonly View[],
	otherViews: readonly View[]
): readonly (readonly LabelOption[])[] {
	const edges = [...views, ...otherViews].map((view) => ({ view, pxOf: projectionOf(view) }));
	const drawn = views.map((view) => {
		const pxOf = projectionOf(view);
		const rings = points.map(({ position }) => pxOf(position));
		return { rings, ringGrid: new PointGrid(16, rings), arcGrid: new PointGrid(8, arcs.flat().map(pxOf)) };
	});
	return points.map((point, index) =>
		labelSides.map((side, preference) => {
			let cost = preference;
			for (const { view, pxOf } of edges) {
				if (!isUnclipped(pxOf(point.position), point, side, view)) cost += collisionCost;
			}
			const names = drawn.map(({ rings, ringGrid, arcGrid }) => {
				const name = nameRectangle(rings[index] ?? [0, 0], point, side);
				// Its own ring lies on the edge of that area, and does not count.
				cost += collisionCost * ringGrid.within(grow(name, marks.placeName.gapPx), 5).length;
				cost += 20 * arcGrid.within(grow(name, 3), 50).length;
				return name;
			});
			return { side, cost, names, spaced: names.map((name) => grow(name, wordSpacePx)) };
		})
	);
}

/**
 * Whose names may touch whose, by index, the most important first. Names in reach of each other in any view are so in
 * the one of the smallest scale.
 */
function neighboursOf(points: readonly LabelledPoint[], views: readonly View[]): readonly (readonly number[])[] {
	const [smallest] = views.toSorted((one, other) => one.camera.zoom - other.camera.zoom);
	if (!smallest) return points.map(() => []);
	const pxOf = projectionOf(smallest);
	const places = points.map(({ position }) => pxOf(position));
	const grid = new PointGrid(48, places);
	const reaches = points.map(
		({ name, sizePx }) => marks.placeName.gapPx + wordSpacePx + Math.max(textWidthPx(name, sizePx), 2 * sizePx)
	);
	const widest = Math.max(0, ...reaches);
	return places.map(([x, y]: BoxPosition, index) => {
		const across = (reaches[index] ?? 0) + widest;
		const down = 4 * (marks.placeName.gapPx + wordSpacePx + (points[index]?.sizePx ?? 0));
		const near = grid.within({ left: x - across, right: x + across, top: y - down, bottom: y + down });
		// As numbers: of a thousand names on one spot each has all others in reach.
		const [...most] = Uint32Array.from(near)
			.sort()
			.subarray(0, mostNeighbours + 1);
		return most.filter((other) => other !== index);
	});
}

function collide(one: LabelOption, other: LabelOption): boolean {
	return one.spaced.some((name, view) => {
		const otherName = other.names[view];
		return otherName !== undefined && overlap(name, otherName);
	});
}
