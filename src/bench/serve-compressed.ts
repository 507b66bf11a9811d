import { once } from 'node:events';
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/*
 * Serves as a good host does: everything precompressed (Brotli 11, or gzip 9 for those who ask for no better), each
 * file compressed once and kept. HTTP/1.1 without TLS: connections cost nothing here, and both pages are served alike.
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

export interface BenchSite {
	/** `http://localhost:` and the port */
	origin: string;
	/** An empty page of another site, on the same server. */
	elsewhere: string;
	/** Answers an address with a text of its own. */
	put: (path: string, text: string) => void;
	/** Bytes of the last answer's body as it was sent; 0 when nobody asked. */
	weightOf: (path: string) => number;
	/** Keeps answers back; null ends it. */
	hold: (held: ((path: string) => boolean) | null, forMs?: number) => void;
	close: () => Promise<void>;
}

/** @param folders by the start of their addresses; the first that fits serves */
export async function serveCompressed(
	folders: readonly (readonly [prefix: string, folder: string])[]
): Promise<BenchSite> {
	const elsewhere = '/elsewhere/';
	const written = new Map<string, Buffer>([[elsewhere, Buffer.from('<!doctype html><title>Elsewhere</title>')]]);
	const compressed = new Map<string, Promise<Buffer>>();
	const weights = new Map<string, number>();
	let holding: { held: (path: string) => boolean; forMs: number } | null = null;

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

	const server = createServer((request, response) => {
		const answer = async () => {
			const { pathname } = new URL(request.url ?? '/', 'http://localhost');
			const path = decodeURIComponent(pathname);
			if (holding?.held(path)) await wait(holding.forMs);
			const bytes = await bytesAt(path);
			if (!bytes) {
				response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such file.\n');
				return;
			}
			const type = types[path.endsWith('/') ? '.html' : extname(path)] ?? 'application/octet-stream';
			const encoding = type.startsWith('image/png') ? null : bestEncoding(request.headers['accept-encoding']);
			const key = `${encoding} ${path}`;
			if (encoding && !compressed.has(key)) compressed.set(key, compress[encoding](bytes));
			const body = (await compressed.get(key)) ?? bytes;
			weights.set(path, body.length);
			response.writeHead(200, {
				'Content-Type': type,
				'Content-Length': body.length,
				'Cache-Control': path.includes('/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache',
				'Access-Control-Allow-Origin': '*',
				Vary: 'Accept-Encoding',
				...(encoding ? { 'Content-Encoding': encoding } : {})
			});
			response.end(body);
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
			compressed.clear();
		},
		weightOf: (path) => weights.get(path) ?? 0,
		hold: (held, forMs = 0) => {
			holding = held && { held, forMs };
		},
		close: async () => {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		}
	};
}
