const fetchParts = () => import('./reading-parts');
type Parts = Awaited<ReturnType<typeof fetchParts>>;

let parts: Parts | undefined;
const importParts = async () => (parts = await fetchParts());
// Where the page is written ahead they have to be there.
const written = import.meta.env.SSR ? await importParts() : undefined;

/** Of a part that is read, what an island needs: the component where the page is written, and how it is loaded where it is read. */
export function readingPart<Name extends 'MapCard' | 'StoryEntries'>(name: Name) {
	return { component: written?.[name], load: async () => (await importParts())[name] as Parts[Name] };
}

/** Puts the open card beside what it speaks of; until its script is there the platform shows it, and knows where. */
export function placeOpenCard(...facts: Parameters<Parts['placeOpenCard']>): void {
	parts?.placeOpenCard(...facts);
}
