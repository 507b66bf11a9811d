import { expect, test, vi } from 'vitest';
import { exampleScene } from '../../tests/support/example-scene';
import type { SceneArc } from '../scene/scene';
import { traceArcs } from './trace-arcs';

/** Frames of 16 ms that pass when the test says so. */
function testFrames() {
	let nowMs = 1000;
	const waiting: (() => void)[] = [];
	return {
		frames: { now: () => nowMs, next: (draw: () => void) => waiting.push(draw) },
		pass: () => {
			nowMs += 16;
			for (const draw of waiting.splice(0)) draw();
			return waiting.length > 0;
		}
	};
}

const { arcs } = exampleScene('en');

const chosen = (all: readonly SceneArc[]) => all.find(({ id }) => id === 'seoul-osaka');

test('an arc grows from its exchange’s first place to its last, the head ahead, and is whole in the end', () => {
	const { frames, pass } = testFrames();
	const drawn: (SceneArc | undefined)[] = [];
	const trace = traceArcs(['seoul-osaka'], () => drawn.push(chosen(trace.traced(arcs))), frames);
	// Before its first frame nothing of it is to be seen.
	expect(chosen(trace.traced(arcs))?.end).toEqual(chosen(arcs)?.positions[0]);
	while (pass());
	expect(drawn.length).toBeGreaterThan(40);
	expect(drawn.at(-1)).toBe(chosen(arcs));
	const counts = drawn.map((arc) => arc?.positions.length ?? 0);
	expect(counts).toEqual(counts.toSorted((one, other) => one - other));
	for (const arc of drawn) {
		expect(arc?.positions[0]).toEqual(chosen(arcs)?.positions[0]);
		expect(arc?.positions.at(-1)).toEqual(arc?.end);
	}
});

test('the other arcs stand as they are', () => {
	const { frames, pass } = testFrames();
	const others = (all: readonly SceneArc[]) => all.filter(({ id }) => id !== 'seoul-osaka');
	let count = 0;
	const trace = traceArcs(
		['seoul-osaka'],
		() => {
			count += 1;
			expect(others(trace.traced(arcs))).toEqual(others(arcs));
		},
		frames
	);
	while (pass());
	expect(count).toBeGreaterThan(40);
});

test('whoever ends it early has whole arcs, and nothing is drawn any more', () => {
	const { frames, pass } = testFrames();
	const draw = vi.fn();
	const trace = traceArcs(['seoul-tokyo'], draw, frames);
	pass();
	expect(trace.traced(arcs)).not.toEqual(arcs);
	trace.end();
	expect(trace.traced(arcs)).toBe(arcs);
	expect(pass()).toBe(false);
	expect(draw).toHaveBeenCalledOnce();
});
