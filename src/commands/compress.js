import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible } from '../serving/headers.js';

/*
 * Compressed copies beside the built files, for hosts that send them as they are: as small as can be, at no cost for each reader. Kit's own
 * `precompress` leaves the map's tiles out and keeps copies that are larger than the file.
 */

/** Twice Node's threads for compression: the reading of one file goes on while others are compressed. */
const filesAtOnce = 8;

/**
 * One below the best: of our pages as small, some smaller, in a quarter of the time. With the best a site of 50 stories took longer to compress than to write.
 */
const brotliQuality = 10;

/** Up to this size the best costs nothing, and is better: hosts' pages load small scripts of ours. In bytes. */
const smallFile = 10_000;

/** @type {readonly { suffix: string, compress: (bytes: Buffer) => Promise<Buffer> }[]} */
const formats = [
	{
		suffix: '.br',
		compress: (bytes) =>
			promisify(brotliCompress)(bytes, {
				params: {
					[constants.BROTLI_PARAM_QUALITY]: bytes.length > smallFile ? brotliQuality : constants.BROTLI_MAX_QUALITY,
					[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
				}
			})
	},
	{ suffix: '.gz', compress: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }) }
];

/** @param {string} path */
async function compressFile(path) {
	const bytes = await readFile(path);
	const written = formats.map(async ({ suffix, compress }) => {
		const copy = await compress(bytes);
		if (copy.length < bytes.length) await writeFile(path + suffix, copy);
	});
	await Promise.all(written);
}

/**
 * Writes a `.br` and a `.gz` beside every file in a folder that gets smaller by it.
 *
 * @param {string} folder
 */
export async function compressFolder(folder) {
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && isCompressible(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		// One queue, from which each of several takes its next file.
		.values();
	const take = async () => {
		for (const path of paths) await compressFile(path);
	};
	await Promise.all(Array.from({ length: filesAtOnce }, take));
}

/**
 * An adapter that compresses what another has written: wherever the site is built, its copies are with it.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} folder where that adapter writes
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function precompressed(adapter, folder) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			await compressFolder(folder);
		}
	};
}
