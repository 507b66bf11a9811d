/*
 * Several tiles in one file, as hosts know it from tiles: a message of Protocol Buffers with one field, `map<string,
 * bytes> tiles = 1`.
 */

/** The first bytes of a field that has a length: of the message or of a name (1), and of a tile (2). */
const tags = { first: 0x0a, second: 0x12 };

/** @param tiles by `set/z/x/y` */
export function packTiles(tiles: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
	const field = (tag: number, content: Uint8Array) =>
		joined([new Uint8Array([tag, ...varint(content.length)]), content]);
	const fields = [...tiles].map(([name, tile]) =>
		field(tags.first, joined([field(tags.first, new TextEncoder().encode(name)), field(tags.second, tile)]))
	);
	return joined(fields);
}

/**
 * The inverse of `packTiles`.
 *
 * @throws Error when the file is another one, or not whole
 */
export function unpackTiles(packed: ArrayBuffer): ReadonlyMap<string, ArrayBuffer> {
	const bytes = new Uint8Array(packed);
	let at = 0;
	/** Begins a field, and tells where it ends. */
	const enter = (tag: number) => {
		const isExpected = bytes[at++] === tag;
		let length = 0;
		for (let shift = 0, more = true; more; shift += 7) {
			const byte = bytes[at++] ?? 0;
			length += (byte & 0x7f) * 2 ** shift;
			more = byte > 0x7f;
		}
		if (!isExpected || at + length > bytes.length) throw new Error('This is no file of tiles, or not all of it.');
		return at + length;
	};
	const content = (tag: number) => {
		const end = enter(tag);
		const start = at;
		at = end;
		return packed.slice(start, end);
	};
	const tiles = new Map<string, ArrayBuffer>();
	while (at < bytes.length) {
		enter(tags.first);
		tiles.set(new TextDecoder().decode(content(tags.first)), content(tags.second));
	}
	return tiles;
}

/** A whole number in groups of seven bits, the lowest first. */
function varint(value: number): readonly number[] {
	return value > 0x7f ? [(value & 0x7f) | 0x80, ...varint(value >>> 7)] : [value];
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
