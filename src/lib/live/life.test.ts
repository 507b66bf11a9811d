import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LifeEvent, LifeState } from './life';
import { createLife, stateAfter } from './life';

const states: readonly LifeState[] = ['poster', 'starting', 'live', 'unable'];
const events: readonly LifeEvent[] = ['want', 'ready', 'lose', 'release', 'fail', 'refuse'];

describe('the table of states', () => {
	test('says for every state and event where it leads', () => {
		const table = states.map((state) => events.map((event) => stateAfter(state, event)).join(' '));
		expect(table).toEqual([
			// want ready lose release fail refuse
			'starting poster poster poster poster unable',
			'starting live starting poster poster unable',
			'live live starting poster poster unable',
			'unable unable unable unable unable unable'
		]);
	});
});

/** A thing that lives, and the world around it: what is made is given when the test says so. */
function world({ canDraw = true } = {}) {
	const made: { name: string; signal: AbortSignal; arrive: () => void; fail: () => void }[] = [];
	const alive = new Set<string>();
	const destroyed: string[] = [];
	const changes: string[] = [];
	let state: LifeState = 'poster';
	const life = createLife<string>({
		canDraw: () => canDraw,
		create: (signal) =>
			new Promise((resolve, reject) => {
				const name = `map ${made.length + 1}`;
				made.push({
					name,
					signal,
					arrive: () => {
						alive.add(name);
						resolve(name);
					},
					fail: () => {
						reject(new Error('The engine did not come.'));
					}
				});
			}),
		begun: (name) => changes.push(`${name} begun`),
		destroy: (name) => {
			alive.delete(name);
			destroyed.push(name);
		},
		changed: (next, event) => {
			state = next;
			changes.push(`${event}: ${next}`);
		}
	});
	return { life, made, alive, destroyed, changes, stateNow: () => state };
}

/** Promises that are settled have been heard of. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a life', () => {
	test('goes from the poster to the live map and back', async () => {
		const { life, made, changes, destroyed, stateNow } = world();
		life.want();
		made[0]?.arrive();
		await settled();
		life.happen('ready');
		expect([stateNow(), life.living()]).toEqual(['live', 'map 1']);
		life.happen('release');
		expect([stateNow(), life.living()]).toEqual(['poster', null]);
		expect(changes).toEqual(['want: starting', 'map 1 begun', 'ready: live', 'release: poster']);
		expect(destroyed).toEqual(['map 1']);
		expect(made[0]?.signal.aborted).toBe(true);
	});

	test('that is wanted twice is made once', async () => {
		const { life, made } = world();
		life.want();
		life.want();
		made[0]?.arrive();
		await settled();
		life.want();
		life.happen('ready');
		life.want();
		expect(made).toHaveLength(1);
	});

	test('that is no longer wanted when its engine arrives destroys what arrives, and lives not', async () => {
		const { life, made, destroyed, changes, stateNow } = world();
		life.want();
		life.happen('release');
		made[0]?.arrive();
		await settled();
		expect([stateNow(), life.living(), destroyed]).toEqual(['poster', null, ['map 1']]);
		expect(changes).toEqual(['want: starting', 'release: poster']);
	});

	test('that is wanted again meanwhile has the second engine, whichever arrives first', async () => {
		const { life, made, destroyed } = world();
		life.want();
		life.happen('release');
		life.want();
		made[1]?.arrive();
		await settled();
		made[0]?.arrive();
		await settled();
		expect([life.living(), destroyed]).toEqual(['map 2', ['map 1']]);
	});

	test('whose engine does not come is a poster again, and can be wanted again', async () => {
		const { life, made, changes, stateNow } = world();
		life.want();
		made[0]?.fail();
		await settled();
		expect(changes).toEqual(['want: starting', 'fail: poster']);
		life.want();
		expect(stateNow()).toBe('starting');
	});

	test('whose engine fails after it is no longer wanted is told nothing', async () => {
		const { life, made, changes } = world();
		life.want();
		life.happen('release');
		made[0]?.fail();
		await settled();
		expect(changes).toEqual(['want: starting', 'release: poster']);
	});

	test('that loses its context waits for it, and lives on when it comes back', async () => {
		const { life, made, destroyed, stateNow } = world();
		life.want();
		made[0]?.arrive();
		await settled();
		for (const [event, state] of [
			['ready', 'live'],
			['lose', 'starting'],
			['lose', 'starting'],
			['ready', 'live']
		] as const) {
			life.happen(event);
			expect(stateNow()).toBe(state);
		}
		expect([life.living(), destroyed]).toEqual(['map 1', []]);
	});

	test('in a browser that draws nothing is a poster for good', () => {
		const { life, made, changes, stateNow } = world({ canDraw: false });
		life.want();
		life.want();
		expect([stateNow(), made, changes]).toEqual(['unable', [], ['refuse: unable']]);
	});

	test('that turns out to draw nothing is a poster for good', async () => {
		const { life, made, destroyed, stateNow } = world();
		life.want();
		made[0]?.arrive();
		await settled();
		life.happen('refuse');
		life.want();
		expect([stateNow(), made.length, destroyed]).toEqual(['unable', 1, ['map 1']]);
	});

	test('whatever happens in whatever order: one thing lives at most, and what does not live is destroyed', async () => {
		const step = fc.constantFrom('want', 'arrive', 'miscarry', ...events.filter((event) => event !== 'want'));
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
				const { life, made, alive, destroyed, stateNow } = world();
				let settledCount = 0;
				for (const happening of steps) {
					if (happening === 'want') life.want();
					else if (happening === 'arrive') made[settledCount++]?.arrive();
					else if (happening === 'miscarry') made[settledCount++]?.fail();
					else life.happen(happening);
					await Promise.resolve().then(() => undefined);
					await settled();
					expect([...alive]).toEqual(life.living() === null ? [] : [life.living()]);
					if (stateNow() === 'poster' || stateNow() === 'unable') expect(life.living()).toBeNull();
				}
				expect(new Set(destroyed).size).toBe(destroyed.length);
			}),
			{ numRuns: 60 }
		);
	});
});
