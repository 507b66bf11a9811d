import type { Selectable, Selection } from '../story/selection';
import { fragmentOf, selectionFrom } from '../story/selection';

/** Writes a selection into the address as a step that "back" undoes. */
export function writeAddress(selection: Selection | null): void {
	// An empty address means the present one, fragment included; closing a card takes the fragment away.
	const address = selection ? `#${fragmentOf(selection)}` : location.pathname + location.search;
	history.pushState(history.state, '', address);
}

/**
 * Calls back with what the address selects: now, and whenever the reader goes back, forward, or edits it.
 *
 * @returns the clean-up
 */
export function followAddress(story: () => Selectable, follow: (selection: Selection | null) => void): () => void {
	const read = () => {
		follow(selectionFrom(location.hash, story()));
	};
	read();
	addEventListener('popstate', read);
	addEventListener('hashchange', read);
	return () => {
		removeEventListener('popstate', read);
		removeEventListener('hashchange', read);
	};
}
