import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

/** Files that the network keeps back until a test wants them: what a reader on a slow line sees meanwhile. */
export interface HeldFiles {
	/** Every held address that has been asked for so far. */
	readonly asked: readonly string[];
	/** Lets through what waits, and all that follows. */
	readonly release: () => void;
}

/** Keeps back every file whose address matches. */
export async function holdBack(context: BrowserContext, files: RegExp): Promise<HeldFiles> {
	const asked: string[] = [];
	let release: () => void = () => undefined;
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	await context.route(files, async (route) => {
		asked.push(route.request().url());
		await released;
		// A page that is closed meanwhile wants nothing any more.
		await route.continue().catch(() => undefined);
	});
	return { asked, release };
}

/** The address of the script that holds MapLibre, as a pattern. Everything else of the engine is asked for by it. */
export function engineFile(): RegExp {
	return scriptWith('maplibregl-canvas');
}

/** The address of the one script that has these words in it, as a pattern. */
export function scriptWith(words: string): RegExp {
	const folder = 'build/_app/immutable';
	const [name, ...more] = readdirSync(folder).filter(
		(file) =>
			file.endsWith('.js') && !file.includes('worker') && readFileSync(join(folder, file), 'utf8').includes(words)
	);
	if (!name || more.length > 0)
		throw new Error(`Not one script in ${folder} has "${words}", but ${name ? more.length + 1 : 0}.`);
	return new RegExp(`/${name.replaceAll('.', '\\.')}\\b`);
}

/** Every script of the page: until they come, it is HTML, CSS and what stands inline. */
export const allScripts = /\/_app\/.*\.m?js$/;
