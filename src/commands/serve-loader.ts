import type { Plugin } from 'vite';

/**
 * Where component tests get the loader and its second part, as newsrooms do: a classic script and a module, both of
 * which Vite would transform.
 */
const address = /^\/loader-under-test\/(embed|embed-talk)\.js$/;

/** A plugin for Vitest's browser. */
export function serveLoader(): Plugin {
	return {
		name: 'dateline:serve-loader',
		apply: 'serve',
		configureServer(server) {
			server.middlewares.use((request, response, next) => {
				const part = address.exec(request.url ?? '')?.[1];
				if (!part) {
					next();
					return;
				}
				server.ssrLoadModule('/src/lib/server/loader-script.ts').then((module) => {
					const { loaderScript, talkScript } = module as typeof import('../lib/server/loader-script');
					response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' });
					response.end(part === 'embed' ? loaderScript(null) : talkScript());
				}, next);
			});
		}
	};
}
