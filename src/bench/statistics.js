/**
 * The value that a share of all others do not exceed, by the nearest rank.
 *
 * @param {readonly number[]} values
 * @param {number} share 0.5 is the median, 0.95 the 95th percentile
 * @returns {number | null} null when there are no values
 */
export function quantile(values, share) {
	const sorted = values.toSorted((one, other) => one - other);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/**
 * @typedef {object} Summary
 * @property {number} median
 * @property {number} min
 * @property {number} max
 * @property {number} runs how many runs gave a value
 */

/**
 * @param {readonly (number | null)[]} values null where a run could not measure
 * @returns {Summary | null}
 */
export function summarize(values) {
	const known = values.filter((value) => value !== null);
	const median = quantile(known, 0.5);
	if (median === null) return null;
	return { median, min: Math.min(...known), max: Math.max(...known), runs: known.length };
}
