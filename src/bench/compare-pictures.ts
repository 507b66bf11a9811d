import type { Browser } from '@playwright/test';

/** The map in the window, CSS pixels. */
interface Clip {
	x: number;
	y: number;
	width: number;
	height: number;
	/** Tells how large a filmed pixel is. */
	windowWidth: number;
}

interface Comparison {
	/** As given. */
	atMs: number;
	/** Share of the map's pixels that differ visibly from the last picture, 0 to 1. */
	differs: number;
	/** The whole window has one colour. */
	isBlank: boolean;
}

/**
 * Compares every picture with the last one. A browser decodes them: Node cannot.
 *
 * @param film PNGs in base64, at least one
 * @param colors to be counted in the last picture, as #rrggbb
 */
export async function comparePictures(
	browser: Browser,
	film: readonly { atMs: number; png: string }[],
	clip: Clip,
	colors: Readonly<Record<string, string>>
): Promise<{ frames: Comparison[]; shares: Record<string, number> }> {
	const page = await browser.newPage();
	try {
		return await page.evaluate(compareInPage, { film: [...film], clip, colors });
	} finally {
		await page.close();
	}
}

/** Runs in a page of its own. */
async function compareInPage({
	film,
	clip,
	colors
}: {
	film: { atMs: number; png: string }[];
	clip: Clip;
	colors: Readonly<Record<string, string>>;
}) {
	/** Of 255: below it an eye sees no difference between two flat colours side by side. */
	const visible = 24;
	const read = async (png: string) => {
		const image = new Image();
		image.src = `data:image/png;base64,${png}`;
		await image.decode();
		const canvas = new OffscreenCanvas(image.width, image.height);
		const context = canvas.getContext('2d', { willReadFrequently: true });
		if (!context) throw new Error('The browser gives no 2D canvas.');
		context.drawImage(image, 0, 0);
		const scale = image.width / clip.windowWidth;
		const [x, y, width] = [clip.x, clip.y, clip.width].map((px) => Math.round(px * scale));
		const height = Math.min(Math.round(clip.height * scale), image.height - (y ?? 0));
		return {
			map: context.getImageData(x ?? 0, y ?? 0, width ?? 1, height).data,
			all: context.getImageData(0, 0, image.width, image.height).data
		};
	};
	const near = (one: ArrayLike<number>, other: ArrayLike<number>, at = 0, otherAt = at) =>
		[0, 1, 2].every((channel) => Math.abs(Number(one[at + channel]) - Number(other[otherAt + channel])) <= visible);
	const share = (data: Uint8ClampedArray, counts: (at: number) => boolean) => {
		let counted = 0;
		for (let at = 0; at < data.length; at += 4) if (counts(at)) counted++;
		return counted / (data.length / 4);
	};
	const last = film.at(-1);
	if (!last) throw new Error('Nothing was filmed.');
	const { map: finished } = await read(last.png);
	const frames = [];
	for (const { atMs, png } of film) {
		const { map, all } = await read(png);
		const differs = map.length === finished.length ? share(map, (at) => !near(map, finished, at)) : 1;
		frames.push({ atMs, differs, isBlank: share(all, (at) => !near(all, all, at, 0)) === 0 });
	}
	const shares = Object.fromEntries(
		Object.entries(colors).map(([name, hex]) => {
			const rgb = [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));
			return [name, share(finished, (at) => near(finished, rgb, at, 0))];
		})
	);
	return { frames, shares };
}
