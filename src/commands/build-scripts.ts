import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import { pickEngineStyle } from './pick-engine-style.ts';
import { shareEngine } from './share-engine.ts';
import { writeMarks } from './write-marks.ts';

/** Where Kit gathers what is uploaded. */
const outDir = '.svelte-kit/output/client';

/**
 * The scripts that pages name (server/page-scripts). Each is a build of its own, so that all that it imports is in it,
 * one request: what two entries share would be a third file.
 */
const kinds = ['map', 'form'];

/** Modules that engine and deferred parts share: as files of their own they would be requests of their own. */
const smallAndShared = 'cartography/camera\\.ts$|geo/great-circle\\.ts$|geo/point-along\\.ts$';

const noStyle = '\0no-style';

/** Every page carries its style sheets inline, as its components were rendered: in scripts they would come twice. */
function withoutStyles(): Plugin {
	return {
		name: 'dateline:without-styles',
		enforce: 'pre',
		resolveId: { filter: { id: /\.svelte\?.*type=style/ }, handler: () => noStyle },
		load: { filter: { id: /^\0no-style$/ }, handler: () => '' }
	};
}

/**
 * A plugin that builds the pages' scripts, beside Kit, whose own pages have none: before Kit writes the pages, which
 * name them.
 */
export function buildScripts(): Plugin {
	return {
		name: 'dateline:build-scripts',
		apply: 'build',
		writeBundle: {
			order: 'pre',
			sequential: true,
			async handler() {
				if (!this.environment.config.build.ssr) return;
				for (const kind of kinds) await buildScript(this.environment.config.root, kind);
			}
		}
	};
}

async function buildScript(root: string, kind: string): Promise<void> {
	await build({
		configFile: false,
		root,
		base: './',
		publicDir: false,
		logLevel: 'warn',
		plugins: [writeMarks(), withoutStyles(), shareEngine(), pickEngineStyle(), svelte()],
		build: {
			outDir,
			assetsDir: '_app/immutable',
			emptyOutDir: false,
			manifest: `.vite/${kind}.json`,
			rolldownOptions: {
				input: `src/lib/start/${kind}-script.ts`,
				// What comes later shares its modules with the script, which may export them.
				preserveEntrySignatures: 'allow-extension',
				output: {
					entryFileNames: '_app/immutable/[name].[hash].js',
					chunkFileNames: '_app/immutable/[name].[hash].js',
					assetFileNames: '_app/immutable/[name].[hash][extname]',
					codeSplitting: {
						groups: [
							// With all that it imports: what comes later imports the rest from it, and what is small and shared.
							{ name: `${kind}-script`, test: new RegExp(`${kind}-script\\.ts$|${smallAndShared}`) }
						]
					}
				}
			}
		}
	});
}
