import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LngLat } from '../../lib/geo/lng-lat';
import { copyProject } from './copy-project';

/** How many names stand on the crowded maps. */
export const crowds = [20, 500] as const;

export type Crowd = (typeof crowds)[number];

const story = 'geodata/stories/japan-korea-defense';

/** Places besides the story's own four, spread evenly over its land and seas. */
export function crowdPlaces(crowd: Crowd): { id: string; name: string; position: LngLat }[] {
	// Two irrational steps: no two places fall together, and no line of them shows.
	const spread = (index: number, step: number) => (index * step) % 1;
	return Array.from({ length: crowd - 4 }, (_, index) => ({
		id: `place-${index}`,
		name: `Place ${index}`,
		position: [
			Number((126.5 + 13 * spread(index + 1, 0.754877)).toFixed(4)),
			Number((26.5 + 11.5 * spread(index + 1, 0.56984)).toFixed(4))
		]
	}));
}

/**
 * Builds a site whose story has so many places; again only when the project has changed.
 *
 * @param root the repository
 * @returns the folder of the built site
 */
export function buildCrowd(root: string, crowd: Crowd): string {
	const folder = join(root, 'test-results', 'crowds', String(crowd));
	const stateFile = join(folder, 'state.txt');
	const state = stateOf(root) + JSON.stringify(crowdPlaces(crowd));
	const built = join(folder, 'build');
	if (existsSync(stateFile) && readFileSync(stateFile, 'utf8') === state) return built;
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	copyProject(root, folder);
	const file = join(folder, story, 'places.geojson');
	const places = JSON.parse(readFileSync(file, 'utf8')) as { features: unknown[] };
	for (const { id, name, position } of crowdPlaces(crowd)) {
		const names = { en: name, ja: name, ko: name };
		const properties = { name: names, role: names, precision: 'town' };
		places.features.push({ type: 'Feature', id, geometry: { type: 'Point', coordinates: position }, properties });
	}
	writeFileSync(file, JSON.stringify(places));
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	const { status, stderr } = spawnSync(process.execPath, [vite, 'build'], { cwd: folder, encoding: 'utf8' });
	if (status !== 0) throw new Error(`A site with ${crowd} places could not be built:\n${stderr}`);
	writeFileSync(stateFile, state);
	return built;
}

/** What a built site follows from, as a fingerprint. */
function stateOf(root: string): string {
	const hash = createHash('sha256');
	for (const folder of ['src/lib', 'src/routes', 'src/commands', 'geodata', 'static']) {
		for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
			const file = join(root, folder, path);
			if (statSync(file).isFile()) hash.update(path).update(readFileSync(file));
		}
	}
	return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}
