import { partsOf } from '../islands/parts-of';

const fetchParts = () => import('./reading-parts');
type Parts = Awaited<ReturnType<typeof fetchParts>>;

let parts: Parts | undefined;
const importParts = async () => (parts = await fetchParts());

/** A part that is read: a card, or a list of entries. */
export const readingPart = partsOf<Pick<Parts, 'MapCard' | 'StoryEntries'>>(
	importParts,
	import.meta.env.SSR ? await importParts() : undefined
);

/** Puts the open card beside what it speaks of; until its script is there the platform shows it, and knows where. */
export function placeOpenCard(...facts: Parameters<Parts['placeOpenCard']>): void {
	parts?.placeOpenCard(...facts);
}
