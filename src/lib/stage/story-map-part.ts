import type { partsOf } from '../islands/parts-of';
import type MapLocator from './MapLocator.svelte';
import type MeasureLine from './MeasureLine.svelte';

/** Parts of the map that only a story's own page has, by name: the page that has them hands them over. */
export type StoryMapPart = ReturnType<
	typeof partsOf<{ readonly MapLocator: typeof MapLocator; readonly MeasureLine: typeof MeasureLine }>
>;
