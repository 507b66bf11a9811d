/**
 * The candidate that a misspelt word most likely means, or undefined when none is near: at most a third of the letters
 * may be wrong, missing, too many or swapped with their neighbour. Case does not count; the first of equals wins.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
	let nearest: string | undefined;
	let least = Math.max(1, Math.floor(word.length / 3));
	for (const candidate of candidates) {
		// Long texts in the place of an id cannot be near, and would cost length squared.
		if (Math.abs(candidate.length - word.length) > least) continue;
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance < least || (distance === least && nearest === undefined)) {
			nearest = candidate;
			least = distance;
		}
	}
	return nearest;
}

/** `; did you mean "title"?`, or nothing when no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
	const nearest = nearestWord(word, candidates);
	return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}

/** Optimal string alignment: Levenshtein's distance in which swapping two neighbours is one mistake. */
function editDistance(a: string, b: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const wrong = a[row - 1] === b[column - 1] ? 0 : 1;
			let cost = Math.min(cell(last, column) + 1, cell(current, column - 1) + 1, cell(last, column - 1) + wrong);
			if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
				cost = Math.min(cost, cell(beforeLast, column - 2) + 1);
			}
			current.push(cost);
		}
		[beforeLast, last] = [last, current];
	}
	return cell(last, b.length);
}

function cell(row: readonly number[], column: number): number {
	return row[column] ?? Infinity;
}
