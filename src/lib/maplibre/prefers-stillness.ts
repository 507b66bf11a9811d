/** Whether the reader wants no motion. */
export function prefersStillness(): boolean {
	return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
