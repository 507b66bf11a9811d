import { isPlainClick } from '../islands/is-plain-click';

/** What the platform or the early script answers: cards, and the buttons that move the poster. */
const answered = '[popovertarget], [data-zoom]';

/**
 * Keeps what is pressed before the page's script is there, and presses it again then. A link keeps its page: in a frame
 * it may lead nowhere, and only the script knows (frame/lead-out).
 *
 * @param begin fetches the script; with true where a button asks for the live map
 * @returns lets go of what is held, and of all that follows
 */
export function holdPresses(page: HTMLElement, begin: (isOnRequest: boolean) => void): { release: () => void } {
	let held: HTMLElement | null = null;
	const links = document.querySelector('base[target]') ? 'a[href]' : 'a[href^="#"]';
	const hold = (click: MouseEvent) => {
		if (!(click.target instanceof Element) || !isPlainClick(click)) return;
		const pressed = click.target.closest<HTMLElement>(`button, .island ${links}`);
		if (!pressed || pressed.closest(answered)) return;
		held = pressed;
		click.preventDefault();
		begin(pressed.classList.contains('load'));
	};
	page.addEventListener('click', hold);
	return {
		release: () => {
			page.removeEventListener('click', hold);
			held?.click();
			held = null;
		}
	};
}
