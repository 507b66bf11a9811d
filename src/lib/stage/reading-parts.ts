/**
 * What is read of a story, list and cards: written ahead, opened by the platform alone, and imported when the map
 * stands or somebody wants it.
 */
export { default as MapCard } from './MapCard.svelte';
export { placeOpenCard } from '../live/place-open-card';
export { default as StoryEntries } from '../facts/StoryEntries.svelte';
