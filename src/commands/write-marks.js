// JavaScript, because Vite's configuration imports it: Node reads that before anything compiles TypeScript.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const table = fileURLToPath(new URL('../lib/cartography/mark-properties.ts', import.meta.url));

/**
 * A plugin that writes the map's marks into components and style sheets: `var(--mark-border)` becomes what cartography/marks says, in each build and while a page is
 * written. No page carries the table.
 *
 * @returns {import('vite').Plugin}
 */
export function writeMarks() {
	/** @type {Readonly<Record<string, string>>} */
	let properties = {};
	return {
		name: 'dateline:write-marks',
		enforce: 'pre',
		async configResolved() {
			/** @type {{ module: typeof import('../lib/cartography/mark-properties') }} */
			const { module } = await runnerImport(table);
			properties = module.markProperties;
		},
		transform(code, id) {
			const [path = ''] = id.split('?');
			if (!/\.(?:svelte|css)$/.test(path) || !code.includes('var(--mark-')) return null;
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
