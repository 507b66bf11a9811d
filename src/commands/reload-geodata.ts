import { join, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';

/** An editor saves several files at once; and a file that is half written is no issue yet. */
const settleMs = 60;

const checker = '/src/lib/archive/check-stories.ts';

/**
 * A plugin for the development server: a saved file in geodata/ reloads the page, and geodata with issues shows all of
 * them above it, in the page itself and in the terminal, until they are mended. Questions stand in the terminal alone,
 * each list once.
 */
export function reloadGeodata(): Plugin {
	let folder = '';
	/** The complete list, or undefined inside while the geodata is good. */
	let issues: Promise<string | undefined> | undefined;
	let settling: NodeJS.Timeout | undefined;
	/** The questions that were printed last. */
	let printed: string | undefined;

	/** Reads every story, for the sake of what the check has to say. */
	async function readIssues(server: ViteDevServer): Promise<string | undefined> {
		try {
			const { checkStories } = (await server.ssrLoadModule(checker)) as typeof import('../lib/archive/check-stories');
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

	async function show(server: ViteDevServer) {
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

function overlay(message: string) {
	return { type: 'error', err: { message, stack: '', plugin: 'geodata' } } as const;
}
