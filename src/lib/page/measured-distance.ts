import type { StoryView } from './story-view.svelte';

/** How far it is between two places of the story, in words, in the reader's unit; null for one and the same. */
export function measuredDistance({ page, unit }: StoryView, [from, to]: readonly [string, string]): string | null {
	return (page.measures[`${from} ${to}`] ?? page.measures[`${to} ${from}`])?.[unit] ?? null;
}
