/**
 * The value that a share of all others do not exceed, by the nearest rank.
 *
 * @param share 0.5 is the median, 0.95 the 95th percentile
 * @returns null when there are no values
 */
export function quantile(values: readonly number[], share: number): number | null {
	const sorted = values.toSorted((one, other) => one - other);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

export interface Summary {
	median: number;
	min: number;
	max: number;
	/** how many runs gave a value */
	runs: number;
}

/** @param values null where a run could not measure */
export function summarize(values: readonly (number | null)[]): Summary | null {
	const known = values.filter((value) => value !== null);
	const median = quantile(known, 0.5);
	if (median === null) return null;
	return { median, min: Math.min(...known), max: Math.max(...known), runs: known.length };
}
