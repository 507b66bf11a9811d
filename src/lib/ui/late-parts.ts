/** Parts of a story's page that are complete as they were written ahead: imported at once and late, so that no page carries their scripts in its first bytes. */
export { default as MapLegend } from './MapLegend.svelte';
export { default as StoryNotes } from './StoryNotes.svelte';
