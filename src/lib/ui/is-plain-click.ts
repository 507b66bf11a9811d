/** Whether a click on a link asks for just what it names: a new tab or window is the reader's wish, and there the address does the selecting. */
export function isPlainClick({ ctrlKey, metaKey, shiftKey, button }: MouseEvent): boolean {
	return !ctrlKey && !metaKey && !shiftKey && button === 0;
}
