import { brotliCompressSync, brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { expect, test } from 'vitest';
import { cutBody } from './cut-body';

test('the pieces of a body are as large as asked for, and together the body', () => {
	const body = Buffer.from('abcdefghij');
	const pieces = cutBody(body, 4);
	expect(pieces.map(String)).toEqual(['abcd', 'efgh', 'ij']);
	expect(Buffer.concat(cutBody(body, 5))).toEqual(body);
	expect(cutBody(Buffer.alloc(0), 4)).toHaveLength(1);
});

test('what has come of a document that was compressed whole can be read', async () => {
	const text = Array.from({ length: 4000 }, (_, index) => `<p>${index ** 3}</p>`).join('');
	const body = brotliCompressSync(text);
	const [first] = cutBody(body, 4096);
	expect(body.length).toBeGreaterThan(2 * 4096);
	expect(String(brotliDecompressSync(body))).toBe(text);
	const read = await new Promise<string>((fulfil) => {
		const stream = createBrotliDecompress();
		stream.once('data', (bytes: Buffer) => {
			fulfil(String(bytes));
		});
		stream.write(first);
	});
	expect(text.startsWith(read.slice(0, 1000))).toBe(true);
	expect(read.length).toBeGreaterThan(1000);
});
