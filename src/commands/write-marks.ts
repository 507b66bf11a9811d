import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';

async function readTable() {
	const { module } = await runnerImport<typeof import('../lib/cartography/mark-properties')>(
		fileURLToPath(new URL('../lib/cartography/mark-properties.ts', import.meta.url))
	);
	return module.markProperties;
}

/**
 * A plugin that writes the map's marks into components and style sheets: `var(--mark-border-width)` becomes what
 * cartography/marks says, in each build and while a page is written. No page carries the table.
 */
export function writeMarks(): Plugin {
	let table: Promise<Readonly<Record<string, string>>> | undefined;
	return {
		name: 'dateline:write-marks',
		enforce: 'pre',
		async transform(code, id) {
			const [path = ''] = id.split('?');
			if (!/\.(?:svelte|css)$/.test(path) || !code.includes('var(--mark-')) return null;
			// Not before something asks for a mark: until then Kit may not have written the settings that TypeScript is read
			// with.
			table ??= readTable();
			const properties = await table;
			return code.replace(/var\(--mark-([\w-]+)\)/g, (_, name: string) => {
				const value = properties[name];
				if (value !== undefined) return value;
				this.error(
					`${path} asks for --mark-${name}, which is no mark: add it to src/lib/cartography/mark-properties.ts.`
				);
			});
		}
	};
}
