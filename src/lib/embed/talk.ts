import { hostLinks } from './host-links';
import { languageOf } from './language-of';
import { messageVersion } from './messages';
import type { FromEmbed, ToEmbed } from './messages';

/*
 * What few articles need of the loader, fetched by it where it is wanted: links that drive a map, readers' actions as
 * events, attributes that change. The same rules hold as in loader.ts. Each embed is asked first, by a ping, whether it
 * listens, and is told things when it has answered.
 */

/** Windows of embeds that have said a height: they listen. */
const listening = new WeakSet<object>();
/** What is to be said to the others. */
const waiting = new WeakMap<object, object[]>();
/** The loader's: by its window, every embed that it knows. */
let known: WeakMap<object, unknown> | undefined;

/** A message of an embed, from anybody. */
interface Said {
	readonly type: string;
	readonly v?: unknown;
}

type Bare<Type extends string> = Type extends `dateline:${infer Name}` ? Name : never;

const fromEmbed = (['ready', 'select', 'step', 'lang', 'error'] satisfies Bare<FromEmbed['type']>[]).map(
	(type) => 'dateline:' + type
);

/**
 * What the loader hands over: an element whose attribute has changed, or one whose embed has said something; without
 * either, that there are links.
 *
 * @param element the `<dateline-map>`, or a plain frame
 * @param about the attribute's name, or what was said, from anybody
 */
export function talk(
	embeds: WeakMap<object, unknown>,
	element?: HTMLElement & { readonly connectedCallback?: () => void },
	about?: string | Said
): void {
	if (!known) {
		known = embeds;
		addEventListener('message', hear);
		document.addEventListener('click', follow);
	}
	if (!element || !about) return;
	if (typeof about !== 'string') dispatch(element, about);
	else if (element.isConnected) {
		const value = element.getAttribute(about);
		if (about === 'lang') say(element, about, { lang: languageOf(element) });
		else if (about === 'theme') say(element, about, { theme: value || 'auto' });
		else if (about === 'event') say(element, 'select', { id: value || null });
		// What an embed cannot change while it runs: another story is another map.
		else element.connectedCallback?.();
	}
}

/** @param message from anybody */
function hear({ source, data }: MessageEvent<Said | null>): void {
	if (
		!source ||
		!known?.has(source) ||
		data?.v !== messageVersion ||
		data.type !== ('dateline:height' satisfies FromEmbed['type'])
	)
		return;
	listening.add(source);
	for (const message of waiting.get(source) ?? []) post(source as Window, message);
	waiting.delete(source);
}

/** Says it again as an event of the element that holds the embed. */
function dispatch(element: HTMLElement, { type, v: _version, ...detail }: Said): void {
	if (fromEmbed.includes(type) && Object.values(detail).every((value) => typeof value !== 'number' || isFinite(value)))
		element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

/**
 * Tells an embed something, now or when it listens.
 *
 * @param type of the message, without its prefix
 */
function say(element: Element, type: Bare<ToEmbed['type']>, fields: object): void {
	const embed = frameIn(element)?.contentWindow;
	if (!embed) return;
	const message = { type: 'dateline:' + type, v: messageVersion, ...fields };
	if (listening.has(embed)) post(embed, message);
	else {
		waiting.set(embed, [...(waiting.get(embed) ?? []), message]);
		post(embed, { type: 'dateline:ping', v: messageVersion } satisfies ToEmbed);
	}
}

/** @param embed a sandboxed one has no origin to name, and nothing here is secret */
function post(embed: Window, message: object): void {
	embed.postMessage(message, '*');
}

function frameIn(element: Element): HTMLIFrameElement | null | undefined {
	return element instanceof HTMLIFrameElement ? element : element.shadowRoot?.querySelector('iframe');
}

/**
 * Links in the host's text: `data-dateline-event`, `data-dateline-step`, `data-dateline-goto`, and which map by
 * `data-dateline-map`.
 */
function follow(click: MouseEvent): void {
	const { target, button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = click;
	if (!(target instanceof Element) || button || metaKey || ctrlKey || shiftKey || altKey || defaultPrevented) return;
	const link = target.closest<HTMLElement>(hostLinks);
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
