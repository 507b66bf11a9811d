import { mount, unmount } from 'svelte';
import BlockedLink from './BlockedLink.svelte';
import { wordpressSecret } from '../embed/wordpress-secret';
import { isPlainClick } from '../islands/is-plain-click';
import type { StoryView } from '../page/story-view.svelte';

/**
 * Opens an embed's links in windows of their own, and finds out whether the host lets it: no browser tells of a sandbox
 * beforehand, and a link that it blocks does nothing. Then the address is shown, to be read and copied. WordPress,
 * which forbids windows to pasted addresses, follows a link to the embed's own origin when it is asked in its own words
 * (wp-embed.js).
 *
 * @returns the clean-up
 */
export function leadOut(view: StoryView): () => void {
	const secret = wordpressSecret();
	let close: () => void = () => undefined;

	const show = (address: string, link: HTMLElement) => {
		close();
		const shown = mount(BlockedLink, {
			// Under the strip: the map makes room for it, and nothing is covered.
			target: document.querySelector('main') ?? document.body,
			props: {
				address,
				messages: view.messages,
				onClose: () => {
					close();
					link.focus();
				}
			}
		});
		close = () => {
			close = () => undefined;
			void unmount(shown);
		};
	};

	const follow = (click: MouseEvent) => {
		const link = click.target instanceof Element ? click.target.closest<HTMLAnchorElement>('a[href]') : null;
		// What the page itself has followed, and other languages, stay in the frame.
		if (!link || link.target === '_self' || click.defaultPrevented || !isPlainClick(click)) return;
		click.preventDefault();
		// Asked for with `noopener` a window is never handed over, allowed or not.
		const opened = open(link.href, '_blank');
		if (opened) {
			opened.opener = null;
			return;
		}
		if (secret && new URL(link.href).host === location.host)
			window.parent.postMessage({ message: 'link', value: link.href, secret }, '*');
		show(link.href, link);
	};
	// On the window: whoever else hears of the click has done so by then.
	addEventListener('click', follow);
	return () => {
		removeEventListener('click', follow);
		close();
	};
}
