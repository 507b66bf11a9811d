import { whenIdle } from './when-idle';

/** A piece of work that waits for its turn. */
export interface Turn {
	/** Does the work at once, if it has not been done: somebody needs it. */
	readonly startNow: () => void;
	readonly cancel: () => void;
}

/**
 * `next`: behind all work that waits. `deferred`: not before `startDeferred` is called, which StoryMap does when the
 * live map is there or will not come.
 */
export type TurnOrder = 'next' | 'deferred';

const waiting: (() => void)[] = [];
const deferred: (() => void)[] = [];
let isRunning = false;
let isDeferredDue = false;

/**
 * Runs a piece of work when the browser has nothing better to do, one piece at a time: together they would keep a slow
 * phone from answering its reader.
 */
export function inTurn(work: () => void, order: TurnOrder = 'next'): Turn {
	if (order === 'deferred' && !isDeferredDue) deferred.push(work);
	else {
		waiting.push(work);
		run();
	}
	const leave = () =>
		[waiting, deferred].some((list) => {
			const place = list.indexOf(work);
			return place >= 0 && list.splice(place, 1);
		});
	return {
		startNow: () => {
			if (leave()) work();
		},
		cancel: leave
	};
}

/** Lets what can wait have its turns: the map is there, or will not come. */
export function startDeferred(): void {
	isDeferredDue = true;
	waiting.push(...deferred.splice(0));
	run();
}

/** Does all that is waiting, at once. */
export function finishTurns(): void {
	waiting.push(...deferred.splice(0));
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
			// In a host's busy page the browser is never idle: without a limit a dozen deferred pieces, two seconds each,
			// would keep the reader half a minute from the cards.
		},
		isDeferredDue ? 300 : undefined
	);
}
