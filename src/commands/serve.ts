import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { typeOf } from '../serving/file-types.js';
import { askEachTime, cacheControlOf, contractHeaders, isHidden } from '../serving/headers';

/*
 * Serves build/ as a plain static host does. Vite's own preview serves Kit's intermediate output instead, so it would
 * test other files than a newsroom uploads.
 */

const defaultPort = 4173;
/** How many ports after the wished one are tried: a second copy of the site is common, a twentieth is a mistake. */
const triedPorts = 20;

/**
 * @param address path and query, as the browser asked
 * @returns the path alone, decoded; undefined when nobody can decode it
 */
function pathOf(address: string): string | undefined {
	try {
		return decodeURIComponent(address.split('?', 1)[0] ?? '/');
	} catch {
		return undefined;
	}
}

/**
 * The address with a slash at its end when it names a folder with an index page; such pages link relative to that
 * slash.
 *
 * @param address path and query, as the browser asked
 */
function withSlash(root: string, address: string) {
	const [path = '', query] = address.split('?', 2);
	const decoded = pathOf(address);
	if (path.endsWith('/') || decoded === undefined) return undefined;
	const file = join(root, decoded);
	if (!file.startsWith(root + sep) || !existsSync(join(file, 'index.html'))) return undefined;
	// Two slashes at the start would name another host.
	return `${path.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`;
}

function answer(root: string): RequestListener {
	const notFoundPage = existsSync(join(root, '404.html')) ? readFileSync(join(root, '404.html')) : undefined;
	const refuse = (response: ServerResponse) => {
		response.statusCode = 404;
		response.setHeader('Cache-Control', askEachTime);
		response.setHeader('Content-Type', typeOf(notFoundPage ? '/404.html' : '/404.txt') ?? '');
		response.end(notFoundPage ?? 'There is no such page.\n');
	};
	const files = sirv(root, {
		etag: true,
		brotli: true,
		gzip: true,
		setHeaders(response, path) {
			const type = typeOf(path);
			if (type) response.setHeader('Content-Type', type);
		},
		onNoMatch: (_request, response) => {
			refuse(response);
		}
	});
	return (request, response) => {
		const path = pathOf(request.url ?? '/');
		const folder = withSlash(root, request.url ?? '/');
		const headers = {
			...contractHeaders,
			Vary: 'Accept-Encoding',
			// Other sites take turns on this port: a browser must not learn our folders by heart.
			'Cache-Control': path === undefined || folder ? askEachTime : cacheControlOf(path)
		};
		// Before anything else, so that they are on a 304 and on errors as well.
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD', 'Cache-Control': askEachTime }).end();
		} else if (path === undefined || isHidden(path)) refuse(response);
		else if (folder) response.writeHead(308, { Location: folder }).end();
		else files(request, response);
	};
}

/** @returns the port it listens on */
function listen(server: Server, port: number): Promise<number> {
	return new Promise((fulfil, reject) => {
		server.once('error', reject);
		server.listen(port, () => {
			server.off('error', reject);
			const address = server.address();
			fulfil(typeof address === 'object' && address ? address.port : port);
		});
	});
}

async function listenFrom(server: Server, port: number) {
	const last = Math.min(port + triedPorts, 65_535);
	for (let tried = port; ; tried++) {
		try {
			return await listen(server, tried);
		} catch (error) {
			const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
			if (!taken) throw error;
			if (tried === last) {
				throw new Error(`The ports ${port} to ${last} are all taken. Name a free one with --port.`, { cause: error });
			}
		}
	}
}

interface ServeOptions {
	/** The built site. */
	folder?: string;
	/** 0 takes any free port; a taken port gives the next free one. */
	port?: number;
}

interface ServedBuild {
	url: string;
	close: () => Promise<void>;
}

/** Serves a built site until `close` is called. */
export async function serveBuild({ folder = 'build', port = defaultPort }: ServeOptions = {}): Promise<ServedBuild> {
	const root = resolve(folder);
	if (!existsSync(root) || !statSync(root).isDirectory()) {
		throw new Error(
			`There is no built site at ${root}. Run \`npm run build\` first, or \`npm start\`, which does both.`
		);
	}
	const server = createServer(answer(root));
	const listening = await listenFrom(server, port);
	return {
		url: `http://localhost:${listening}/`,
		close: () =>
			new Promise((fulfil, reject) => {
				server.close((error) => {
					if (error) reject(error);
					else fulfil();
				});
				// A browser keeps its connections open; closing would wait for it.
				server.closeAllConnections();
			})
	};
}

/**
 * The port at which a server will be able to listen in a moment.
 *
 * @param port as in `serveBuild`
 */
export async function takeFreePort(port: number): Promise<number> {
	const server = createServer();
	const free = await listenFrom(server, port);
	await new Promise((fulfil) => server.close(fulfil));
	return free;
}

/** The port that was asked for, by `--port` or PORT. */
export function wishedPort(): number {
	const { values } = parseArgs({ options: { port: { type: 'string' } } });
	const wish = values.port ?? process.env['PORT'] ?? String(defaultPort);
	const port = Number(wish);
	if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
	throw new Error(`"${wish}" is no port. A port is a whole number from 0 (any free one) to 65535.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	try {
		const { url } = await serveBuild({ port: wishedPort() });
		console.log(`Dateline is at ${url}`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
