import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { normalizePath, transformWithOxc, type Plugin } from 'vite';

/** MapLibre's package. Its own sources lie in it, and its list of exports leaves them out. */
const manifest = normalizePath(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));
const sources = posix.join(posix.dirname(manifest), 'src');
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };

/** How the worker's address is asked for (maplibre/worker.ts). */
const workerAddress = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** What the files are called: the engine on the page, its worker, and what both need. */
const names = { engine: 'maplibre-gl', worker: 'maplibre-gl-worker', shared: 'maplibre-gl-shared' } as const;

/** undefined for what holds nothing of MapLibre */
function nameOf({ name, moduleIds }: { readonly name: string; readonly moduleIds: readonly string[] }) {
	if (name === names.worker) return names.worker;
	if (moduleIds.includes(posix.join(sources, 'ui', 'map.ts'))) return names.engine;
	return moduleIds.some((id) => id.startsWith(sources)) ? names.shared : undefined;
}

/**
 * A plugin that bundles MapLibre from its own sources, page and worker in one build: what both need is one file, which
 * the browser fetches once, and what our map never uses is left out. The published files are a third larger. All three
 * are asked for at once. Only pages that are built get them; without this plugin they get the published files, as the
 * development server and the tests do.
 */
export function shareEngine(): Plugin {
	/** Of the worker, while it is not written. */
	let worker = '';
	let workerFile = '';
	return {
		name: 'dateline:share-engine',
		enforce: 'pre',
		apply: 'build',
		applyToEnvironment: ({ config }) => config.consumer === 'client',
		config: () => ({
			build: {
				modulePreload: {
					polyfill: false,
					// Whoever imports the engine asks for all of it; nothing else is preloaded.
					resolveDependencies: (file, needed) => (file.includes(`/${names.engine}.`) ? [...needed, workerFile] : [])
				}
			}
		}),
		resolveId: (id) => {
			if (id === 'maplibre-gl') return posix.join(sources, 'index.ts');
			return id === workerAddress ? `\0${workerAddress}` : null;
		},
		load(id) {
			// Of all that the package says of itself MapLibre reads its version.
			if (id === manifest) return JSON.stringify({ version });
			if (id !== `\0${workerAddress}`) return null;
			worker = this.emitFile({ type: 'chunk', id: posix.join(sources, 'source', 'worker.ts'), name: names.worker });
			return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
		},
		async transform(code, id) {
			if (!id.startsWith(sources) || !id.endsWith('.ts')) return null;
			// As MapLibre compiles itself: a field that is only declared is none, or it would hide what a parent has set.
			return transformWithOxc(code, id, {
				tsconfig: false,
				assumptions: { setPublicClassFields: true },
				typescript: { removeClassFieldsWithoutInitializer: true }
			});
		},
		outputOptions(options) {
			// Who looks for the engine or its worker needs their names.
			const { chunkFileNames } = options;
			if (typeof chunkFileNames !== 'string') return null;
			return {
				...options,
				chunkFileNames: (chunk) => {
					const name = nameOf(chunk);
					return name ? chunkFileNames.replace('[name]', name) : chunkFileNames;
				}
			};
		},
		generateBundle() {
			if (worker) workerFile = this.getFileName(worker);
		}
	};
}
