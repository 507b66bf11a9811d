/**
 * Keeps a page's texts its own after it has come alive: a translator puts an element in the place of a text, and what
 * the page writes into that text afterwards nobody would see. The text comes back as soon as it changes.
 *
 * @returns the clean-up
 */
export function keepTexts(): () => void {
	/** What stands in the place of a text. */
	const inPlaceOf = new WeakMap<Node, ChildNode>();
	const changes = new MutationObserver((records) => {
		const added = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]));
		for (const { target, removedNodes, addedNodes, previousSibling, nextSibling } of records) {
			const standIn = inPlaceOf.get(target);
			if (standIn?.isConnected && !target.isConnected) standIn.replaceWith(target);
			for (const text of removedNodes) {
				const there = [...addedNodes, previousSibling, nextSibling].find((node) => node && added.has(node));
				if (!(text instanceof Text) || text.isConnected || !(there instanceof Element)) continue;
				inPlaceOf.set(text, there);
				changes.observe(text, { characterData: true });
			}
		}
	});
	changes.observe(document.body, { childList: true, subtree: true });
	return () => {
		changes.disconnect();
	};
}
