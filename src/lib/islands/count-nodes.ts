/** Says of a part of a page how many nodes it had when it was written. */
export const nodesAttribute = 'data-nodes';

/** Elements that have no end. */
const voids = /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b|\/>$/;

/**
 * The nodes that a browser makes of markup of our own: elements, comments and texts that are not blank, but for what
 * stands in islands. A page says how many they were; whoever takes it over counts them (islands/as-written.ts). Where
 * scripts run, what is for those without is one text.
 *
 * @param html well formed, as Svelte and Kit write it
 */
export function countNodes(html: string): number {
	const plain = html.replace(/(<(script|style|noscript)\b[^>]*>)[^]*?(?=<\/\2>)/g, '$1text');
	let nodes = 0;
	/** How deep the reading is in an island; 0 outside. */
	let depth = 0;
	for (const [token] of plain.matchAll(/<!--[^]*?-->|<(?:"[^"]*"|[^>"])*>|[^<]+/g)) {
		const isEnd = token.startsWith('</');
		const isElement = /^<[a-z]/i.test(token);
		if (depth > 0) {
			if (isEnd) depth -= 1;
			else if (isElement && !voids.test(token)) depth += 1;
			continue;
		}
		if (isEnd || !/[^ \t\n\r\f]/.test(token)) continue;
		nodes += 1;
		if (/^<div class="island\b/.test(token)) depth = 1;
	}
	return nodes;
}

/** What the element around written markup bears: `data-nodes="12"`. */
export function nodesMark(html: string): string {
	return `${nodesAttribute}="${countNodes(html)}"`;
}
