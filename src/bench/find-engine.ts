import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download } from './measure-load';

/** A name that MapLibre gives its canvas: no bundler changes it. */
const mark = 'maplibregl-canvas';

const isWorker = (path: string) => path.includes('worker');

/**
 * Finds the files that hold MapLibre's main part, in the built site and on the bare page.
 *
 * @param folder the built site
 * @returns tells the engine from all else, by the address's path
 */
export function findEngine(folder: string): (path: string) => boolean {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.js') && !isWorker(path))
		.filter((path) => readFileSync(join(folder, path), 'utf8').includes(mark))
		.map((path) => `/${path.replaceAll('\\', '/')}`);
	if (paths.length === 0) throw new Error(`No script in ${folder} holds MapLibre (“${mark}”).`);
	const engine = new Set([...paths, '/bare/maplibre-gl/maplibre-gl.mjs']);
	return (path) => engine.has(path);
}

/** Bytes as sent, of all that one visit took until its map was complete. */
export interface Weights {
	/** HTML */
	page: number;
	/** What was asked for before the engine. */
	earlyScripts: number;
	/** The engine and what comes with it. */
	engineScripts: number;
	worker: number;
	styles: number;
	/** For the first view. */
	tiles: number;
	others: number;
}

/** @param engineMs when the engine was asked for */
export function weigh(downloads: readonly Download[], engineMs: number | null): Weights {
	const weights: Weights = { page: 0, earlyScripts: 0, engineScripts: 0, worker: 0, styles: 0, tiles: 0, others: 0 };
	for (const { path, startMs, bytes } of downloads) {
		const isScript = /\.m?js$/.test(path);
		if (path.endsWith('/')) weights.page += bytes;
		else if (isScript && isWorker(path)) weights.worker += bytes;
		else if (isScript) weights[startMs < (engineMs ?? Infinity) ? 'earlyScripts' : 'engineScripts'] += bytes;
		else if (path.endsWith('.css')) weights.styles += bytes;
		else if (path.endsWith('.pbf')) weights.tiles += bytes;
		else weights.others += bytes;
	}
	return weights;
}
