/** Parts of an embed that can wait (stage/late-parts.ts). */
export { default as EmbedPaper } from './EmbedPaper.svelte';
export { default as TourControls } from '../reader/TourControls.svelte';
