import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { drip, slow4g, type Condition } from '../conditions';
import { cutBody } from './cut-body';
import { createSlowLine } from './slow-line';

/*
 * Serves as a good host does: everything precompressed (Brotli 11, or gzip 9 for those who ask for no better), each
 * file compressed once and kept. HTTP/1.1 without TLS: connections cost nothing here, and all pages are served alike.
 */

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html;charset=utf-8',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain;charset=utf-8',
	'.pbf': 'application/x-protobuf',
	'.png': 'image/png'
};

const compress = {
	br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
	gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 })
};

/** @param accepted the browser's Accept-Encoding */
function bestEncoding(accepted: string | string[] | undefined) {
	const names = String(accepted ?? '').split(/\s*,\s*/);
	if (names.includes('br')) return 'br';
	return names.includes('gzip') ? 'gzip' : null;
}

/** One answer, whoever asked: a page, its frame or its worker. */
export interface Answer {
	path: string;
	/** Milliseconds since 1970, as `performance.timeOrigin` counts. */
	startMs: number;
	/** When the last byte was handed over; null while it is on its way. */
	endMs: number | null;
	/** Of the body as it was sent. */
	bytes: number;
}

export interface BenchSite {
	/** `http://localhost:` and the port */
	origin: string;
	/** An empty page of another site, on the same server. */
	elsewhere: string;
	/** Answers an address with a text of its own. */
	put: (path: string, text: string) => void;
	/** How answers are sent from now on; forgets the answers so far. */
	begin: (line: Condition['line']) => void;
	/** All since `begin`. */
	answers: () => readonly Answer[];
	/** Keeps answers back; null ends it, and sends what was kept. */
	hold: (held: ((path: string) => boolean) | null) => void;
	close: () => Promise<void>;
}

/** @param folders by the start of their addresses; the first that fits serves */
export async function serveCompressed(
	folders: readonly (readonly [prefix: string, folder: string])[]
): Promise<BenchSite> {
	const elsewhere = '/elsewhere/';
	const written = new Map<string, Buffer>([[elsewhere, Buffer.from('<!doctype html><title>Elsewhere</title>')]]);
	const compressed = new Map<string, Promise<Buffer>>();
	let answers: Answer[] = [];
	let line: Condition['line'] = 'unthrottled';
	let slowLine = createSlowLine();
	let holding: { held: (path: string) => boolean; ended: Promise<void>; end: () => void } | null = null;

	const fileAt = (path: string) => {
		const [prefix, folder] = folders.find(([start]) => path.startsWith(start)) ?? ['/', ''];
		const root = resolve(folder);
		const file = join(root, path.slice(prefix.length), path.endsWith('/') ? 'index.html' : '');
		return file.startsWith(root + sep) ? file : undefined;
	};

	const bytesAt = async (path: string) => {
		const own = written.get(path);
		if (own) return own;
		const file = fileAt(path);
		const isFile = file !== undefined && (await stat(file).catch(() => null))?.isFile();
		return file !== undefined && isFile ? await readFile(file) : null;
	};

	const send = async (response: ServerResponse, body: Buffer, isDocument: boolean) => {
		if (line === 'slow 4G') await slowLine.send(response, body);
		else if (line === 'dripping documents' && isDocument) {
			for (const [index, piece] of cutBody(body, drip.bytes).entries()) {
				if (index > 0) await wait(drip.everyMs);
				response.write(piece);
			}
		} else response.write(body);
		response.end();
	};

	const server = createServer((request, response) => {
		// A piece that waits for more would be a larger piece.
		request.socket.setNoDelay(true);
		const answer = async () => {
			const { pathname } = new URL(request.url ?? '/', 'http://localhost');
			const path = decodeURIComponent(pathname);
			const answered: Answer = { path, startMs: performance.timeOrigin + performance.now(), endMs: null, bytes: 0 };
			if (path !== elsewhere) answers.push(answered);
			if (holding?.held(path)) await holding.ended;
			const bytes = await bytesAt(path);
			if (!bytes) {
				answered.endMs = answered.startMs;
				response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such file.\n');
				return;
			}
			const type = types[path.endsWith('/') ? '.html' : extname(path)] ?? 'application/octet-stream';
			const encoding = type.startsWith('image/png') ? null : bestEncoding(request.headers['accept-encoding']);
			const key = `${encoding} ${path}`;
			if (encoding && !compressed.has(key)) compressed.set(key, compress[encoding](bytes));
			const body = (await compressed.get(key)) ?? bytes;
			answered.bytes = body.length;
			if (line === 'slow 4G') {
				const askedMs = performance.timeOrigin + performance.now() - answered.startMs;
				await wait(Math.max(0, slow4g.latencyMs - askedMs));
			}
			response.writeHead(200, {
				'Content-Type': type,
				'Content-Length': body.length,
				'Cache-Control': /\/(?:immutable|assets)\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
				'Access-Control-Allow-Origin': '*',
				Vary: 'Accept-Encoding',
				...(encoding ? { 'Content-Encoding': encoding } : {})
			});
			await send(response, body, type.startsWith('text/html'));
			answered.endMs = performance.timeOrigin + performance.now();
		};
		answer().catch((error: unknown) => {
			response.destroy(error instanceof Error ? error : new Error(String(error)));
		});
	});
	await once(server.listen(0), 'listening');
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		origin: `http://localhost:${port}`,
		elsewhere: `http://127.0.0.1:${port}${elsewhere}`,
		put: (path, text) => {
			written.set(path, Buffer.from(text));
			for (const encoding of Object.keys(compress)) compressed.delete(`${encoding} ${path}`);
		},
		begin: (next) => {
			line = next;
			slowLine = createSlowLine();
			answers = [];
		},
		answers: () => answers,
		hold: (held) => {
			holding?.end();
			let end: (() => void) | undefined;
			const ended = new Promise<void>((fulfil) => (end = fulfil));
			holding = held && { held, ended, end: () => end?.() };
		},
		close: async () => {
			holding?.end();
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		}
	};
}
