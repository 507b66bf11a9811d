import { join, sep } from 'node:path';

/** An editor saves several files at once; and a file that is half written is no issue yet. */
const settleMs = 60;

const checker = '/src/lib/archive/check-stories.ts';

/**
 * A plugin for the development server: a saved file in geodata/ reloads the page, and geodata with issues shows all of them above it,
 * in the page itself and in the terminal, until they are mended. Questions stand in the terminal alone, each list once.
 *
 * Plain JavaScript, because Vite's configuration imports it, and Node may read that without a compiler.
 *
 * @returns {import('vite').Plugin}
 */
export function reloadGeodata() {
	let folder = '';
	/** @type {Promise<string | undefined> | undefined} the complete list, or undefined inside while the geodata is good */
	let issues;
	/** @type {NodeJS.Timeout | undefined} */
	let settling;
	/** @type {string | undefined} the questions that were printed last */
	let printed;

	/**
	 * Reads every story, for the sake of what the check has to say.
	 *
	 * @param {import('vite').ViteDevServer} server
	 * @returns {Promise<string | undefined>}
	 */
	async function readIssues(server) {
		try {
			const { checkStories } = /** @type {typeof import('../lib/archive/check-stories')} */ (
				await server.ssrLoadModule(checker)
			);
			const { mistakes, questions } = checkStories();
			if (questions !== undefined && questions !== printed) server.config.logger.warn(questions, { timestamp: true });
			printed = questions;
			return mistakes?.message;
		} catch (error) {
			if (!(error instanceof Error)) return String(error);
			server.ssrFixStacktrace(error);
			return error.stack ?? error.message;
		}
	}

	/** @param {import('vite').ViteDevServer} server */
	async function show(server) {
		issues = readIssues(server);
		const message = await issues;
		const { hot } = server.environments.client;
		if (message === undefined) hot.send({ type: 'full-reload', path: '*' });
		else {
			server.config.logger.error(message, { timestamp: true });
			hot.send(overlay(message));
		}
	}

	return {
		name: 'dateline:reload-geodata',
		apply: 'serve',
		configResolved(config) {
			folder = join(config.root, 'geodata') + sep;
		},
		configureServer(server) {
			server.watcher.add(folder);
			// Tests have servers of their own, in which nobody edits.
			if (server.config.mode !== 'test') {
				server.httpServer?.once('listening', () => {
					issues ??= readIssues(server);
				});
			}
			// A page that is opened while there are issues has missed the message.
			server.environments.client.hot.on('vite:client:connect', (_data, client) => {
				// Never rejected: what fails while stories are read is an issue too.
				void (issues ??= readIssues(server)).then((message) => {
					if (message !== undefined) client.send(overlay(message));
				});
			});
		},
		hotUpdate({ file, server }) {
			if (this.environment.name !== 'client' || !join(file).startsWith(folder)) return undefined;
			clearTimeout(settling);
			settling = setTimeout(() => void show(server), settleMs);
			// Our own message replaces Vite's, which would reload before the files have settled, or not at all.
			return [];
		}
	};
}

/** @param {string} message */
function overlay(message) {
	return /** @type {const} */ ({ type: 'error', err: { message, stack: '', plugin: 'geodata' } });
}
