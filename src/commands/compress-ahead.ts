import { existsSync, statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Plugin } from 'vite';
import { compressAheadOf, compressibleIn, copiesAhead } from './compress.js';

/** Where Kit writes pages while it makes them. */
const pagesInWork = '.svelte-kit/output/prerendered';

/** How often it is looked for new pages, and how old a page is when Kit is done writing it. */
const lookMs = 250;

/**
 * A plugin for the build: compresses pages while the next are still made. Kit makes them one after the other on one
 * core, and would leave the others without work until the last is there.
 */
export function compressAhead(): Plugin[] {
	const allMade = new AbortController();
	let compressing: Promise<void> | undefined;
	const seen = new Set<string>();

	async function compressNew() {
		const isNew = (path: string) => !seen.has(path) && Date.now() - statSync(path).mtimeMs > lookMs;
		for (const path of existsSync(pagesInWork) ? compressibleIn(pagesInWork).filter(isNew) : []) {
			if (allMade.signal.aborted) return;
			seen.add(path);
			await compressAheadOf(path);
		}
	}

	async function compressUntilAllMade() {
		await rm(copiesAhead, { recursive: true, force: true });
		await mkdir(copiesAhead, { recursive: true });
		while (!allMade.signal.aborted) {
			await compressNew();
			await wait(lookMs);
		}
	}

	// Kit makes the pages when the server's bundle is written, between these two.
	return [
		{
			name: 'dateline:compress-ahead',
			apply: 'build',
			writeBundle: {
				order: 'pre',
				sequential: true,
				handler() {
					if (this.environment.config.build.ssr) compressing ??= compressUntilAllMade();
				}
			}
		},
		{
			name: 'dateline:compress-ahead-end',
			apply: 'build',
			writeBundle: {
				order: 'post',
				sequential: true,
				async handler() {
					allMade.abort();
					await compressing;
				}
			}
		}
	];
}
