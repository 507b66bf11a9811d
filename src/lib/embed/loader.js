// The host's side of an embed: <script async src="…/embed.js">. Newsrooms' pages run it, so it imports nothing, names nothing globally, stores nothing,
// polls nothing, and whatever it meets, it does not throw. Styles are set through CSSOM alone and nothing is parsed from strings: strict policies and
// Trusted Types let it pass. `server/minified` makes it small.
(() => {
	/**
	 * @typedef {object} Known an embed on this page
	 * @property {HTMLIFrameElement} frame
	 * @property {HTMLElement} element the `<dateline-map>`, or the frame itself: where events are dispatched
	 * @property {number} widthPx
	 * @property {number} heightPx 0 before anything is known
	 * @property {[type: string, fields: object | undefined][] | null} waiting what is to be said when the embed has said its first word; null when it has
	 * @property {(() => void) | undefined} onFirstWord
	 */

	// The element is also the mark of having run already.
	if (customElements.get('dateline-map')) return;
	/** @type {URL} Where the site lies, with its folder: "https://maps.example.org/dateline/". */
	let base;
	/** @type {CSSStyleSheet} */
	let sheet;
	try {
		base = new URL('.', /** @type {HTMLScriptElement} */ (document.currentScript).src);
		sheet = new CSSStyleSheet();
		// What hosts may override: a block as wide as its column, unless it is hidden.
		sheet.replaceSync(':host(:not([hidden])){display:block;width:100%}');
	} catch {
		// Pasted into a page instead of linked to, or a browser without such sheets: the fallbacks stay.
		return;
	}

	/**
	 * By the frame's window, by the frame, and by the element. Windows and elements that are gone fall out by themselves.
	 *
	 * @type {WeakMap<object, Known>}
	 */
	const knownBy = new WeakMap();

	/** Inline and important: what no style sheet of a host's gets past. */
	const style = (/** @type {HTMLElement} */ element, /** @type {string} */ rules) => {
		for (const rule of rules.split(';')) {
			const [property = '', value = ''] = rule.split(':');
			element.style.setProperty(property, value, 'important');
		}
	};

	/** The same rule as `embedHeightPx` in height.ts; a test holds them together. */
	const heightFor = (/** @type {number} */ widthPx) =>
		Math.round(
			widthPx <= 480
				? Math.max(360, widthPx * 1.25) + 96
				: widthPx <= 800
					? widthPx
					: Math.min(760, (widthPx * 10) / 16)
		);

	const setHeight = (/** @type {Known} */ known, /** @type {number} */ heightPx) => {
		known.heightPx = heightPx;
		style(known.frame, `height:${heightPx}px`);
	};

	const widths = new ResizeObserver((entries) => {
		for (const { target, contentRect } of entries) {
			const known = knownBy.get(target);
			const widthPx = Math.round(contentRect.width);
			if (!known || !target.isConnected) widths.unobserve(target);
			else if (widthPx !== known.widthPx || !known.heightPx) {
				// An embed that asked for a height of its own is asked again by its new width, and answers.
				const followsRule = !known.heightPx || known.heightPx === heightFor(known.widthPx);
				known.widthPx = widthPx;
				if (followsRule) {
					// Not observed while its height changes: browsers report that to the host as an error.
					widths.unobserve(target);
					setHeight(known, heightFor(widthPx));
					requestAnimationFrame(() => widths.observe(target));
				}
			}
		}
	});

	/**
	 * Tells an embed something, now or when it has said its first word.
	 *
	 * @param {Known} known
	 * @param {string} type of the message, without its prefix
	 * @param {object} [fields]
	 */
	const say = ({ frame, waiting }, type, fields) => {
		if (waiting) waiting.push([type, fields]);
		// A sandboxed frame has no origin to name, and nothing here is secret.
		else frame.contentWindow?.postMessage({ type: 'dateline:' + type, v: 1, ...fields }, '*');
	};

	/**
	 * @param {HTMLIFrameElement} frame in the document
	 * @param {HTMLElement} element
	 * @param {() => void} [onFirstWord]
	 */
	const adopt = (frame, element, onFirstWord) => {
		style(frame, 'display:block;border:0;padding:0;width:100%;min-width:0;max-width:100%;min-height:0;max-height:none');
		/** @type {Known} */
		const known = { frame, element, widthPx: 0, heightPx: 0, waiting: null, onFirstWord };
		for (const key of [frame.contentWindow ?? frame, frame, element]) knownBy.set(key, known);
		widths.observe(frame);
		// What it said first may have been said before.
		say(known, 'ping');
		known.waiting = [];
	};

	const adoptPlainFrames = () => {
		for (const frame of document.querySelectorAll('iframe')) {
			const { src, contentWindow } = frame;
			if (
				contentWindow &&
				!knownBy.has(contentWindow) &&
				src.startsWith(base.href) &&
				/^\w\w\/[\w-]+\/embed\//.test(src.slice(base.href.length))
			)
				adopt(frame, frame);
		}
	};

	const fromEmbed = 'ready select step lang error'.split(' ').map((type) => 'dateline:' + type);

	addEventListener('message', (event) => {
		// The cheap questions first: some hosts' scripts flood this channel.
		if (event.origin !== base.origin && event.origin !== 'null') return;
		const { data } = event;
		if (data?.v !== 1) return;
		const { type, ...detail } = data;
		delete detail.v;
		const isHeight = type === 'dateline:height';
		if (
			!(isHeight ? typeof detail.height === 'number' : fromEmbed.includes(type)) ||
			Object.values(detail).some((value) => typeof value === 'number' && !isFinite(value))
		)
			return;
		const source = /** @type {object} */ (event.source);
		// A frame that was added later makes itself known by speaking.
		if (!knownBy.has(source)) adoptPlainFrames();
		const known = knownBy.get(source);
		if (!known) return;

		const { element, heightPx, waiting, onFirstWord } = known;
		if (waiting) {
			known.waiting = null;
			for (const [type, fields] of waiting) say(known, type, fields);
			onFirstWord?.();
		}
		if (isHeight) {
			const asked = Math.round(Math.min(2000, Math.max(200, detail.height)));
			if (Math.abs(asked - heightPx) >= 2) setHeight(known, asked);
		} else element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
	});

	/** The nearest language that a page states, if it is one of ours. */
	const langOf = (/** @type {HTMLElement} */ element) =>
		/^(ja|ko)\b/i.exec(/** @type {HTMLElement | null} */ (element.closest('[lang]'))?.lang ?? '')?.[0].toLowerCase() ??
		'en';

	/** As in parameters.ts; a test holds them together. */
	const parameters = 'theme event tour names ui gestures interactive transparent events'.split(' ');

	/** Gives an element its frame, over which its children stay until the map speaks. */
	const make = (/** @type {HTMLElement} */ map) => {
		knownBy.delete(map);
		const root = map.shadowRoot ?? map.attachShadow({ mode: 'open' });
		const fallback = document.createElement('slot');
		root.adoptedStyleSheets = [sheet];
		const story = map.getAttribute('story') ?? '';
		if (!/^[\w-]+$/.test(story)) {
			root.replaceChildren(fallback);
			return;
		}
		const url = new URL(`${langOf(map)}/${story}/embed/`, base);
		for (const name of parameters) {
			const value = map.getAttribute(name);
			if (value !== null) url.searchParams.set(name, value || '1');
		}
		const title = () =>
			map.title || map.getAttribute('aria-label') || map.querySelector('img')?.alt || map.textContent.trim() || story;
		const frame = Object.assign(document.createElement('iframe'), {
			src: url.href,
			title: title(),
			width: '100%',
			height: '600',
			loading: 'lazy',
			allow: 'fullscreen',
			allowFullscreen: true,
			referrerPolicy: 'strict-origin-when-cross-origin',
			sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
			frameBorder: '0',
			// It takes its place at once, unseen and out of reach; what stands in for it lies above.
			inert: true
		});
		style(frame, 'opacity:0');
		style(fallback, 'display:block;position:absolute;inset:0;overflow:auto');
		const box = document.createElement('div');
		style(box, 'position:relative');
		box.append(frame, fallback);
		root.replaceChildren(box);
		adopt(frame, map, () => {
			// Parsed by now, also where this script was there first.
			frame.title = title();
			frame.inert = false;
			style(frame, 'opacity:1');
			fallback.remove();
		});
	};

	/** `<dateline-map story="…">`; its children stand in for the map until it speaks. */
	class DatelineMap extends HTMLElement {
		static observedAttributes = ['story', 'lang', 'theme', 'event'];

		connectedCallback() {
			// Far below, in tasks of their own: a hundred frames made in one would hold the article up.
			if (this.getBoundingClientRect().top > 2 * innerHeight) setTimeout(make, 0, this);
			else make(this);
		}

		/** Moved without leaving the document (`moveBefore`): its frame goes on. */
		connectedMoveCallback() {
			/* Without this method browsers would disconnect and connect it. */
		}

		/**
		 * @param {string} name
		 * @param {string | null} _old
		 * @param {string | null} value
		 */
		attributeChangedCallback(name, _old, value) {
			const known = knownBy.get(this);
			if (name === 'story') {
				// Attributes are told before an element is connected for the first time, too.
				if (this.isConnected && this.shadowRoot) make(this);
			} else if (known) {
				if (name === 'lang') say(known, name, { lang: langOf(this) });
				else if (name === 'theme') say(known, name, { theme: value || 'auto' });
				else say(known, 'select', { id: value || null });
			}
		}
	}

	/** Links in the host's text: `data-dateline-event`, `data-dateline-step`, `data-dateline-goto`, and which map by `data-dateline-map`. */
	document.addEventListener('click', (event) => {
		const { target } = event;
		if (
			!(target instanceof Element) ||
			event.button ||
			event.metaKey ||
			event.ctrlKey ||
			event.shiftKey ||
			event.altKey ||
			event.defaultPrevented
		)
			return;
		/** @type {HTMLElement | null} */
		const link = target.closest('[data-dateline-event],[data-dateline-step],[data-dateline-goto]');
		if (!link) return;
		const { datelineMap, datelineEvent, datelineStep, datelineGoto } = link.dataset;
		adoptPlainFrames();
		const map = [...document.querySelectorAll('dateline-map,iframe')].find(
			(element) => knownBy.has(element) && (!datelineMap || element.id === datelineMap)
		);
		const known = map && knownBy.get(map);
		if (!known) return;
		event.preventDefault();
		if (datelineEvent) say(known, 'select', { id: datelineEvent });
		if (datelineStep) say(known, 'step', { step: +datelineStep });
		if (datelineGoto) {
			const [lng, lat, zoom] = datelineGoto.split(',').map(Number);
			say(known, 'goto', { lng, lat, zoom });
		}
		const { top, bottom } = known.frame.getBoundingClientRect();
		// Its middle is above or below the window.
		if (Math.abs(top + bottom - innerHeight) > innerHeight)
			known.frame.scrollIntoView({
				block: 'center',
				behavior: matchMedia('(prefers-reduced-motion:reduce)').matches ? 'instant' : 'smooth'
			});
	});

	customElements.define('dateline-map', DatelineMap);
	adoptPlainFrames();
	document.addEventListener('DOMContentLoaded', adoptPlainFrames);
})();
