/*
 * What strangers do to the HTML of a page, run in the page itself: functions without anything of their own around them.
 */

/** White space between any two elements, as formatters and some proxies write it. */
export function addSpaces(): void {
	for (const element of document.querySelectorAll('body, body *:not(script, style)')) {
		for (const child of [...element.children]) child.before('\n\t ');
	}
}

/** No white space between any two elements, as optimisers leave it. */
export function removeSpaces(): void {
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const blank: Node[] = [];
	while (texts.nextNode()) {
		if (texts.currentNode.nodeValue?.trim() === '') blank.push(texts.currentNode);
	}
	for (const text of blank) text.parentNode?.removeChild(text);
}

/** Every text in two elements of its own, in place of the one that was there, as translators put it. */
export function wrapTexts(): void {
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const found: Text[] = [];
	while (texts.nextNode()) {
		const text = texts.currentNode as Text;
		const { parentElement } = text;
		if (text.data.trim() && parentElement && !parentElement.closest('script, style, svg, option, font'))
			found.push(text);
	}
	// HTML has given up the element, translators have not.
	const create = (name: string) => document.createElement(name);
	for (const text of found) {
		const [outer, inner] = [create('font'), create('font')];
		inner.textContent = text.data;
		outer.append(inner);
		text.replaceWith(outer);
	}
}

/** An element that somebody adds inside each of the page's own, where nobody can take it away again. */
export function addElements(): void {
	for (const element of document.querySelectorAll('.app div, .app section'))
		element.prepend(document.createElement('i'));
}
