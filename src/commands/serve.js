import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/*
 * Serves build/ as a plain static host does. Vite's own preview serves Kit's intermediate output instead, so it would test other files than a
 * newsroom uploads.
 */

const defaultPort = 4173;
/** How many ports after the wished one are tried: a second copy of the site is common, a twentieth is a mistake. */
const triedPorts = 20;

const year = 'public, max-age=31536000, immutable';
const askEachTime = 'public, max-age=0, must-revalidate';

/** Types that the server's own table does not know, or knows without their encoding. */
const typesBySuffix = {
	'.pbf': 'application/x-protobuf',
	'.geojson': 'application/geo+json',
	'.csv': 'text/csv;charset=utf-8',
	'.txt': 'text/plain;charset=utf-8'
};

/**
 * The address with a slash at its end when it names a folder with an index page; such pages link relative to that slash.
 *
 * @param {string} root
 * @param {string} address path and query, as the browser asked
 */
function withSlash(root, address) {
	const [path = '', query] = address.split('?', 2);
	if (path.endsWith('/')) return undefined;
	let file;
	try {
		file = join(root, decodeURIComponent(path));
	} catch {
		return undefined;
	}
	if (!file.startsWith(root + sep) || !existsSync(join(file, 'index.html'))) return undefined;
	// Two slashes at the start would name another host.
	return `${path.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`;
}

/**
 * @param {string} root
 * @returns {import('node:http').RequestListener}
 */
function answer(root) {
	const notFoundPage = existsSync(join(root, '404.html')) ? readFileSync(join(root, '404.html')) : undefined;
	const files = sirv(root, {
		etag: true,
		setHeaders(response, path) {
			response.setHeader('Cache-Control', path.startsWith('/_app/immutable/') ? year : askEachTime);
			for (const [suffix, type] of Object.entries(typesBySuffix)) {
				if (path.endsWith(suffix)) response.setHeader('Content-Type', type);
			}
		},
		onNoMatch(_request, response) {
			response.statusCode = 404;
			response.setHeader('Cache-Control', askEachTime);
			response.setHeader('Content-Type', notFoundPage ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8');
			response.end(notFoundPage ?? 'There is no such page.\n');
		}
	});
	return (request, response) => {
		// On every answer, 304 and 404 as well: in a sandboxed frame even our own scripts count as foreign.
		response.setHeader('Access-Control-Allow-Origin', '*');
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const folder = withSlash(root, request.url ?? '/');
		// Other sites take turns on this port: a browser must not learn our folders by heart.
		if (folder) response.writeHead(308, { Location: folder, 'Cache-Control': askEachTime }).end();
		else files(request, response);
	};
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port it listens on
 */
function listen(server, port) {
	return new Promise((fulfil, reject) => {
		server.once('error', reject);
		server.listen(port, () => {
			server.off('error', reject);
			const address = server.address();
			fulfil(typeof address === 'object' && address ? address.port : port);
		});
	});
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 */
async function listenFrom(server, port) {
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

/**
 * Serves a built site until `close` is called.
 *
 * @param {object} [options]
 * @param {string} [options.folder] the built site
 * @param {number} [options.port] 0 takes any free port; a taken port gives the next free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveBuild({ folder = 'build', port = defaultPort } = {}) {
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
				server.close((error) => (error ? reject(error) : fulfil()));
				// A browser keeps its connections open; closing would wait for it.
				server.closeAllConnections();
			})
	};
}

/** @returns {number} */
function wishedPort() {
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
