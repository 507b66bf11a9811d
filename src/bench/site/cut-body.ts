/**
 * A body as a slow server sends it.
 *
 * @param bytes of each piece but the last, > 0
 * @returns at least one piece
 */
export function cutBody(body: Buffer, bytes: number): Buffer[] {
	const pieces = Math.max(1, Math.ceil(body.length / bytes));
	return Array.from({ length: pieces }, (_, index) => body.subarray(index * bytes, (index + 1) * bytes));
}
