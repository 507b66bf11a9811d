import { build, type Plugin } from 'vite';

/** What stands after a module's path where its text is wanted as one script, and how its bundle is written. */
const formats = { '?script': 'iife', '?script=module': 'es' } as const;

function formatOf(id: string) {
	return Object.entries(formats).find(([mark]) => id.endsWith(mark));
}

/** A module and all that it imports, as one script. */
async function bundle(path: string, format: 'iife' | 'es') {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			// server/minified does it, and knows for which browsers.
			minify: false,
			target: 'esnext',
			rolldownOptions: { input: path, output: { format }, preserveEntrySignatures: 'strict' }
		}
	});
	const [output] = [result].flat();
	if (!output || !('output' in output)) throw new Error(`${path} was watched, not built.`);
	const [{ code, moduleIds }, ...more] = output.output;
	if (more.length > 0)
		throw new Error(`${path} became several files: a script that stands alone imports nothing later.`);
	return { code, moduleIds };
}

/**
 * A plugin that gives a module's text as one script that stands alone: for what is written into a page, before
 * everything else, and for what hosts load. `import text from './loader?script'` is a classic script,
 * `'./talk?script=module'` one that exports.
 */
export function bundleScripts(): Plugin {
	return {
		name: 'dateline:bundle-scripts',
		enforce: 'pre',
		async resolveId(id, importer) {
			const [mark] = formatOf(id) ?? [];
			if (mark === undefined) return null;
			const found = await this.resolve(id.slice(0, -mark.length), importer, { skipSelf: true });
			return found && found.id + mark;
		},
		async load(id) {
			const [mark, format] = formatOf(id) ?? [];
			if (mark === undefined || format === undefined) return null;
			const { code, moduleIds } = await bundle(id.slice(0, -mark.length), format);
			for (const path of moduleIds) this.addWatchFile(path);
			return `export default ${JSON.stringify(code)};`;
		}
	};
}
