import { partsOf } from '../islands/parts-of';

const load = () => import('./frame-late-parts');

/** The same as `latePart` of what only an embed has. */
export const frameLatePart = partsOf(load, import.meta.env.SSR ? await load() : undefined);
