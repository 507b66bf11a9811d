/**
 * Parts of an embed that can wait until its map stands, and its talk with the host, which comes with them: one
 * script for what only embeds have.
 */
export { default as EmbedPaper } from './EmbedPaper.svelte';
export { connectHost } from './embed-host.svelte';
export { default as TourControls } from '../reader/TourControls.svelte';
