/*
 * The closed sets of the story data; the kinds, which have words and marks, are in kinds.ts. They stand apart from
 * schema.ts so that a page can list them without loading zod.
 */

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
