// What few articles need of the loader, fetched by it where it is wanted: links that drive a map, readers' actions as events, attributes that change. The same rules
// hold as in loader.js. Each embed is asked first, by a ping, whether it listens, and is told things when it has answered.

/** Windows of embeds that have said a height: they listen. @type {WeakSet<object>} */
const listening = new WeakSet();
/** What is to be said to the others. @type {WeakMap<object, object[]>} */
const waiting = new WeakMap();
/** The loader's: by its window, every embed that it knows. @type {WeakMap<object, unknown> | undefined} */
let known;

const fromEmbed = ['ready', 'select', 'step', 'lang', 'error'].map((type) => 'dateline:' + type);

/**
 * What the loader hands over: an element whose attribute has changed, or one whose embed has said something; without either, that there are links.
 *
 * @param {WeakMap<object, unknown>} embeds
 * @param {HTMLElement & { connectedCallback?: () => void }} [element] the `<dateline-map>`, or a plain frame
 * @param {string | { type: string, v?: unknown }} [about] the attribute's name, or what was said, from anybody
 */
export function talk(embeds, element, about) {
	if (!known) {
		known = embeds;
		addEventListener('message', hear);
		document.addEventListener('click', follow);
	}
	if (!element || !about) return;
	if (typeof about !== 'string') dispatch(element, about);
	else if (element.isConnected) {
		const value = element.getAttribute(about);
		if (about === 'lang') say(element, about, { lang: langOf(element) });
		else if (about === 'theme') say(element, about, { theme: value || 'auto' });
		else if (about === 'event') say(element, 'select', { id: value || null });
		// What an embed cannot change while it runs: another story is another map.
		else element.connectedCallback?.();
	}
}

/** @param {MessageEvent} message from anybody */
function hear({ source, data }) {
	if (!source || !known?.has(source) || data?.v !== 1 || data.type !== 'dateline:height') return;
	listening.add(source);
	for (const message of waiting.get(source) ?? []) post(/** @type {Window} */ (source), message);
	waiting.delete(source);
}

/**
 * @param {HTMLElement} element
 * @param {{ type: string, v?: unknown }} message of the embed in it
 */
function dispatch(element, { type, v: _version, ...detail }) {
	if (fromEmbed.includes(type) && Object.values(detail).every((value) => typeof value !== 'number' || isFinite(value)))
		element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

/**
 * Tells an embed something, now or when it listens.
 *
 * @param {Element} element
 * @param {string} type of the message, without its prefix
 * @param {object} fields
 */
function say(element, type, fields) {
	const embed = frameIn(element)?.contentWindow;
	if (!embed) return;
	const message = { type: 'dateline:' + type, v: 1, ...fields };
	if (listening.has(embed)) post(embed, message);
	else {
		waiting.set(embed, [...(waiting.get(embed) ?? []), message]);
		post(embed, { type: 'dateline:ping', v: 1 });
	}
}

/**
 * @param {Window} embed a sandboxed one has no origin to name, and nothing here is secret
 * @param {object} message
 */
function post(embed, message) {
	embed.postMessage(message, '*');
}

/**
 * @param {Element} element
 * @returns {HTMLIFrameElement | null | undefined}
 */
function frameIn(element) {
	return element instanceof HTMLIFrameElement ? element : element.shadowRoot?.querySelector('iframe');
}

/** The nearest language that a page states, if it is one of ours; as in loader.js. @param {Element} element */
function langOf(element) {
	return ['ja', 'ko'].find((lang) => element.matches(`:lang(${lang})`)) ?? 'en';
}

/**
 * Links in the host's text: `data-dateline-event`, `data-dateline-step`, `data-dateline-goto`, and which map by `data-dateline-map`.
 *
 * @param {MouseEvent} click
 */
function follow(click) {
	const { target, button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = click;
	if (!(target instanceof Element) || button || metaKey || ctrlKey || shiftKey || altKey || defaultPrevented) return;
	/** @type {HTMLElement | null} */
	const link = target.closest('[data-dateline-event],[data-dateline-step],[data-dateline-goto]');
	if (!link) return;
	const { datelineMap, datelineEvent, datelineStep, datelineGoto } = link.dataset;
	const map = [...document.querySelectorAll('dateline-map,iframe')].find((element) => {
		const embed = frameIn(element)?.contentWindow;
		return embed && known?.has(embed) && (!datelineMap || element.id === datelineMap);
	});
	if (!map) return;
	click.preventDefault();
	if (datelineEvent) say(map, 'select', { id: datelineEvent });
	if (datelineStep) say(map, 'step', { step: +datelineStep });
	if (datelineGoto) {
		const [lng, lat, zoom] = datelineGoto.split(',').map(Number);
		say(map, 'goto', { lng, lat, zoom });
	}
	const { top, bottom } = map.getBoundingClientRect();
	// Its middle is above or below the window.
	if (Math.abs(top + bottom - innerHeight) > innerHeight)
		map.scrollIntoView({
			block: 'center',
			behavior: matchMedia('(prefers-reduced-motion:reduce)').matches ? 'instant' : 'smooth'
		});
}
