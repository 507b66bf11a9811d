import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptInBuild } from '../archive/kept-in-build';

/** What Vite writes of the scripts that it has made: by module, or by a name of its own. */
type Manifest = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[] }>>;

/** The pages that have a script, by the names of their scripts' modules in `lib/start`. */
export type PageKind = 'map' | 'form';

/** The scripts of a page: paths from the site's root. */
export interface PageScripts {
	/** The page's own. */
	readonly script: string;
	/** What the map's engine is loaded from, besides the page's own; empty on a page without a map. */
	readonly engine: readonly string[];
}

const moduleOf = (kind: PageKind) => `src/lib/start/${kind}-script.ts`;
/** The engine, and the worker that it starts (commands/share-engine). */
const engineModules = ['src/lib/live/engine.ts', 'maplibre-gl/src/source/worker.ts'];
/** What the build writes of the scripts that it has made (commands/build-scripts). */
const manifestOf = (kind: PageKind) => `.svelte-kit/output/client/.vite/${kind}.json`;

/**
 * Where a page's scripts are.
 *
 * @throws Error when the build has not made them
 */
export const pageScripts = keptInBuild(findScripts, (kind) => kind);

function findScripts(kind: PageKind): PageScripts {
	// The development server hands out modules as they are.
	if (import.meta.env.DEV) return { script: moduleOf(kind), engine: [] };
	const path = join(process.cwd(), manifestOf(kind));
	if (!existsSync(path)) throw new Error(`${manifestOf(kind)} is not there: the build makes scripts before pages.`);
	const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
	const own = withImports(manifest, moduleOf(kind));
	const engine = kind === 'form' ? [] : engineModules.flatMap((module) => withImports(manifest, module));
	const [script = ''] = own;
	return { script, engine: [...new Set([...own.slice(1), ...engine])].filter((file) => file !== script) };
}

/** A module's file, and those of all that it imports before it runs. */
function withImports(manifest: Manifest, module: string, found: string[] = []): readonly string[] {
	// Packages may lie elsewhere, behind a link.
	const [, chunk] = Object.entries(manifest).find(([name]) => name === module || name.endsWith(`/${module}`)) ?? [];
	if (!chunk) throw new Error(`${module} is in no script of the build.`);
	if (found.includes(chunk.file)) return found;
	found.push(chunk.file);
	for (const imported of chunk.imports ?? []) withImports(manifest, imported, found);
	return found;
}
