import type { SceneArc } from '../scene/scene';
import { pointAlong } from '../geo/point-along';

/** Long enough to see from where to where, and over before a flight of the camera is. */
const durationMs = 900;

/** Time and the next frame, as an argument: a test brings its own. */
export interface Frames {
	readonly now: () => number;
	/** Calls back before the next frame is painted. */
	readonly next: (draw: () => void) => void;
}

const browserFrames: Frames = {
	now: () => performance.now(),
	next: (draw) => {
		requestAnimationFrame(draw);
	}
};

/** Arcs that are drawing themselves. */
export interface ArcTrace {
	/** The same arcs as they look now: whole, but for those that are on their way. */
	readonly traced: (arcs: readonly SceneArc[]) => readonly SceneArc[];
	/** From now on all are whole, and nothing is drawn any more. */
	readonly end: () => void;
}

/**
 * Has some arcs draw themselves in the direction of their exchange, the head ahead.
 *
 * @param ids of those that draw themselves; the others stand
 * @param draw called in every frame until they are whole, and once then
 */
export function traceArcs(ids: readonly string[], draw: () => void, frames: Frames = browserFrames): ArcTrace {
	const startMs = frames.now();
	let isOver = ids.length === 0;
	const shareNow = () => (isOver ? 1 : Math.min(1, (frames.now() - startMs) / durationMs));
	const step = () => {
		if (isOver) return;
		isOver = shareNow() === 1;
		draw();
		frames.next(step);
	};
	frames.next(step);
	return {
		traced: (arcs) => {
			const share = shareNow();
			return share === 1 ? arcs : arcs.map((arc) => (ids.includes(arc.id) ? tracedArc(arc, eased(share)) : arc));
		},
		end: () => {
			isOver = true;
		}
	};
}

/** An arc as far as it has come. */
function tracedArc(arc: SceneArc, share: number): SceneArc {
	const { position, bearingDeg, passed } = pointAlong(arc.positions, share);
	// At its very beginning that is the first position twice, which is still a line.
	return { ...arc, positions: [...arc.positions.slice(0, passed), position], end: position, endBearingDeg: bearingDeg };
}

/** Leaves and arrives gently. */
function eased(share: number): number {
	return share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share);
}
