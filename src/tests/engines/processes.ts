import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/*
 * The programs behind a reader: a display that nobody sees, and what draws on it.
 */

/** Reads a stream up to the first match of a pattern. Fails with all that was read when the stream ends before. */
export async function readUntil(stream: Readable, pattern: RegExp): Promise<RegExpExecArray> {
	let text = '';
	for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
		text += String(chunk);
		const match = pattern.exec(text);
		if (match) {
			// What it says later is nobody's: unread, it would stop when its pipe is full.
			stream.resume();
			return match;
		}
	}
	throw new Error(`The program ended before it had said ${pattern}: ${text}`);
}

export async function end(program: ChildProcess): Promise<void> {
	if (program.exitCode !== null || program.signalCode !== null) return;
	const ended = once(program, 'exit');
	program.kill();
	await ended;
}

/** Starts an X server without a screen. `display` is its name, as in ":99". */
export async function startDisplay(): Promise<{ display: string; close: () => Promise<void> }> {
	const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe']
	});
	const [, number = ''] = await readUntil(server.stdio[3] as Readable, /(\d+)\n/);
	return { display: `:${number}`, close: () => end(server) };
}
