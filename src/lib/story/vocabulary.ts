/*
 * The closed sets of the story data. They stand apart from schema.ts so that a page can list them without loading zod.
 */

/** Three kinds of exchange; each has one colour and one second mark on the map. */
export const kinds = ['leaders', 'ministers', 'support'] as const;

export const statuses = ['happened', 'agreed', 'proposed'] as const;

/** What a place's point stands for: somewhere in the town, or the very site. */
export const precisions = ['town', 'site'] as const;

export const topics = [
	'annual-visits',
	'trilateral',
	'personnel',
	'technology',
	'search-and-rescue',
	'partnership'
] as const;
