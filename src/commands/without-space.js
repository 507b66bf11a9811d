// JavaScript, because svelte.config.js imports it, and Node reads that file itself.
import { parse } from 'svelte/compiler';

/**
 * Takes the white space between elements out of a component. Optimisers and proxies take it out of pages, translators
 * and formatters add some; where none belongs a page can be brought back to what it was written as
 * (islands/as-written.ts), and only then can Svelte take it over. Words keep theirs: between two texts, or a text and
 * an element, it stays.
 *
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export function withoutSpace() {
	return { name: 'without-space', markup: ({ content }) => ({ code: removeSpaces(content) }) };
}

/**
 * @param {string} source of a component
 * @returns {string}
 */
function removeSpaces(source) {
	const spaces = /** @type {{ start: number, end: number }[]} */ ([]);
	find(parse(source, { modern: true }).fragment, spaces);
	return spaces
		.sort((one, other) => other.start - one.start)
		.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), source);
}

/**
 * @param {unknown} node any part of a syntax tree
 * @param {{ start: number, end: number }[]} spaces what was found
 */
function find(node, spaces) {
	if (typeof node !== 'object' || node === null) return;
	const { type, name, nodes } =
		/** @type {{ type?: string, name?: string, nodes?: { type: string, data?: string, start: number, end: number }[] }} */ (
			node
		);
	if (type === 'RegularElement' && (name === 'pre' || name === 'textarea')) return;
	if (type === 'Fragment' && nodes) {
		nodes.forEach((child, index) => {
			const beside = [nodes[index - 1]?.type, nodes[index + 1]?.type];
			if (child.type === 'Text' && !child.data?.trim() && !beside.includes('ExpressionTag')) spaces.push(child);
		});
	}
	for (const part of Object.values(node)) find(part, spaces);
}
