/** What a reader can select: one thing at a time, the same on map, list and address. */
export interface Selection {
	readonly type: 'event' | 'exchange' | 'place';
	readonly id: string;
}

/** The part of a story that says what can be selected. */
export interface Selectable {
	readonly events: readonly { readonly id: string }[];
	readonly exchanges: readonly { readonly id: string }[];
	readonly places: readonly { readonly id: string }[];
}

const letters = { event: 'e', exchange: 'x', place: 'p' } as const;

/** The address's fragment without "#", which is also the id of the entry in the list: `e=yokosuka-talks`. */
export function fragmentOf({ type, id }: Selection): string {
	return `${letters[type]}=${id}`;
}

/**
 * Reads a fragment, with or without "#". Null when it names nothing in this story: a stale or mistyped link
 * opens the story with nothing selected.
 */
export function selectionFrom(fragment: string, story: Selectable): Selection | null {
	const [letter, id] = fragment.replace(/^#/, '').split('=');
	const lists = { event: story.events, exchange: story.exchanges, place: story.places };
	for (const type of ['event', 'exchange', 'place'] as const) {
		if (letters[type] === letter && id && lists[type].some((feature) => feature.id === id)) return { type, id };
	}
	return null;
}

export function isSameSelection(one: Selection | null, other: Selection | null): boolean {
	return one?.type === other?.type && one?.id === other?.id;
}
