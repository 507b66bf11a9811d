import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A name that MapLibre gives its canvas: no bundler changes it. */
const mark = 'maplibregl-canvas';

/**
 * Finds the files that hold MapLibre's main part, in the built site.
 *
 * @param folder the built site
 * @returns tells the engine from all else, by the address's path
 */
export function findEngine(folder: string): (path: string) => boolean {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.js') && !path.includes('worker'))
		.filter((path) => readFileSync(join(folder, path), 'utf8').includes(mark))
		.map((path) => `/${path.replaceAll('\\', '/')}`);
	if (paths.length === 0) throw new Error(`No script in ${folder} holds MapLibre (“${mark}”).`);
	const engine = new Set(paths);
	return (path) => engine.has(path);
}
