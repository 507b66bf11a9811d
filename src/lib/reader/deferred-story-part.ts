import { partsOf } from '../islands/parts-of';

const load = () => import('./deferred-story-parts');

/**
 * The same as `deferredPart` of what only a story's own page has. A module of its own: whoever imports it is sent the
 * style sheets as well.
 */
export const deferredStoryPart = partsOf(load, import.meta.env.SSR ? await load() : undefined);
