import { beforeNavigate, goto, preloadData } from '$app/navigation';
import { finishTurns } from '../islands/in-turn';
import type { StoryView } from './story-view.svelte';

/**
 * Another language comes into the page that is there. Without a network the page stays as it is, and says so in one
 * sentence: what the router shows in its place would be an error's page.
 */
export function keepPageOffline(view: StoryView): void {
	/** What has been fetched, and is only to be shown. */
	let fetched = '';
	beforeNavigate(({ cancel, delta, to, type, willUnload }) => {
		if (willUnload || !to) return;
		// Only what is alive can change.
		finishTurns();
		const { href } = to.url;
		view.isOffline = false;
		if (href === fetched) {
			fetched = '';
			return;
		}
		cancel();
		const isEmbed = view.listAddress !== '';
		const show = () => {
			fetched = href;
			if (type === 'popstate') history.go(delta);
			else void goto(href, { replaceState: isEmbed, noScroll: true, keepFocus: true });
		};
		const stay = () => {
			view.isOffline = true;
		};
		/** Its data is not there, but the page itself may be: the site has been published anew meanwhile. */
		const load = () =>
			fetch(href, { method: 'HEAD' }).then(({ ok }) => {
				if (ok) location.assign(href);
				else stay();
			}, stay);
		void preloadData(href).then((page) => {
			// What fails is answered with the data of the page that is there.
			if (page.type === 'loaded' && page.data['address'] !== view.page.address) show();
			else void load();
		}, load);
	});
}
