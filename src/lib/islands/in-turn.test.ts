import { beforeEach, expect, test, vi } from 'vitest';
import type { TurnOrder } from './in-turn';

const idle: (() => void)[] = [];
/** The browser has nothing better to do: one task of it. */
const rest = () => idle.shift()?.();
const done: string[] = [];
const take = (name: string, order?: TurnOrder) => inTurn(() => done.push(name), order);

vi.mock('./when-idle', () => ({
	whenIdle: (run: () => void) => {
		idle.push(run);
	}
}));

/** A page of its own for each test: once what can wait may begin, it may for good. */
let { finishTurns, inTurn, startDeferred } = await import('./in-turn');

beforeEach(async () => {
	vi.resetModules();
	({ finishTurns, inTurn, startDeferred } = await import('./in-turn'));
	idle.length = 0;
	done.length = 0;
});

test('one piece of work for each idle task, in the order asked for', () => {
	take('one');
	take('two');
	expect(done).toEqual([]);
	rest();
	expect(done).toEqual(['one']);
	rest();
	expect(done).toEqual(['one', 'two']);
	expect(idle).toEqual([]);
});

test('what is needed at once is done at once, and only once', () => {
	take('one');
	const two = take('two');
	two.startNow();
	two.startNow();
	expect(done).toEqual(['two']);
	rest();
	rest();
	expect(done).toEqual(['two', 'one']);
});

test('work that nobody needs any more is not done', () => {
	const one = take('one');
	take('two');
	one.cancel();
	rest();
	expect(done).toEqual(['two']);
});

test('all that waits can be finished at once', () => {
	take('one');
	take('two');
	finishTurns();
	expect(done).toEqual(['one', 'two']);
});

test('what can wait is finished with the rest, done at once when it is needed, and given up', () => {
	take('one', 'deferred');
	const [two, three] = [take('two', 'deferred'), take('three', 'deferred')];
	two.startNow();
	three.cancel();
	expect(done).toEqual(['two']);
	finishTurns();
	expect(done).toEqual(['two', 'one']);
});

test('work that asks for more work gets its turn later', () => {
	inTurn(() => {
		done.push('outer');
		take('inner');
	});
	rest();
	expect(done).toEqual(['outer']);
	rest();
	expect(done).toEqual(['outer', 'inner']);
});

test('work that fails keeps nothing else from its turn', () => {
	inTurn(() => {
		throw new Error('a part of the page is broken');
	});
	take('one');
	expect(rest).toThrow('a part of the page is broken');
	rest();
	take('two');
	rest();
	expect(done).toEqual(['one', 'two']);
});

test('what can wait waits for its word, then has its turn like any other', () => {
	take('deferred', 'deferred');
	take('one');
	rest();
	rest();
	expect(done).toEqual(['one']);
	startDeferred();
	take('two');
	rest();
	rest();
	expect(done).toEqual(['one', 'deferred', 'two']);
});
