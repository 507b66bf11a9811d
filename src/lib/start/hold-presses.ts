import { heldPress } from '../islands/held-press';

/**
 * Keeps what is pressed before the page's script is there, and presses it again then. A link keeps its page: in a frame
 * it may lead nowhere, and only the script knows (frame/lead-out).
 *
 * @param begin fetches the script; with true where a button asks for the live map
 * @returns lets go of what is held, and of all that follows
 */
export function holdPresses(page: HTMLElement, begin: (isOnRequest: boolean) => void): { release: () => void } {
	let held: HTMLElement | null = null;
	const links = document.querySelector('base[target]') ? '.island a[href]' : '.island a[href^="#"]';
	const hold = (click: MouseEvent) => {
		const pressed = heldPress(click, links);
		if (!pressed) return;
		held = pressed;
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
