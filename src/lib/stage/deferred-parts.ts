/**
 * Parts of every map, an embed's too, that are complete as they were written ahead, or are of no use before the map
 * moves: imported at once and late, so that no page carries their scripts in its first bytes. Their style sheets a page
 * does carry: what only a story's page has is in reader/deferred-story-parts.ts.
 */
export { default as MapAttribution } from './MapAttribution.svelte';
export { default as MapScale } from './MapScale.svelte';
