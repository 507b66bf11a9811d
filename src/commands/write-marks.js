// JavaScript, because Vite's configuration imports it: Node reads that before anything compiles TypeScript.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

async function readTable() {
	/** @type {{ module: typeof import('../lib/cartography/mark-properties') }} */
	const { module } = await runnerImport(
		fileURLToPath(new URL('../lib/cartography/mark-properties.ts', import.meta.url))
	);
	return module.markProperties;
}

/**
 * A plugin that writes the map's marks into components and style sheets: `var(--mark-border-width)` becomes what cartography/marks says, in each build and while a page is
 * written. No page carries the table.
 *
 * @returns {import('vite').Plugin}
 */
export function writeMarks() {
	/** @type {Promise<Readonly<Record<string, string>>> | undefined} */
	let table;
	return {
		name: 'dateline:write-marks',
		enforce: 'pre',
		async transform(code, id) {
			const [path = ''] = id.split('?');
			if (!/\.(?:svelte|css)$/.test(path) || !code.includes('var(--mark-')) return null;
			// Not before something asks for a mark: until then Kit may not have written the settings that TypeScript is read with.
			table ??= readTable();
			const properties = await table;
			return code.replace(/var\(--mark-([\w-]+)\)/g, (_, /** @type {string} */ name) => {
				const value = properties[name];
				if (value !== undefined) return value;
				this.error(
					`${path} asks for --mark-${name}, which is no mark: add it to src/lib/cartography/mark-properties.ts.`
				);
			});
		}
	};
}
