import { expect, test } from 'vitest';
import { readTrace, type TraceEvent } from './read-trace';

const url = 'http://localhost/page/';
const engine = 'http://localhost/engine.js';
const event = (name: string, startMs: number, durationMs = 0, args: TraceEvent['args'] = {}): TraceEvent => ({
	name,
	pid: 1,
	tid: 2,
	ts: startMs * 1000,
	dur: durationMs * 1000,
	args
});
const begin = [
	event('thread_name', 0, 0, { name: 'CrRendererMain' }),
	event('navigationStart', 10, 0, { data: { documentLoaderURL: url } })
];
const read = (...events: TraceEvent[]) => readTrace([...begin, ...events], url, (asked) => asked === engine);

test('the first frame’s work is style and layout before the first paint', () => {
	const work = read(
		event('UpdateLayoutTree', 20, 5),
		event('Layout', 25, 3),
		event('firstContentfulPaint', 40),
		event('Layout', 50, 100)
	);
	expect(work).toMatchObject({ styleMs: 5, layoutMs: 3, firstFrameMs: 8, styleAndLayoutMs: 108 });
});

test('a function within a script is counted once, and nothing after the engine has come', () => {
	const work = read(
		event('firstContentfulPaint', 15),
		event('EvaluateScript', 20, 12),
		event('FunctionCall', 22, 8),
		event('RunTask', 19, 14),
		event('ResourceSendRequest', 18, 0, { data: { url: engine, requestId: '7' } }),
		event('ResourceFinish', 30, 0, { data: { requestId: '6' } }),
		event('ResourceFinish', 40, 0, { data: { requestId: '7' } }),
		event('FunctionCall', 50, 90)
	);
	expect(work).toMatchObject({ longestScriptMs: 12, longestTaskMs: 14 });
});

test('what other threads and the page before do is not counted', () => {
	const work = read(
		{ ...event('Layout', 20, 5), tid: 3 },
		{ ...event('Layout', 20, 5), pid: 3 },
		event('Layout', 5, 2),
		event('firstContentfulPaint', 30)
	);
	expect(work.firstFrameMs).toBe(0);
});

test('a trace without the page, or without its paint, is refused', () => {
	expect(() => readTrace([], url, () => false)).toThrow('no navigation');
	expect(() => readTrace([event('CommitLoad', 1, 0, { data: { url } })], url, () => false)).toThrow('no first paint');
	expect(() => read()).toThrow('no first paint');
});
