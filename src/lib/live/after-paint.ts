/**
 * Puts off what a reader's press leads to on the live map until the page has painted what it leads to on the page: the
 * card stands at once, where map and card in one frame would make the reader wait for both.
 *
 * @param signal nothing is done any more when it is aborted
 * @returns takes what is to be done, or null for nothing; asked again before the next paint, only the last is done
 */
export function afterPaint(signal: AbortSignal): (act: (() => void) | null) => void {
	let asked: (() => void) | null = null;
	return (act) => {
		if (act && !asked) {
			requestAnimationFrame(() => {
				// The frame is painted when its callbacks are through.
				setTimeout(() => {
					const last = asked;
					asked = null;
					if (!signal.aborted) last?.();
				});
			});
		}
		asked = act;
	};
}
