import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPaint } from './after-paint';

let frames: (() => void)[] = [];

/** One frame, and the tasks that follow it. */
function paint(): void {
	for (const frame of frames.splice(0)) frame();
	vi.runAllTimers();
}

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
});

afterEach(() => {
	frames = [];
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test('what is asked for is done after the frame, and of several only the last', () => {
	const done: string[] = [];
	const later = afterPaint(new AbortController().signal);
	later(() => done.push('first'));
	later(() => done.push('second'));
	for (const frame of frames.splice(0)) frame();
	expect(done).toEqual([]);
	vi.runAllTimers();
	expect(done).toEqual(['second']);
	later(() => done.push('third'));
	paint();
	expect(done).toEqual(['second', 'third']);
});

test('what is asked for while it is done comes in the frame after', () => {
	const done: string[] = [];
	const later = afterPaint(new AbortController().signal);
	later(() => {
		done.push('one');
		later(() => done.push('two'));
	});
	paint();
	expect(done).toEqual(['one']);
	paint();
	expect(done).toEqual(['one', 'two']);
});

test('what is called off is not done, and what is asked for then is', () => {
	const done: string[] = [];
	const later = afterPaint(new AbortController().signal);
	later(() => done.push('called off'));
	later(null);
	paint();
	expect(done).toEqual([]);
	later(() => done.push('asked for'));
	later(null);
	later(() => done.push('asked for again'));
	paint();
	expect(done).toEqual(['asked for again']);
});

test('what ends meanwhile does nothing more', () => {
	const owner = new AbortController();
	const act = vi.fn();
	afterPaint(owner.signal)(act);
	owner.abort();
	paint();
	expect(act).not.toHaveBeenCalled();
});
