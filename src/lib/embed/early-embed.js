// Sets an embed up before it is painted, and tells the host how high it wants to be. Runs before everything else, inline: server/complete-page writes it into the
// embed's page with its hash. Plain, small, without imports; what it knows of the contract, parameters.ts and height.ts say as well, and a test compares.
{
	const { dataset } = document.documentElement;
	const query = new URLSearchParams(location.search);
	const asked = (/** @type {string} */ name, /** @type {string[]} */ ...values) =>
		values.find((value) => value === query.get(name));

	const theme = asked('theme', 'light', 'dark');
	if (theme) {
		dataset['theme'] = theme;
		document.querySelector('meta[name=color-scheme]')?.setAttribute('content', theme);
	}
	dataset['gestures'] = asked('gestures', 'greedy') ?? 'cooperative';
	dataset['ui'] = asked('ui', 'map', 'list') ?? 'full';
	if (!asked('transparent', '0', 'false') && query.has('transparent')) dataset['transparent'] = '';

	if (parent !== window) {
		const childId = query.get('childId');
		const secret = /[#&?]secret=([\w-]+)/.exec(location.hash)?.[1];
		let sentPx = 0;
		const say = (/** @type {unknown} */ message) => parent.postMessage(message, '*');
		const tellHeight = () => {
			const widthPx = innerWidth;
			// A frame in a process of its own learns its size after its first script has run, a hidden one when it is shown: `resize` tells.
			if (!widthPx) return;
			const height = Math.round(
				widthPx <= 480
					? Math.max(360, widthPx * 1.25) + 96
					: widthPx <= 800
						? widthPx
						: Math.min(760, (widthPx * 10) / 16)
			);
			sentPx = widthPx;
			// The address changes with the language.
			const [, lang, story] = /([a-z]+)\/([\w-]+)\/embed\/?$/.exec(location.pathname) ?? [];
			// WordPress hides a frame until it has heard from it.
			if (secret) say({ message: 'height', value: height, secret });
			say({ type: 'dateline:height', v: 1, id: `${lang}/${story}`, height, title: document.title });
			say({ sentinel: 'amp', type: 'embed-size', height });
			if (childId) say(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
		};
		tellHeight();
		// A host's script may come later than the frame, and not every one asks; a page that the browser had kept may come back into another one, or at another width.
		for (const type of ['DOMContentLoaded', 'pageshow']) addEventListener(type, tellHeight);
		addEventListener('resize', () => {
			if (innerWidth !== sentPx) tellHeight();
		});
		// What the host says before the page's own script is there is kept for it (frame/embed-host).
		/** @type {unknown[]} */
		const held = [];
		Object.assign(window, { datelineHeld: held });
		addEventListener('message', ({ source, data }) => {
			if (source !== parent) return;
			const isAsked = data?.type === 'dateline:ping' && data.v === 1;
			// WordPress' own question, to frames that it has found.
			const isAskedByWordPress = secret && data?.message === 'ready' && data.secret === secret;
			if (isAsked || isAskedByWordPress) tellHeight();
			else if (held.length < 100) held.push(data);
		});
	}
}
