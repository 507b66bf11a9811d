import { beforeEach, expect, test, vi } from 'vitest';
import { finishTurns, inTurn } from './in-turn';

const idle: (() => void)[] = [];
/** The browser has nothing better to do: one task of it. */
const rest = () => idle.shift()?.();
const done: string[] = [];
const take = (name: string, isFirst?: boolean) => inTurn(() => done.push(name), isFirst);

vi.mock('./when-idle', () => ({
	whenIdle: (run: () => void) => {
		idle.push(run);
	}
}));

beforeEach(() => {
	finishTurns();
	while (rest());
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

test('what is urgent goes before all that waits', () => {
	take('one');
	take('two', true);
	rest();
	expect(done).toEqual(['two']);
});

test('what is needed at once is done at once, and only once', () => {
	take('one');
	const two = take('two');
	two.takeNow();
	two.takeNow();
	expect(done).toEqual(['two']);
	rest();
	rest();
	expect(done).toEqual(['two', 'one']);
});

test('work that nobody needs any more is not done', () => {
	const one = take('one');
	take('two');
	one.giveUp();
	rest();
	expect(done).toEqual(['two']);
});

test('all that waits can be finished at once', () => {
	take('one');
	take('two');
	finishTurns();
	expect(done).toEqual(['one', 'two']);
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
