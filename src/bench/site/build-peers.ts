import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import { crowdPlaces, crowds, type Crowd } from './crowd';
import { floorPage } from './floor-page';
import { peerStory } from './peer-story';

/** The peers' folders in src/bench/peers, besides the floor, which is written. */
const peerNames = ['leaflet', 'openlayers', 'maplibre', 'svelte-maplibre', 'deck'] as const;

/** Everything at once: a page that knows its worker asks for it beside its script, not after it. */
const preloadWorker: Plugin = {
	name: 'dateline:preload-worker',
	transformIndexHtml: {
		order: 'post',
		handler: (_, { bundle }) =>
			Object.keys(bundle ?? {})
				.filter((file) => /worker.*\.js$/.test(file))
				.map((file) => ({ tag: 'link', injectTo: 'head', attrs: { rel: 'modulepreload', href: `./${file}` } }))
	}
};

/**
 * Installs what the peers need and builds their pages, where Git does not look; again only when they have changed.
 *
 * @param root the repository
 * @returns the folder of the built pages, and what was done, in a sentence
 */
export async function buildPeers(root: string): Promise<{ folder: string; said: string }> {
	const source = join(root, 'src/bench/peers');
	// Within node_modules: what the peers do not bring themselves, they find in the project.
	const workshop = join(root, 'node_modules/.cache/dateline-peers');
	const folder = join(workshop, 'dist');
	const facts = await peerStory();
	const story = JSON.stringify(facts);
	const floor = floorPage(facts);
	const crowdedStory = (crowd: Crowd) => {
		const others = crowdPlaces(crowd).map(({ name, position }) => ({ name, position, side: 'right', text: name }));
		return JSON.stringify({ ...facts, places: [...facts.places, ...others] });
	};
	const state = stateOf(root, source, [story, floor, ...crowds.map(crowdedStory)].join());
	const stateFile = join(workshop, 'state.txt');
	if (existsSync(stateFile) && readFileSync(stateFile, 'utf8') === state) {
		return { folder, said: 'The peers are up to date and used as they are.' };
	}
	rmSync(workshop, { recursive: true, force: true });
	mkdirSync(workshop, { recursive: true });
	cpSync(source, workshop, { recursive: true });
	writeFileSync(join(workshop, 'story.json'), story);
	const { status, error, stderr } = spawnSync('npm', ['ci'], { cwd: workshop, encoding: 'utf8', shell: false });
	if (error ?? status !== 0)
		throw new Error(`The peers' packages could not be installed:\n${stderr}`, { cause: error });
	for (const name of peerNames) await buildPeer(workshop, name, join(folder, name));
	for (const crowd of crowds) {
		const room = join(workshop, `crowd-${crowd}`);
		cpSync(join(source, 'maplibre'), join(room, 'maplibre'), { recursive: true });
		writeFileSync(join(room, 'story.json'), crowdedStory(crowd));
		await buildPeer(room, 'maplibre', join(folder, `maplibre-${crowd}`));
	}
	mkdirSync(join(folder, 'floor'));
	writeFileSync(join(folder, 'floor/index.html'), floor);
	writeFileSync(stateFile, state);
	return { folder, said: 'The peers were installed and built.' };
}

/** What the built pages follow from, as a fingerprint. */
function stateOf(root: string, source: string, written: string): string {
	const hash = createHash('sha256').update(written);
	for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
		if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
	}
	hash
		.update(readFileSync(join(root, 'package-lock.json')))
		.update(readFileSync(join(root, 'src/bench/site/build-peers.ts')));
	return hash.digest('hex');
}

async function buildPeer(folder: string, name: string, outDir: string) {
	await build({
		configFile: false,
		root: join(folder, name),
		base: './',
		logLevel: 'error',
		mode: 'production',
		plugins: [svelte({ configFile: false }), preloadWorker],
		worker: { format: 'es' },
		build: {
			outDir,
			emptyOutDir: true,
			target: 'esnext',
			modulePreload: { polyfill: false },
			// A picture that is not seen is not sent.
			assetsInlineLimit: 0
		}
	});
}
