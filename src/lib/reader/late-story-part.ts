import { partsOf } from '../islands/parts-of';

const load = () => import('./late-story-parts');

/** The same as `latePart` of what only a story's own page has. A module of its own: whoever imports it is sent the style sheets as well. */
export const lateStoryPart = partsOf(load, import.meta.env.SSR ? await load() : undefined);
