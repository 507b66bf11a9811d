import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { FromEmbed } from '../embed/messages';
import { messageVersion, readToEmbed } from '../embed/messages';
import { readEmbedOptions } from '../embed/parameters';
import type { Selection } from '../story/selection';
import type { LiveMap } from './live-map.svelte';
import type { StoryView } from './story-view.svelte';

type Said<Message> = Message extends FromEmbed ? Omit<Message, 'v' | 'id'> : never;

/**
 * Joins an embed to the page around it: obeys its messages, and tells it what the reader does where it asked for that. Only the window that frames the embed
 * is obeyed; without one nothing happens. Heights are early-embed.js' business.
 *
 * @returns the clean-up
 */
export function connectHost(view: StoryView, map: LiveMap): () => void {
	const host = window.parent;
	if (host === window) return () => undefined;
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- read once
	const { events: tells } = readEmbedOptions(new URLSearchParams(location.search));

	const obey = ({ source, data }: MessageEvent<unknown>) => {
		const message = source === host && readToEmbed(data);
		if (!message) return;
		switch (message.type) {
			case 'dateline:select': {
				const selection = message.id === null ? null : view.featureWithId(message.id);
				if (message.id === null || selection) view.followAddress(selection);
				break;
			}
			case 'dateline:step':
				step(message.step);
				break;
			case 'dateline:goto':
				map.goTo({ center: [message.lng, message.lat], zoom: message.zoom });
				break;
			case 'dateline:theme':
				view.chooseTheme(message.theme);
				break;
			case 'dateline:lang':
				// eslint-disable-next-line svelte/no-navigation-without-resolve -- resolved, with what the host asked for
				void goto(resolve(`/${message.lang}/${view.story.slug}/embed/`) + location.search, {
					replaceState: true,
					noScroll: true,
					keepFocus: true
				});
				break;
			case 'dateline:ping':
				break;
		}
	};
	const tell = (message: Said<FromEmbed>) => {
		if (!tells) return;
		const id = `${view.locale}/${view.story.slug}`;
		host.postMessage({ ...message, v: messageVersion, id }, '*');
	};
	/** The steps are the events, in the order of time. */
	const step = (index: number) => {
		const event = view.story.events[index];
		if (event) view.followAddress({ type: 'event', id: event.id });
	};
	const tellSelection = (selection: Selection | null) => {
		tell({ type: 'dateline:select', selection });
		const index = view.story.events.findIndex(({ id }) => selection?.type === 'event' && id === selection.id);
		if (index >= 0) tell({ type: 'dateline:step', step: index, steps: view.story.events.length });
	};

	addEventListener('message', obey);
	const stopTelling = $effect.root(() => {
		// What holds at the start is no news.
		let [selection, locale, wasLive] = [view.selection, view.locale, false];
		$effect(() => {
			if (view.selection !== selection) tellSelection(view.selection);
			selection = view.selection;
		});
		$effect(() => {
			if (view.locale !== locale) tell({ type: 'dateline:lang', lang: view.locale });
			locale = view.locale;
		});
		$effect(() => {
			if (map.state === 'live' && !wasLive) tell({ type: 'dateline:ready', lang: view.locale });
			wasLive ||= map.state === 'live';
		});
		$effect(() => {
			if (map.fault) tell({ type: 'dateline:error', code: map.fault });
		});
	});
	return () => {
		removeEventListener('message', obey);
		stopTelling();
	};
}
