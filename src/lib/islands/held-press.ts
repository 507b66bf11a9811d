import { isPlainClick } from './is-plain-click';

/** What the platform or the early script answers: cards, and the buttons that move the poster. */
const answered = '[popovertarget], [data-zoom]';

/**
 * Keeps a click from what it would do, for a part whose script is not there yet.
 *
 * @param links which of its links the script follows
 * @returns what was pressed, to be pressed again when the script is there; null where the click needs none
 */
export function heldPress(click: MouseEvent, links: string): HTMLElement | null {
	if (!(click.target instanceof Element) || !isPlainClick(click)) return null;
	const pressed = click.target.closest<HTMLElement>(`button, ${links}`);
	if (!pressed || pressed.matches(answered)) return null;
	click.preventDefault();
	return pressed;
}
