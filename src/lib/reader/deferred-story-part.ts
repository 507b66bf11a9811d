import { partsOf } from '../islands/parts-of';

const load = () => import('./deferred-story-parts');

/**
 * A part that only a story's own page has, whose script comes when the map is there, or when somebody touches it. A
 * module of its own: whoever imports it is sent the style sheets as well.
 */
export const deferredStoryPart = partsOf(load, import.meta.env.SSR ? await load() : undefined);
