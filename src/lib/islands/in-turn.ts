import { whenIdle } from './when-idle';

/** A piece of work that waits for its turn. */
export interface Turn {
	/** Does the work at once, if it has not been done: somebody needs it. */
	readonly takeNow: () => void;
	readonly giveUp: () => void;
}

/** Before all that waits, after it, or not before somebody lets what can wait begin (`startLate`). */
export type TurnOrder = 'first' | 'next' | 'late';

const waiting: (() => void)[] = [];
const late: (() => void)[] = [];
let isRunning = false;
let isLate = false;

/** Runs a piece of work when the browser has nothing better to do, one piece at a time: together they would keep a slow phone from answering its reader. */
export function inTurn(work: () => void, order: TurnOrder = 'next'): Turn {
	if (order === 'late' && !isLate) late.push(work);
	else {
		if (order === 'first') waiting.unshift(work);
		else waiting.push(work);
		run();
	}
	const leave = () =>
		[waiting, late].some((list) => {
			const place = list.indexOf(work);
			return place >= 0 && list.splice(place, 1);
		});
	return {
		takeNow: () => {
			if (leave()) work();
		},
		giveUp: leave
	};
}

/** Lets what can wait have its turns: the map is there, or will not come. */
export function startLate(): void {
	isLate = true;
	waiting.push(...late.splice(0));
	run();
}

/** Does all that is waiting, at once. */
export function finishTurns(): void {
	waiting.push(...late.splice(0));
	for (let work = waiting.shift(); work; work = waiting.shift()) work();
}

function run(): void {
	if (isRunning || waiting.length === 0) return;
	isRunning = true;
	whenIdle(
		() => {
			const work = waiting.shift();
			isRunning = false;
			// Before the work: if it fails, the rest of the page comes alive nevertheless.
			run();
			work?.();
			// What is late has waited: in a busy frame a dozen pieces, two seconds each, would keep its reader half a minute from the cards.
		},
		isLate ? 300 : undefined
	);
}
