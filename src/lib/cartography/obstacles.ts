import type { MercatorPosition } from '../geo/web-mercator';
import { worldSizePx } from '../geo/web-mercator';
import type { Rectangle } from './labels';
import type { Anchored, WorldRange } from './meeting-zooms';
import { meetingRange, neverZoom, seenZooms, shownBeside, whereShown } from './meeting-zooms';
import { PointGrid } from './point-grid';
import type { ShownZooms } from './shown-zooms';

const cellPx = 48;

/** So many names are looked at first. */
const mostForemost = 40;

interface Obstacle extends Anchored {
	readonly shown: ShownZooms | undefined;
}

/**
 * What stands on a map and may not be covered, found by where it is: points that lie further and further away are on
 * each other at smaller and smaller scales, so it mostly suffices to look at the nearest.
 */
export class Obstacles {
	readonly #obstacles: Obstacle[] = [];
	readonly #grid = new PointGrid(cellPx);
	readonly #foremost: Obstacle[] = [];
	readonly #known = new Set<string>();
	readonly #first: MercatorPosition;
	/** How many of the grid's pixels the world is wide: about one point in a cell. */
	readonly #gridWorldPx: number;
	#reachPx = 0;

	/** @param rings what is there at every zoom; nothing else stands far from all of them */
	constructor(rings: readonly Anchored[]) {
		this.#first = rings[0]?.at ?? [0, 0];
		const away = rings.flatMap(({ at }) => this.#awayFromFirst(at).map(Math.abs));
		const extent = away.reduce((most, one) => Math.max(most, one), 1e-9);
		this.#gridWorldPx = (cellPx * Math.sqrt(rings.length)) / extent;
		for (const ring of rings) this.#put({ ...ring, shown: undefined });
	}

	/**
	 * The more important first.
	 *
	 * @param shown at which zooms it is there; always when left out
	 */
	add(anchored: Anchored, shown?: ShownZooms): void {
		// What never shows is in nobody's way.
		if (shown && shown.from >= neverZoom) return;
		if (this.#foremost.length < mostForemost) this.#foremost.push({ ...anchored, shown });
		this.#put({ ...anchored, shown });
	}

	#put(obstacle: Obstacle): void {
		// A heap of places on one point is one ring.
		const key = JSON.stringify(obstacle);
		if (this.#known.has(key)) return;
		this.#known.add(key);
		this.#obstacles.push(obstacle);
		this.#grid.add(this.#gridPositionOf(obstacle.at));
		this.#reachPx = Math.max(this.#reachPx, reachOf(obstacle.area));
	}

	/**
	 * At which zooms something would cover nothing that is there; undefined when it never does.
	 *
	 * @param blocked widths of the world at which it cannot be shown for other reasons
	 */
	shownAmong(anchored: Anchored, blocked: readonly WorldRange[] = []): ShownZooms | undefined {
		const rangesOf = (obstacle: Obstacle) => {
			const range = meetingRange(anchored, obstacle);
			return range ? whereShown(range, obstacle.shown) : [];
		};
		// In a heap these alone leave no room to the others.
		const foremost = shownBeside(this.#foremost.flatMap(rangesOf));
		if (foremost && foremost.from >= neverZoom) return foremost;
		const [x, y] = this.#gridPositionOf(anchored.at);
		const reachPx = reachOf(anchored.area) + this.#reachPx;
		for (let radius = cellPx; ; radius *= 2) {
			const near = this.#grid.within({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
			const ranges = near.flatMap((index) => {
				const obstacle = this.#obstacles[index];
				return obstacle ? rangesOf(obstacle) : [];
			});
			const shown = shownBeside([...blocked, ...ranges]);
			const awayWorlds = radius / this.#gridWorldPx;
			// Whatever lies further away is reached only where this is not shown anyway.
			if (awayWorlds > 1 || reachPx / awayWorlds <= worldSizePx(shown?.from ?? seenZooms.farthest)) return shown;
		}
	}

	#gridPositionOf(position: MercatorPosition): readonly [number, number] {
		const [x, y] = this.#awayFromFirst(position);
		return [x * this.#gridWorldPx, y * this.#gridWorldPx];
	}

	/** In the copy of the world that lies closest. */
	#awayFromFirst([x, y]: MercatorPosition): readonly [number, number] {
		const across = x - this.#first[0];
		return [across - Math.round(across), y - this.#first[1]];
	}
}

/** How far an area reaches from its point. */
function reachOf({ left, top, right, bottom }: Rectangle): number {
	return Math.max(-left, right, -top, bottom);
}
