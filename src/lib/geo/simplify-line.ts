/** A point of a plane drawing, in whatever units the drawing has. */
export type PlanePoint = readonly [x: number, y: number];

/**
 * Douglas–Peucker with a tolerance that may differ from point to point: a line keeps its first and last point and every
 * point that the simpler line would miss by more than the tolerance there. Iterative, since coasts are long.
 *
 * @param toleranceAt largest deviation allowed at a point, in the line's own units, ≥ 0
 */
export function simplifyLine(
	line: readonly PlanePoint[],
	toleranceAt: (point: PlanePoint) => number
): readonly PlanePoint[] {
	if (line.length < 3) return line;
	const kept = new Uint8Array(line.length);
	kept[0] = kept[line.length - 1] = 1;
	const stretches: (readonly [number, number])[] = [[0, line.length - 1]];
	for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
		const [from, to] = stretch;
		const worst = worstPoint(line, from, to, toleranceAt);
		if (worst === null) continue;
		kept[worst] = 1;
		stretches.push([from, worst], [worst, to]);
	}
	return line.filter((_, index) => kept[index]);
}

/** The point between two others that is missed by most tolerances, or null when none is missed. */
function worstPoint(
	line: readonly PlanePoint[],
	from: number,
	to: number,
	toleranceAt: (point: PlanePoint) => number
): number | null {
	const [start, end] = [line[from], line[to]];
	if (!start || !end) return null;
	const [alongX, alongY] = [end[0] - start[0], end[1] - start[1]];
	const lengthSquared = alongX ** 2 + alongY ** 2;
	let worst: number | null = null;
	let worstExcess = 1;
	for (let index = from + 1; index < to; index++) {
		const point = line[index];
		if (!point) continue;
		const [x, y] = [point[0] - start[0], point[1] - start[1]];
		const share = lengthSquared === 0 ? 0 : Math.max(0, Math.min(1, (x * alongX + y * alongY) / lengthSquared));
		const [missedX, missedY] = [x - share * alongX, y - share * alongY];
		// Not Math.hypot, which is many times slower, and this is asked for every point of every coast.
		const excess = Math.sqrt(missedX * missedX + missedY * missedY) / toleranceAt(point);
		if (excess > worstExcess) [worst, worstExcess] = [index, excess];
	}
	return worst;
}
