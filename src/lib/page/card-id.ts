import type { Selection } from '../story/selection';

/** The id of the card about a feature: `popovertarget` opens it without script. */
export function cardId({ type, id }: Selection): string {
	return `card-${type}-${id}`;
}
