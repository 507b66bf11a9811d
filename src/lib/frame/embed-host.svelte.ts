import { withinLimits } from '../cartography/camera';
import { takeHeld } from '../embed/held-messages';
import type { FromEmbed } from '../embed/messages';
import { messageVersion, readToEmbed } from '../embed/messages';
import { readEmbedOptions } from '../embed/options';
import type { Camera } from '../geo/web-mercator';
import type { Selection } from '../story/selection';
import { changeLanguage } from '../page/change-language';
import { leadOut } from './lead-out';
import type { LiveMap } from '../live/live-map.svelte';
import type { StoryView } from '../page/story-view.svelte';
import { stepOf, goToStep } from '../page/tour';

type Said<Message> = Message extends FromEmbed ? Omit<Message, 'v' | 'id'> : never;

/**
 * Joins an embed to the page around it: obeys its messages, and tells it what the reader does where it asked for that.
 * Only the window that frames the embed is obeyed; without one nothing happens. Heights are early-embed's business.
 *
 * @returns the clean-up
 */
export function connectHost(view: StoryView, map: LiveMap): () => void {
	const host = window.parent;
	if (host === window) return () => undefined;
	const { events: tells } = readEmbedOptions(new URLSearchParams(location.search));

	const obey = (data: unknown) => {
		const message = readToEmbed(data);
		if (!message) return;
		switch (message.type) {
			case 'dateline:select': {
				const selection = message.id === null ? null : view.featureWithId(message.id);
				if (message.id === null || selection) view.followAddress(selection);
				break;
			}
			case 'dateline:step':
				goToStep(view, message.step);
				break;
			case 'dateline:goto':
				goTo({ center: [message.lng, message.lat], zoom: message.zoom });
				break;
			case 'dateline:theme':
				view.chooseTheme(message.theme);
				break;
			case 'dateline:lang':
				void changeLanguage(view, message.lang);
				break;
			case 'dateline:ping':
				break;
		}
	};
	/** MapLibre keeps to its limits by itself; the poster, where there is no live map, would shrink to a dot. */
	const goTo = (camera: Camera) => {
		map.goTo(withinLimits(camera, view.bounds, map.link.box()));
	};
	const tell = (message: Said<FromEmbed>) => {
		if (!tells) return;
		const id = `${view.locale}/${view.story.slug}`;
		host.postMessage({ ...message, v: messageVersion, id }, '*');
	};
	const tellSelection = (selection: Selection | null) => {
		tell({ type: 'dateline:select', selection });
	};

	const hear = ({ source, data }: MessageEvent<unknown>) => {
		if (source === host) obey(data);
	};
	addEventListener('message', hear);
	const stopTelling = $effect.root(() => {
		// What holds at the start is no news.
		let [selection, step, locale, wasLive] = [view.selection, stepOf(view), view.locale, false];
		$effect(() => {
			if (view.selection !== selection) tellSelection(view.selection);
			selection = view.selection;
			if (stepOf(view) !== step) tell({ type: 'dateline:step', step: stepOf(view), steps: view.story.events.length });
			step = stepOf(view);
		});
		$effect(() => {
			if (view.locale !== locale) tell({ type: 'dateline:lang', lang: view.locale });
			locale = view.locale;
		});
		$effect(() => {
			if (map.life.state === 'live' && !wasLive) tell({ type: 'dateline:ready', lang: view.locale });
			wasLive ||= map.life.state === 'live';
		});
		$effect(() => {
			if (map.life.fault) tell({ type: 'dateline:error', code: map.life.fault });
		});
	});
	const stopLeadingOut = leadOut(view);
	for (const data of takeHeld()) obey(data);
	return () => {
		stopLeadingOut();
		removeEventListener('message', hear);
		stopTelling();
	};
}
