import { inflateSync } from 'node:zlib';

/*
 * The colours of a screenshot: enough of PNG for what browsers write (8 bits a channel, RGB or RGBA, not interlaced),
 * so that no test needs a package for it.
 */

interface Picture {
	readonly widthPx: number;
	readonly heightPx: number;
	readonly bytesPerPixel: number;
	/** Row by row, red, green, blue and sometimes alpha of each pixel. */
	readonly bytes: Buffer;
}

/** The share of pixels that have each colour ("#rrggbb"), give or take what antialiasing and colour profiles change. */
export function colorShares(file: Buffer, colors: readonly string[], tolerance = 6): number[] {
	const picture = readPng(file);
	return sharesIn(picture, colors, tolerance, 0, 0, picture.widthPx, picture.heightPx);
}

/** The same of every cell of a picture that is a table, row by row. */
export function colorSharesOfCells(file: Buffer, colors: readonly string[], columns: number, rows: number): number[][] {
	const picture = readPng(file);
	const [width, height] = [picture.widthPx / columns, picture.heightPx / rows];
	return Array.from({ length: columns * rows }, (_, cell) =>
		sharesIn(picture, colors, 6, (cell % columns) * width, Math.floor(cell / columns) * height, width, height)
	);
}

function sharesIn(
	{ widthPx, bytesPerPixel, bytes }: Picture,
	colors: readonly string[],
	tolerance: number,
	left: number,
	top: number,
	width: number,
	height: number
): number[] {
	return colors.map((color) => {
		const isIt = matcher(color, tolerance);
		let count = 0;
		for (let y = top; y < top + height; y++) {
			for (let x = left; x < left + width; x++) if (isIt(bytes, (y * widthPx + x) * bytesPerPixel)) count += 1;
		}
		return count / (width * height);
	});
}

/**
 * The share of pixels that have a colour in one picture and not in the other: of the sea's colour, how far two maps lie
 * apart.
 */
export function mismatch(one: Buffer, other: Buffer, color: string, tolerance = 6): number {
	const [left, right] = [readPng(one), readPng(other)];
	if (left.bytes.length !== right.bytes.length || left.widthPx !== right.widthPx) return 1;
	const isIt = matcher(color, tolerance);
	let count = 0;
	for (let at = 0; at < left.bytes.length; at += left.bytesPerPixel) {
		if (isIt(left.bytes, at) !== isIt(right.bytes, at)) count += 1;
	}
	return count / (left.widthPx * left.heightPx);
}

/** Whether the pixel at a byte has a colour. */
function matcher(color: string, tolerance: number): (bytes: Buffer, at: number) => boolean {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));
	const isNear = (value: number | undefined, wanted: number) => Math.abs((value ?? 0) - wanted) <= tolerance;
	return (bytes, at) => isNear(bytes[at], red) && isNear(bytes[at + 1], green) && isNear(bytes[at + 2], blue);
}

export function readPng(file: Buffer): Picture {
	const [widthPx, heightPx] = [file.readUInt32BE(16), file.readUInt32BE(20)];
	const [depth = 0, type = 0, , , interlaced = 0] = file.subarray(24, 29);
	const bytesPerPixel = { 2: 3, 6: 4 }[type];
	if (depth !== 8 || !bytesPerPixel || interlaced !== 0) {
		throw new Error(`An unknown kind of PNG: ${depth} bits, type ${type}, interlaced ${interlaced}.`);
	}
	const filtered = inflateSync(Buffer.concat(imageData(file)));
	return {
		widthPx,
		heightPx,
		bytesPerPixel,
		bytes: unfilter(filtered, widthPx * bytesPerPixel, heightPx, bytesPerPixel)
	};
}

function imageData(file: Buffer): Buffer[] {
	const parts: Buffer[] = [];
	for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
		const data = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
		if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(data);
	}
	return parts;
}

/**
 * Undoes what PNG does to each row for better compression: every byte is written as its difference from one that is
 * near.
 */
function unfilter(filtered: Buffer, rowBytes: number, rows: number, bytesPerPixel: number): Buffer {
	const plain = Buffer.alloc(rowBytes * rows);
	for (let row = 0; row < rows; row++) {
		const filter = filtered[row * (rowBytes + 1)];
		for (let column = 0; column < rowBytes; column++) {
			const at = row * rowBytes + column;
			const left = column < bytesPerPixel ? 0 : (plain[at - bytesPerPixel] ?? 0);
			const above = row === 0 ? 0 : (plain[at - rowBytes] ?? 0);
			const aboveLeft = row === 0 || column < bytesPerPixel ? 0 : (plain[at - rowBytes - bytesPerPixel] ?? 0);
			let near = 0;
			if (filter === 1) near = left;
			else if (filter === 2) near = above;
			else if (filter === 3) near = (left + above) >> 1;
			else if (filter === 4) near = paeth(left, above, aboveLeft);
			plain[at] = (filtered[row * (rowBytes + 1) + 1 + column] ?? 0) + near;
		}
	}
	return plain;
}

/** Of the three neighbours the one nearest to left + above − aboveLeft (PNG specification, 9.4). */
function paeth(left: number, above: number, aboveLeft: number): number {
	const byLeft = Math.abs(above - aboveLeft);
	const byAbove = Math.abs(left - aboveLeft);
	const byBoth = Math.abs(left + above - 2 * aboveLeft);
	if (byLeft <= byAbove && byLeft <= byBoth) return left;
	return byAbove <= byBoth ? above : aboveLeft;
}
