import { nodesAttribute } from './count-nodes';

/*
 * Between the server and its coming alive a page is changed by others: translators wrap texts into `font` elements of
 * their own, optimisers and proxies add and remove white space, extensions put something in. Svelte takes a page over
 * by counting nodes, and would write into the wrong ones.
 */

/**
 * Takes back what can be: wrappers around texts, and white space between elements, where our components have none
 * (commands/without-space.js).
 */
function restore(root: Element): void {
	for (const wrapper of root.querySelectorAll<HTMLElement>('font')) wrapper.replaceWith(...wrapper.childNodes);
	root.normalize();
	const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	const blank: Node[] = [];
	while (texts.nextNode()) {
		if (!/[^ \t\n\r\f]/.test(texts.currentNode.nodeValue ?? '')) blank.push(texts.currentNode);
	}
	for (const text of blank) text.parentNode?.removeChild(text);
}

/**
 * Whether a part of the page is as the server wrote it, or can be brought back to that: it has as many nodes as it says
 * of itself (islands/count-nodes.ts). What other islands hold does not count.
 */
export function isAsWritten(root: HTMLElement): boolean {
	restore(root);
	const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ALL, ({ parentElement: parent }) =>
		parent !== root && parent?.classList.contains('island') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
	);
	let count = 0;
	while (nodes.nextNode()) count += 1;
	return count === Number(root.getAttribute(nodesAttribute) ?? count);
}
