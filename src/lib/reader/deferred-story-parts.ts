/**
 * Parts of a story's own page that are complete as they were written ahead, and can wait until its map stands: imported
 * at once and late. An embed is not sent their style sheets.
 */
export { default as MapLegend } from '../stage/MapLegend.svelte';
export { default as MapLocator } from '../stage/MapLocator.svelte';
export { default as MeasureLine } from '../stage/MeasureLine.svelte';
export { default as MeasurePlaces } from './MeasurePlaces.svelte';
export { default as OtherStories } from './OtherStories.svelte';
export { default as StoryFooter } from './StoryFooter.svelte';
export { default as StoryNotes } from './StoryNotes.svelte';
export { default as StoryPicture } from './StoryPicture.svelte';
export { default as StoryTimeline } from './StoryTimeline.svelte';
