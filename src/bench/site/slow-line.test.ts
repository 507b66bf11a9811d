import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { createSlowLine } from './slow-line';

/** An answer that writes down how many bytes came, and when. */
function answer() {
	const parts: { atMs: number; bytes: number }[] = [];
	const response = {
		destroyed: false,
		write: (part: Buffer) => parts.push({ atMs: performance.now(), bytes: part.length })
	};
	// A whole answer would need a connection; these are what is asked of it.
	return { response: response as unknown as ServerResponse, parts };
}

test('two answers share the line, and together take as long as it needs for both', async () => {
	const line = createSlowLine({ downKbps: 1600 });
	const [one, other] = [answer(), answer()];
	const startMs = performance.now();
	await Promise.all([line.send(one.response, Buffer.alloc(10_000)), line.send(other.response, Buffer.alloc(10_000))]);
	// 20 kB at 200 bytes a millisecond; a busy machine is late, never early.
	expect(performance.now() - startMs).toBeGreaterThan(95);
	const bytesOf = (parts: { bytes: number }[]) => parts.reduce((sum, { bytes }) => sum + bytes, 0);
	expect([bytesOf(one.parts), bytesOf(other.parts)]).toEqual([10_000, 10_000]);
	expect(other.parts[0]?.atMs).toBeLessThan(one.parts.at(-1)?.atMs ?? 0);
});
