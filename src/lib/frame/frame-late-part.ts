import { partsOf } from '../islands/parts-of';

export const fetchParts = () => import('./frame-late-parts');
type Parts = Awaited<ReturnType<typeof fetchParts>>;

/** The same as `latePart` of what only an embed has. */
export const frameLatePart = partsOf<Pick<Parts, 'EmbedPaper' | 'TourControls'>>(
	fetchParts,
	import.meta.env.SSR ? await fetchParts() : undefined
);
