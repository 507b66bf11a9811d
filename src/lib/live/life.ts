/**
 * What a map is: the poster alone, the poster while the engine comes or draws anew, the live map, or the poster for
 * good.
 */
export type LifeState = 'poster' | 'starting' | 'live' | 'unable';

/**
 * What happens to a map: it is wanted; its first complete frame stands; its graphics context is taken away (and comes
 * back: `ready` again); it is no longer wanted; its engine failed; the browser turns out to draw nothing.
 */
export type LifeEvent = 'want' | 'ready' | 'lose' | 'release' | 'fail' | 'refuse';

/**
 * Where each event leads. What a state does not name changes nothing there: a frame that is ready too late, a map that
 * is wanted twice.
 */
const transitions: Readonly<Record<LifeState, Readonly<Partial<Record<LifeEvent, LifeState>>>>> = {
	poster: { want: 'starting', refuse: 'unable' },
	starting: { ready: 'live', release: 'poster', fail: 'poster', refuse: 'unable' },
	live: { lose: 'starting', release: 'poster', fail: 'poster', refuse: 'unable' },
	unable: {}
};

/** The state after an event; the same where the event changes nothing. */
export function stateAfter(state: LifeState, event: LifeEvent): LifeState {
	return transitions[state][event] ?? state;
}

/** What a life needs of the world, so that a test can be the world. */
export interface LifeWorld<Living> {
	/** Whether this browser can draw at all. */
	readonly canDraw: () => boolean;
	/**
	 * Makes what lives. It may take long, and be unwanted by then: what arrives later is destroyed, and what fails later
	 * is nobody's matter.
	 *
	 * @param signal aborted when the life ends, however early or late
	 */
	readonly create: (signal: AbortSignal) => Promise<Living>;
	/** What was made lives from now on. */
	readonly begun: (living: Living) => void;
	readonly destroy: (living: Living) => void;
	/** There is another state, and why. */
	readonly changed: (state: LifeState, event: LifeEvent) => void;
}

/** The life of one map: which of its states it is in, and what lives in it. At most one thing lives at a time. */
export interface Life<Living> {
	/** null until it is made, and after its end. */
	readonly living: () => Living | null;
	/** Begins, unless something lives or is on its way. */
	readonly want: () => void;
	/** Something has happened. Where it ends the life, what lives is destroyed first. */
	readonly happen: (event: LifeEvent) => void;
}

export function createLife<Living>({ canDraw, create, begun, destroy, changed }: LifeWorld<Living>): Life<Living> {
	let state: LifeState = 'poster';
	let alive: Living | null = null;
	let end: AbortController | undefined;

	const happen = (event: LifeEvent) => {
		const next = stateAfter(state, event);
		if (next === state) return;
		if (next === 'poster' || next === 'unable') {
			end?.abort();
			if (alive !== null) destroy(alive);
			alive = null;
		}
		state = next;
		changed(next, event);
	};

	return {
		living: () => alive,
		happen,
		want() {
			if (state !== 'poster') return;
			if (!canDraw()) {
				happen('refuse');
				return;
			}
			const { signal } = (end = new AbortController());
			happen('want');
			create(signal).then(
				(living) => {
					if (signal.aborted) destroy(living);
					else begun((alive = living));
				},
				() => {
					if (!signal.aborted) happen('fail');
				}
			);
		}
	};
}
