import type { Page } from '@playwright/test';
import type { Rectangle } from '../../lib/cartography/labels';
import { labOfLinear, linearShare } from './color-measures';
import type { Lab } from './color-measures';

/*
 * Pictures of a page as numbers. The browser decodes and encodes them; what is looked for in them is plain arithmetic
 * here.
 */

/** A picture of one pixel per CSS pixel. */
export interface Picture {
	readonly widthPx: number;
	readonly heightPx: number;
	/** Red, green, blue and alpha of each pixel, row by row, 0..255. */
	readonly rgba: Uint8ClampedArray;
}

/** A part of the window as the reader sees it, as the PNG for an artefact and as numbers. */
export async function takePicture(
	page: Page,
	{ left, top, right, bottom }: Rectangle
): Promise<Picture & { readonly png: Buffer }> {
	const clip = { x: left, y: top, width: right - left, height: bottom - top };
	const png = await page.screenshot({ clip, animations: 'allow', caret: 'initial', scale: 'css' });
	const decoded = await page.evaluate(async (base64) => {
		const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
		const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
		if (!context) throw new Error('No canvas to read the picture with.');
		context.drawImage(bitmap, 0, 0);
		const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
		return { widthPx: width, heightPx: height, rgba: new Uint8Array(data.buffer) };
	}, png.toString('base64'));
	return { ...decoded, rgba: new Uint8ClampedArray(decoded.rgba), png };
}

/** A picture as a PNG, for an artefact. */
export async function encodePicture(page: Page, { widthPx, heightPx, rgba }: Picture): Promise<Buffer> {
	const base64 = await page.evaluate(
		async ({ width, height, bytes }) => {
			const canvas = new OffscreenCanvas(width, height);
			canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(bytes), width, height), 0, 0);
			const png = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
			return btoa(Array.from(png, (byte) => String.fromCharCode(byte)).join(''));
		},
		{ width: widthPx, height: heightPx, bytes: new Uint8Array(rgba) }
	);
	return Buffer.from(base64, 'base64');
}

export type Channels = readonly [red: number, green: number, blue: number];

/** CIE L*a*b* of a pixel. */
export function labOf(rgba: ArrayLike<number>, at = 0): Lab {
	const linear = (channel: number) => linearShare((rgba[at + channel] ?? 0) / 255);
	return labOfLinear([linear(0), linear(1), linear(2)]);
}

/** Red, green and blue of a colour like #06488e. */
export function channelsOf(hex: string): Channels {
	const channel = (start: number) => parseInt(hex.slice(start, start + 2), 16);
	return [channel(1), channel(3), channel(5)];
}
