import { partsOf } from '../islands/parts-of';

export const fetchParts = () => import('./deferred-frame-parts');
type Parts = Awaited<ReturnType<typeof fetchParts>>;

/** A part that only an embed has, whose script comes when the map is there, or when somebody touches it. */
export const deferredFramePart = partsOf<Pick<Parts, 'EmbedPaper' | 'TourControls'>>(
	fetchParts,
	import.meta.env.SSR ? await fetchParts() : undefined
);
