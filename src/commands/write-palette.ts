import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import type { Plugin } from 'vite';

type PaletteCss = typeof import('../lib/server/palette-css');

async function readWriter(): Promise<PaletteCss['withPalette']> {
	const path = fileURLToPath(new URL('../lib/server/palette-css.ts', import.meta.url));
	const { module } = await runnerImport<PaletteCss>(path);
	return module.withPalette;
}

/**
 * A plugin that writes the palette into the page's style sheet, where it asks for it (`@palette-light;`): pages without
 * script follow the reader's theme by CSS alone, and a colour stands once all the same.
 */
export function writePalette(): Plugin {
	let writer: ReturnType<typeof readWriter> | undefined;
	return {
		name: 'dateline:write-palette',
		enforce: 'pre',
		async transform(code, id) {
			if (!/\.css(?:\?|$)/.test(id) || !code.includes('@palette-')) return null;
			// Not before something asks for it, as in write-marks.
			writer ??= readWriter();
			return (await writer)(code);
		}
	};
}
