import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { BoxPosition } from '../../lib/geo/web-mercator';
import { click } from './gestures';
import { controlNamed, faultsOfPage, middleOf } from './questions';
import type { Ask, Engine, Reader } from './reader';

/** Two processors draw all of it. */
export const patience = { timeout: 45_000, interval: 150 };

const folder = 'test-results/engines';

/** One browser for all tests of a `describe`. */
export interface Visit {
	readonly reader: Reader;
	/** Opens a page of the site by its path. */
	readonly open: (path: string) => Promise<void>;
	/** Presses what a selector finds, when it is there and stands still. */
	readonly press: (selector: string) => Promise<void>;
	/** Presses what has a name, when it can be pressed. */
	readonly pressNamed: (name: string) => Promise<void>;
	/** Keeps the window as a picture, by a name. */
	readonly keep: (name: string) => Promise<void>;
	readonly expectNoFaults: () => Promise<void>;
}

/** Starts an engine before the first test, and ends it after the last. */
export function visitWith(engine: Engine, options?: Parameters<Engine['start']>[0]): Visit {
	let started: Reader | undefined;
	const reader = () => {
		if (!started) throw new Error(`${engine.name} has not started.`);
		return started;
	};
	beforeAll(async () => {
		mkdirSync(folder, { recursive: true });
		started = await engine.start(options);
		await started.resize(1280, 860);
	}, 120_000);
	afterAll(async () => {
		await started?.close();
	});

	const pressAt = async (find: (ask: Ask) => Promise<BoxPosition | null>, what: string) => {
		const at = await standing(() => find(reader().ask), what);
		await reader().act(click(at));
	};
	return {
		get reader() {
			return reader();
		},
		open: (path) => reader().open(inject('maps') + path),
		press: (selector) => pressAt((ask) => ask(middleOf, selector), selector),
		pressNamed: (name) => pressAt((ask) => ask(controlNamed, name), name),
		keep: async (name) => {
			writeFileSync(`${folder}/${engine.name.toLowerCase()}-${name}.png`, await reader().picture());
		},
		expectNoFaults: async () => {
			expect(await reader().ask(faultsOfPage)).toEqual([]);
		}
	};
}

/** Waits until something is there and stands still for three looks: a map may be about to fly, and its card with it. */
export async function standing(find: () => Promise<BoxPosition | null>, what: string): Promise<BoxPosition> {
	let last = null as BoxPosition | null;
	let still = 0;
	await expect
		.poll(
			async () => {
				const before = last;
				last = await find();
				const isSame = last && before && Math.hypot(last[0] - before[0], last[1] - before[1]) < 0.5;
				still = isSame ? still + 1 : 0;
				return still;
			},
			{ ...patience, message: `${what} is there and stands still` }
		)
		.toBeGreaterThanOrEqual(3);
	if (!last) throw new Error(`${what} has gone.`);
	return last;
}
