/**
 * Parts of a page that are complete as they were written ahead, or are of no use before the map moves: imported at once and late, so that no page carries their
 * scripts in its first bytes.
 */
export { default as MapAttribution } from './MapAttribution.svelte';
export { default as MapLegend } from './MapLegend.svelte';
export { default as MapLocator } from './MapLocator.svelte';
export { default as MapScale } from './MapScale.svelte';
export { default as MeasureLine } from './MeasureLine.svelte';
export { default as MeasurePlaces } from './MeasurePlaces.svelte';
export { default as StoryFooter } from './StoryFooter.svelte';
export { default as StoryNotes } from './StoryNotes.svelte';
export { default as StoryTimeline } from './StoryTimeline.svelte';
export { default as TourControls } from './TourControls.svelte';
