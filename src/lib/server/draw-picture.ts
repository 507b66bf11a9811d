import { Resvg } from '@resvg/resvg-js';

/**
 * An SVG document as a PNG of the same size, for what shows no SVG: link previews, chat windows.
 *
 * @param fontFiles paths of the only fonts it may use; the machine's own are left out
 */
export function drawPicture(svg: string, fontFiles: readonly string[]): Buffer {
	return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [...fontFiles] } }).render().asPng();
}
