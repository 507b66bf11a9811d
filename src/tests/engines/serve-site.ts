import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { serveBuild } from '../../commands/serve';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the maps live, with a slash at the end. */
		maps: string;
	}
}

/**
 * Notes what goes wrong in a page, from its first script on. It stands before the page's policy, which governs only
 * what follows.
 */
const watch = `<script>
	faults = [];
	addEventListener('error', ({ message, target }) => faults.push(message || 'not loaded: ' + (target.src || target.href)), true);
	addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
	addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => faults.push(violatedDirective + ' refused ' + blockedURI), true);
</script>`;

/**
 * The address of a newsroom's page with this body. It is another origin than the map's: the same server by its number.
 */
export function hostPage(maps: string, body: string): string {
	const address = new URL('/host', maps);
	address.hostname = '127.0.0.1';
	address.searchParams.set('body', body);
	return address.href;
}

/**
 * Serves the built site with the project's own server, and passes its answers on as they are, but for the watch in its
 * pages: not every engine tells its driver what its console says. Beside it, hosts' pages. Vitest calls it before the
 * engines' tests.
 *
 * @returns the clean-up
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
	const site = await serveBuild({ port: 0 });
	const server = createServer((request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '/', site.url);
		if (pathname === '/host') {
			response.setHeader('Content-Type', 'text/html;charset=utf-8');
			const head = `<head>${watch}<title>News</title></head>`;
			response.end(`<!doctype html><html lang="en">${head}<body>${searchParams.get('body')}</body></html>`);
			return;
		}
		passOn(site.url, request.url ?? '/').then(
			({ status, headers, body }) => response.writeHead(status, headers).end(body),
			(error: unknown) => response.writeHead(502).end(String(error))
		);
	});
	// Where the build was told that it will be.
	const wished = Number(new URL(process.env['SITE_ORIGIN'] ?? 'http://localhost').port);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(wished, resolve);
	});
	provide('maps', `http://localhost:${(server.address() as AddressInfo).port}/`);
	return async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
		await site.close();
	};
}

async function passOn(site: string, address: string) {
	const answer = await fetch(new URL(address, site), { redirect: 'manual' });
	const headers = Object.fromEntries(answer.headers);
	// `fetch` has unpacked it.
	for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'keep-alive'])
		Reflect.deleteProperty(headers, name);
	const body = Buffer.from(await answer.arrayBuffer());
	const isPage = headers['content-type']?.startsWith('text/html');
	return {
		status: answer.status,
		headers,
		body: isPage ? body.toString().replace('<head>', `<head>${watch}`) : body
	};
}
