/**
 * Types for pages that embed a Dateline map with `embed.js`. Copy this file beside your code, or import types from it:
 *
 * ```ts
 * import type { DatelineEventMap } from './dateline-embed';
 *
 * document.querySelector('dateline-map')?.addEventListener('dateline:select', ({ detail }) =>
 * console.log(detail.selection)); ```
 *
 * The messages are what `embed.js` sends and understands. Without it, by `postMessage`, they are the whole interface.
 */

export type DatelineLocale = 'en' | 'ja' | 'ko';
export type DatelineTheme = 'auto' | 'light' | 'dark';

/**
 * What an embed can be asked for: in the query of its address, or as attributes of `<dateline-map>`. The first choice
 * is what holds otherwise.
 */
export interface DatelineOptions {
	readonly theme: DatelineTheme;
	/** The event, exchange or place that is open at the start, by its id. */
	readonly event: string | null;
	/** Starts at the first step of the tour. */
	readonly tour: boolean;
	readonly names: 'locale' | 'dual' | 'single';
	readonly ui: 'full' | 'map' | 'list';
	readonly gestures: 'cooperative' | 'greedy';
	readonly interactive: 'auto' | 'tap' | 'never';
	readonly transparent: boolean;
	/** Tells the page what the reader does: without it no event but the height is sent. */
	readonly events: boolean;
}

/** What is selected. */
export interface DatelineSelection {
	readonly type: 'event' | 'exchange' | 'place';
	readonly id: string;
}

interface FromEmbed<Type extends string> {
	readonly type: `dateline:${Type}`;
	readonly v: 1;
	/** Names the embed: "ja/japan-korea-defense". */
	readonly id: string;
}

/** In CSS pixels; `embed.js` sets it by itself. */
export interface DatelineHeightMessage extends FromEmbed<'height'> {
	readonly height: number;
	/** Of the embed's page, for a frame that has none; "" while it is not known. */
	readonly title: string;
}

/** The map lives. */
export interface DatelineReadyMessage extends FromEmbed<'ready'> {
	readonly lang: DatelineLocale;
}

/** The reader, or the page, selected something; null when it was closed. */
export interface DatelineSelectMessage extends FromEmbed<'select'> {
	readonly selection: DatelineSelection | null;
}

/** The tour stands at a step, counted from 0; -1 when it was left. */
export interface DatelineStepMessage extends FromEmbed<'step'> {
	readonly step: number;
	readonly steps: number;
}

/** The embed changed its language. */
export interface DatelineLangMessage extends FromEmbed<'lang'> {
	readonly lang: DatelineLocale;
}

/** The live map failed and a picture of it stands in; `code` says why. */
export interface DatelineErrorMessage extends FromEmbed<'error'> {
	readonly code: string;
}

/** What an embed sends to the page around it. Check `event.source` before you believe one. */
export type DatelineMessageFromEmbed =
	| DatelineHeightMessage
	| DatelineReadyMessage
	| DatelineSelectMessage
	| DatelineStepMessage
	| DatelineLangMessage
	| DatelineErrorMessage;

interface ToEmbed<Type extends string> {
	readonly type: `dateline:${Type}`;
	readonly v: 1;
}

/** What a page may send to an embed: `frame.contentWindow.postMessage(message, '*')`. */
export type DatelineMessageToEmbed =
	/** Answered by the height. */
	| ToEmbed<'ping'>
	| (ToEmbed<'goto'> & { readonly lng: number; readonly lat: number; readonly zoom: number })
	/** null closes what is open. */
	| (ToEmbed<'select'> & { readonly id: string | null })
	| (ToEmbed<'step'> & { readonly step: number })
	| (ToEmbed<'lang'> & { readonly lang: DatelineLocale })
	| (ToEmbed<'theme'> & { readonly theme: DatelineTheme });

/** Events of `<dateline-map>`, and of plain frames that `embed.js` knows. They bubble. */
export interface DatelineEventMap {
	'dateline:ready': CustomEvent<Omit<DatelineReadyMessage, 'type' | 'v'>>;
	'dateline:select': CustomEvent<Omit<DatelineSelectMessage, 'type' | 'v'>>;
	'dateline:step': CustomEvent<Omit<DatelineStepMessage, 'type' | 'v'>>;
	'dateline:lang': CustomEvent<Omit<DatelineLangMessage, 'type' | 'v'>>;
	'dateline:error': CustomEvent<Omit<DatelineErrorMessage, 'type' | 'v'>>;
}

/** Attributes of `<dateline-map>`. Flags (`tour`, `transparent`, `events`) are there or not, as `disabled` is. */
export type DatelineMapAttributes = {
	/** The story's name in its address: "japan-korea-defense". Without it the element's children stay. */
	readonly story: string;
	/** Otherwise the language of the text around it, if the map speaks it; else English. */
	readonly lang?: DatelineLocale;
} & {
	readonly [Name in keyof DatelineOptions]?: DatelineOptions[Name] extends boolean
		? '' | '1'
		: DatelineOptions[Name] & string;
};

declare global {
	interface HTMLElementTagNameMap {
		/** Its children are what readers see until the map is there, and if it never comes. */
		'dateline-map': HTMLElement;
	}
	// The platform's own maps, with ours added to them.
	interface HTMLElementEventMap extends DatelineEventMap {}
	interface DocumentEventMap extends DatelineEventMap {}
}
