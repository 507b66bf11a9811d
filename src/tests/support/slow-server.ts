import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SlowServer {
	readonly url: string;
	readonly close: () => void;
}

/**
 * A server whose one page comes in pieces, and which has nothing else: no script changes what has come.
 *
 * @param pauseMs between two pieces; a browser paints within it what has come so far
 */
export async function serveSlowly(pieces: readonly string[], pauseMs: number): Promise<SlowServer> {
	const server = createServer((request, response) => {
		if (request.url !== '/') {
			response.writeHead(404).end();
			return;
		}
		response.setHeader('Content-Type', 'text/html;charset=utf-8');
		let sent = 0;
		const send = () => {
			const piece = pieces[sent++];
			if (piece === undefined) {
				response.end();
				return;
			}
			response.write(piece);
			setTimeout(send, pauseMs);
		};
		send();
	});
	await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
	return {
		url: `http://localhost:${(server.address() as AddressInfo).port}/`,
		close: () => {
			server.closeAllConnections();
			server.close();
		}
	};
}

/**
 * A page in pieces of about as many characters. A cut never stands within a text: of a line that is still coming every
 * browser sets the last word anew.
 *
 * @param marks words that begin a piece as well
 */
export function cutInPieces(html: string, length: number, marks: readonly string[]): readonly string[] {
	const cuts = new Set<number>();
	for (let at = length; at < html.length; at += length) {
		const tag = html.indexOf('<', at);
		if (tag > 0) cuts.add(tag);
	}
	for (const mark of marks) {
		const at = html.indexOf(mark);
		if (at < 0) throw new Error(`${mark} is not in the page`);
		cuts.add(at);
	}
	const sorted = [0, ...[...cuts].sort((one, other) => one - other), html.length];
	return sorted.slice(0, -1).map((from, index) => html.slice(from, sorted[index + 1]));
}
