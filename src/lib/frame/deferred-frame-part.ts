import { partsOf } from '../islands/parts-of';

export const fetchParts = () => import('./deferred-frame-parts');
type Parts = Awaited<ReturnType<typeof fetchParts>>;

/** The same as `deferredPart` of what only an embed has. */
export const deferredFramePart = partsOf<Pick<Parts, 'EmbedPaper' | 'TourControls'>>(
	fetchParts,
	import.meta.env.SSR ? await fetchParts() : undefined
);
