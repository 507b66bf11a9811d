// JavaScript, because svelte.config.js imports it, and Node reads that file itself.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible } from '../serving/file-types.js';

/*
 * Compressed copies beside the built files, for hosts that send them as they are: as small as can be, at no cost for
 * each reader. Kit's own `precompress` leaves the map's tiles out and keeps copies that are larger than the file.
 */

/** Twice Node's threads for compression: the reading of one file goes on while others are compressed. */
const filesAtOnce = 8;

/**
 * One below the best, for what there is of every story: of our pages as small, some smaller, in a quarter of the time.
 * With the best a site of 50 stories took longer to compress than to write. Scripts, of which a site has as many
 * whatever it tells, get the best.
 */
const brotliQuality = 10;

/** Up to this size the best costs nothing, and is better: hosts' pages load small scripts of ours. In bytes. */
const smallFile = 10_000;

/**
 * @param {string} path
 * @param {Buffer} bytes
 */
function brotliQualityOf(path, bytes) {
	return path.endsWith('.js') || bytes.length <= smallFile ? constants.BROTLI_MAX_QUALITY : brotliQuality;
}

/** @type {readonly { suffix: string, compress: (bytes: Buffer, path: string) => Promise<Buffer> }[]} */
const formats = [
	{
		suffix: '.br',
		compress: (bytes, path) =>
			promisify(brotliCompress)(bytes, {
				params: {
					[constants.BROTLI_PARAM_QUALITY]: brotliQualityOf(path, bytes),
					[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
				}
			})
	},
	{ suffix: '.gz', compress: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }) }
];

/** Where copies that were made while the site was written wait for the adapter, which puts the pages in their place. */
export const copiesAhead = '.svelte-kit/compressed';

/**
 * @param {string} folder
 * @returns {string[]} the paths of what gets smaller in it and in its folders
 */
export function compressibleIn(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && isCompressible(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Where the copies of a text lie that were made ahead: by what it says, for Kit writes it elsewhere than where it ends
 * up.
 *
 * @param {string} ahead
 * @param {Buffer} bytes
 */
function aheadOf(ahead, bytes) {
	return join(ahead, createHash('sha256').update(bytes).digest('hex'));
}

/**
 * Makes a text's copies before the text is in its place.
 *
 * @param {string} path
 */
export async function compressAheadOf(path) {
	const bytes = await readFile(path);
	const made = formats.map(async ({ suffix, compress }) => {
		await writeFile(aheadOf(copiesAhead, bytes) + suffix, await compress(bytes, path));
	});
	await Promise.all(made);
}

/**
 * @param {string} path
 * @param {string} [ahead]
 */
async function compressFile(path, ahead) {
	const bytes = await readFile(path);
	const written = formats.map(async ({ suffix, compress }) => {
		const made = ahead === undefined ? '' : aheadOf(ahead, bytes) + suffix;
		const copy = existsSync(made) ? await readFile(made) : await compress(bytes, path);
		if (copy.length < bytes.length) await writeFile(path + suffix, copy);
	});
	await Promise.all(written);
}

/**
 * Writes a `.br` and a `.gz` beside every file in a folder that gets smaller by it.
 *
 * @param {string} folder
 * @param {string} [ahead] where copies lie that were made while the site was written
 */
export async function compressFolder(folder, ahead) {
	// One queue, from which each of several takes its next file.
	const paths = compressibleIn(folder).values();
	const take = async () => {
		for (const path of paths) await compressFile(path, ahead);
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
			await compressFolder(folder, copiesAhead);
		}
	};
}
