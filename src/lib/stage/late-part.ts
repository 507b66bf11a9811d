import { partsOf } from '../islands/parts-of';

const load = () => import('./late-parts');

/** A part of every map, an embed's too, whose script comes when the map is there, or when somebody touches it. */
export const latePart = partsOf(load, import.meta.env.SSR ? await load() : undefined);
