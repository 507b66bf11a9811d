import { expect, test } from 'vitest';
import { mapImages } from './images';

/** Alpha above this is inside the shape, as MapLibre draws distance fields. */
const edge = 191;

function imageOf(id: string) {
	const found = mapImages().find((image) => image.id === id);
	if (!found) throw new Error(`there is no image ${id}`);
	const { width, height, data } = found.image;
	return { width, height, isInside: (x: number, y: number) => (data[(y * width + x) * 4 + 3] ?? 0) > edge };
}

test('the arrowhead points up: narrow above, wide below, the same on both sides', () => {
	const { width, height, isInside } = imageOf('arrowhead');
	const rows = Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => isInside(x, y)));
	const widths = rows.map((row) => row.filter(Boolean).length).filter((count) => count > 0);
	expect(widths.length).toBeGreaterThan(15);
	expect(widths[0]).toBeLessThan(4);
	expect(widths.at(-1)).toBeGreaterThan(14);
	expect(widths).toEqual([...widths].sort((one, other) => one - other));
	for (const row of rows) expect(row).toEqual([...row].reverse());
});

test('the shape of every icon ends before its image does, so that no edge is cut', () => {
	for (const id of ['arrowhead', 'pill', 'city-dot']) {
		const { width, height, isInside } = imageOf(id);
		for (let x = 0; x < width; x++) expect(isInside(x, 0) || isInside(x, height - 1), id).toBe(false);
		for (let y = 0; y < height; y++) expect(isInside(0, y) || isInside(width - 1, y), id).toBe(false);
	}
});

test('what only keeps room is not seen', () => {
	for (const id of ['room-arc', 'room-place']) {
		const image = mapImages().find((candidate) => candidate.id === id);
		expect(image?.image.data.every((value) => value === 0)).toBe(true);
	}
});
