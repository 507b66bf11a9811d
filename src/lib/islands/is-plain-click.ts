/**
 * Whether a click on a link asks for just what it names: a new tab, a new window or a saved file is the reader's wish.
 */
export function isPlainClick({ altKey, ctrlKey, metaKey, shiftKey, button }: MouseEvent): boolean {
	return !altKey && !ctrlKey && !metaKey && !shiftKey && button === 0;
}
