import { partsOf } from '../islands/parts-of';

const load = () => import('./deferred-parts');

/** A part of every map, an embed's too, whose script comes when the map is there, or when somebody touches it. */
export const deferredPart = partsOf(load, import.meta.env.SSR ? await load() : undefined);
