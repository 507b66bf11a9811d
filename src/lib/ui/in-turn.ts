import { whenIdle } from './when-idle';

/** A piece of work that waits for its turn. */
export interface Turn {
	/** Does the work at once, if it has not been done: somebody needs it. */
	readonly takeNow: () => void;
	readonly giveUp: () => void;
}

const waiting: (() => void)[] = [];
let isRunning = false;

/**
 * Runs a piece of work when the browser has nothing better to do, one piece at a time: together they would keep a slow phone from answering its reader.
 *
 * @param isFirst goes before all that is waiting
 */
export function inTurn(work: () => void, isFirst = false): Turn {
	if (isFirst) waiting.unshift(work);
	else waiting.push(work);
	if (!isRunning) {
		isRunning = true;
		whenIdle(runNext);
	}
	const leave = () => {
		const place = waiting.indexOf(work);
		if (place >= 0) waiting.splice(place, 1);
		return place >= 0;
	};
	return {
		takeNow: () => {
			if (leave()) work();
		},
		giveUp: leave
	};
}

/** Does all that is waiting, at once. */
export function finishTurns(): void {
	for (let work = waiting.shift(); work; work = waiting.shift()) work();
}

function runNext(): void {
	waiting.shift()?.();
	isRunning = waiting.length > 0;
	if (isRunning) whenIdle(runNext);
}
