import type { Status } from '../story/story';
import { statuses } from '../story/vocabulary';

/*
 * How the map tells what has happened from what is only agreed or proposed: by shape and width, for colour says the
 * kind. What has happened is whole; what is agreed has an open head and a ring without a core; what is proposed is open
 * and thinner as well.
 */

/**
 * What stands firmest of several: a place where something has happened is not a plan because more is planned there.
 * Null for none.
 */
export function firmestStatus(among: readonly { readonly status: Status }[]): Status | null {
	return statuses.find((candidate) => among.some(({ status }) => status === candidate)) ?? null;
}

/** Statuses in a story that need a word in the key, in the order of firmness: what has happened explains itself. */
export function statusesToExplain(among: readonly { readonly status: Status }[]): readonly PlannedStatus[] {
	return (['agreed', 'proposed'] as const).filter((candidate) => among.some(({ status }) => status === candidate));
}

export type PlannedStatus = Exclude<Status, 'happened'>;
