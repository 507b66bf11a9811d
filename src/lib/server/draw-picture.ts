import { renderAsync } from '@resvg/resvg-js';

/**
 * An SVG document as a PNG of the same size, for what shows no SVG: link previews, chat windows.
 *
 * @param fontFiles paths of the only fonts it may use; the machine's own are left out
 */
export async function drawPicture(svg: string, fontFiles: readonly string[]): Promise<Buffer> {
	// Beside the main thread: a build draws two pictures at once.
	const picture = await renderAsync(svg, { font: { loadSystemFonts: false, fontFiles: [...fontFiles] } });
	return picture.asPng();
}
