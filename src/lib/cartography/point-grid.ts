import type { BoxPosition } from '../geo/web-mercator';
import type { Rectangle } from './labels';

/** Points of a box by the cells in which they lie: what is under a name is found without looking at all of them. */
export class PointGrid {
	readonly #cells = new Map<number, { column: number; row: number; points: number[] }>();
	readonly #points: BoxPosition[] = [];
	readonly #cellPx: number;

	/** @param cellPx side of a cell: smaller ones hold less that is not asked for, and are more */
	constructor(cellPx: number, points: readonly BoxPosition[] = []) {
		this.#cellPx = cellPx;
		for (const point of points) this.add(point);
	}

	/** Points are counted from 0, in the order in which they are added. */
	add(point: BoxPosition): void {
		const [column, row] = [this.#cellAt(point[0]), this.#cellAt(point[1])];
		const key = keyOf(column, row);
		const cell = this.#cells.get(key) ?? { column, row, points: [] };
		cell.points.push(this.#points.length);
		this.#cells.set(key, cell);
		this.#points.push(point);
	}

	/**
	 * Which points lie within an area, not on its edge.
	 *
	 * @param atMost how many of them are enough to know
	 * @returns their numbers, in no order
	 */
	within(area: Rectangle, atMost = Infinity): readonly number[] {
		const found: number[] = [];
		for (const cell of this.#cellsOf(area)) {
			for (const index of cell) {
				const [x, y] = this.#points[index] ?? [NaN, NaN];
				if (x > area.left && x < area.right && y > area.top && y < area.bottom) found.push(index);
				if (found.length >= atMost) return found;
			}
		}
		return found;
	}

	/** Those that an area touches, by whichever way is less work: from the area's side or from the cells'. */
	#cellsOf({ left, top, right, bottom }: Rectangle): readonly (readonly number[])[] {
		const [firstColumn, lastColumn] = [this.#cellAt(left), this.#cellAt(right)];
		const [firstRow, lastRow] = [this.#cellAt(top), this.#cellAt(bottom)];
		const cells: number[][] = [];
		if ((lastColumn - firstColumn + 1) * (lastRow - firstRow + 1) > this.#cells.size) {
			for (const { column, row, points } of this.#cells.values()) {
				const touched = column >= firstColumn && column <= lastColumn && row >= firstRow && row <= lastRow;
				if (touched) cells.push(points);
			}
			return cells;
		}
		for (let column = firstColumn; column <= lastColumn; column++) {
			for (let row = firstRow; row <= lastRow; row++) {
				const cell = this.#cells.get(keyOf(column, row));
				if (cell) cells.push(cell.points);
			}
		}
		return cells;
	}

	#cellAt(px: number): number {
		return Math.floor(px / this.#cellPx);
	}
}

/** One number for both: no drawing is millions of cells high. */
function keyOf(column: number, row: number): number {
	return column * 2 ** 26 + row;
}
