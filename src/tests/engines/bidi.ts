import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface Connection {
	/** Sends a command and gives back its result; fails with the browser's own words. */
	readonly send: <Result>(method: string, params?: Readonly<Record<string, unknown>>) => Promise<Result>;
	readonly close: () => void;
}

interface Answer {
	readonly type: 'success' | 'error' | 'event';
	readonly id?: number | null;
	readonly result?: unknown;
	readonly error?: string;
	readonly message?: string;
}

/** Connects to a browser that speaks WebDriver BiDi (W3C), which is JSON over a web socket, and opens a session. */
export async function connect(address: string): Promise<Connection> {
	const socket = new WebSocket(address);
	await once(socket, 'open');
	const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
	socket.on('message', (message: Buffer) => {
		const { id, type, result, error, message: words } = JSON.parse(message.toString()) as Answer;
		const command = typeof id === 'number' ? waiting.get(id) : undefined;
		if (typeof id === 'number') waiting.delete(id);
		if (type === 'error') command?.reject(new Error(`WebDriver BiDi refuses: ${error}: ${words}`));
		else command?.resolve(result);
	});
	socket.on('close', () => {
		for (const { reject } of waiting.values()) reject(new Error('The browser has hung up.'));
	});
	let sent = 0;
	const send = <Result>(method: string, params: Readonly<Record<string, unknown>> = {}) =>
		new Promise<Result>((resolve, reject) => {
			sent += 1;
			waiting.set(sent, { resolve: resolve as (result: unknown) => void, reject });
			socket.send(JSON.stringify({ id: sent, method, params }));
		});
	await send('session.new', { capabilities: {} });
	return {
		send,
		close: () => {
			socket.close();
		}
	};
}
