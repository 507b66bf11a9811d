import { embedHeightPx } from './height';
import { hold, startHolding } from './held-messages';
import { messageVersion } from './messages';
import { choice, flag } from './options';
import type { HeightMessage, ToEmbed } from './messages';
import { pageAttributes } from './parameters';
import { showTheme } from './show-theme';
import { wordpressSecret } from './wordpress-secret';

/*
 * Sets an embed up before it is painted, and tells the host how high it wants to be. Runs before everything else:
 * server/complete-page writes it into the embed's page, as one script with its hash.
 */

const { dataset } = document.documentElement;
const query = new URLSearchParams(location.search);

showTheme(choice('theme', query));
for (const name of pageAttributes) dataset[name] = choice(name, query);
if (flag('transparent', query)) dataset['transparent'] = '';

if (parent !== window) tellHost();

function tellHost(): void {
	const childId = query.get('childId');
	const secret = wordpressSecret();
	let sentPx = 0;
	const say = (message: unknown) => {
		parent.postMessage(message, '*');
	};
	const tellHeight = () => {
		const widthPx = innerWidth;
		// A frame in a process of its own learns its size after its first script has run, a hidden one when it is shown:
		// `resize` tells.
		if (!widthPx) return;
		const height = embedHeightPx(widthPx);
		sentPx = widthPx;
		// The address changes with the language.
		const [, lang, story] = /([a-z]+)\/([\w-]+)\/embed\/?$/.exec(location.pathname) ?? [];
		// WordPress hides a frame until it has heard from it.
		if (secret) say({ message: 'height', value: height, secret });
		say({
			type: 'dateline:height',
			v: messageVersion,
			id: `${lang}/${story}`,
			height,
			title: document.title
		} satisfies HeightMessage);
		say({ sentinel: 'amp', type: 'embed-size', height });
		if (childId) say(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
	};
	tellHeight();
	// A host's script may come later than the frame, and not every one asks; a page that the browser had kept may come
	// back into another one, or at another width.
	for (const type of ['DOMContentLoaded', 'pageshow']) addEventListener(type, tellHeight);
	addEventListener('resize', () => {
		if (innerWidth !== sentPx) tellHeight();
	});
	// What the host says before the page's own script is there is kept for it (frame/embed-host).
	startHolding();
	addEventListener('message', ({ source, data }: MessageEvent) => {
		if (source !== parent) return;
		const { type, v, message, secret: named } = (data ?? {}) as Readonly<Record<string, unknown>>;
		const isAsked = type === ('dateline:ping' satisfies ToEmbed['type']) && v === messageVersion;
		// WordPress' own question, to frames that it has found.
		const isAskedByWordPress = secret && message === 'ready' && named === secret;
		if (isAsked || isAskedByWordPress) tellHeight();
		else hold(data);
	});
}
