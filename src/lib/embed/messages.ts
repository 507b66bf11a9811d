import type { Locale } from '../i18n/locales';
import { isLocale } from '../i18n/locales';

/*
 * What an embed and its host say to each other by `postMessage`: every form, in one place. `static/dateline-embed.d.ts`
 * tells hosts the same, and a test holds the two together.
 */

/** The version of the messages: a host or an embed drops what has another. */
export const messageVersion = 1;

/** What is selected, as hosts see it. */
export interface EmbedSelection {
	readonly type: 'event' | 'exchange' | 'place';
	readonly id: string;
}

interface Message<Type extends string> {
	readonly type: `dateline:${Type}`;
	readonly v: typeof messageVersion;
}

/** Up. `id` names the embed: its language and story, as in its address ("ja/japan-korea-defense"). */
interface UpMessage<Type extends string> extends Message<Type> {
	readonly id: string;
}

/** On ready, when the width has changed, and in answer to a ping; always sent. */
export interface HeightMessage extends UpMessage<'height'> {
	readonly height: number;
	/** Of the embed's page, for a frame that has none; "" while it is not known. */
	readonly title: string;
}

/** The map lives. */
export interface ReadyMessage extends UpMessage<'ready'> {
	readonly lang: Locale;
}

/** The reader, or the host, selected something; null when it was closed. */
export interface SelectMessage extends UpMessage<'select'> {
	readonly selection: EmbedSelection | null;
}

/** The tour stands at a step, counted from 0; -1 when it was left. */
export interface StepMessage extends UpMessage<'step'> {
	readonly step: number;
	readonly steps: number;
}

export interface LangMessage extends UpMessage<'lang'> {
	readonly lang: Locale;
}

/** The live map failed and the poster stands in for it; `code` says why. */
export interface ErrorMessage extends UpMessage<'error'> {
	readonly code: string;
}

/** Sent only with `events=1`, the height excepted. */
export type FromEmbed = HeightMessage | ReadyMessage | SelectMessage | StepMessage | LangMessage | ErrorMessage;

/** Down. */
export type ToEmbed =
	| Message<'ping'>
	| (Message<'goto'> & { readonly lng: number; readonly lat: number; readonly zoom: number })
	/** null closes what is open. */
	| (Message<'select'> & { readonly id: string | null })
	| (Message<'step'> & { readonly step: number })
	| (Message<'lang'> & { readonly lang: Locale })
	| (Message<'theme'> & { readonly theme: 'auto' | 'light' | 'dark' });

/**
 * A message from a host, if it is one: type and version known, every field what it has to be. Anything else is null,
 * never an exception.
 *
 * @param data what arrived, from anybody
 */
export function readToEmbed(data: unknown): ToEmbed | null {
	if (typeof data !== 'object' || data === null) return null;
	const { type, v, lng, lat, zoom, id, step, lang, theme } = data as Readonly<Record<string, unknown>>;
	if (v !== messageVersion) return null;
	switch (type) {
		case 'dateline:ping':
			return { type, v };
		case 'dateline:goto':
			return isWithin(lng, 180) && isWithin(lat, 85) && isWithin(zoom, 24) ? { type, v, lng, lat, zoom } : null;
		case 'dateline:select':
			return id === null || typeof id === 'string' ? { type, v, id } : null;
		case 'dateline:step':
			return Number.isSafeInteger(step) ? { type, v, step: step as number } : null;
		case 'dateline:lang':
			return isLocale(lang) ? { type, v, lang } : null;
		case 'dateline:theme':
			return theme === 'auto' || theme === 'light' || theme === 'dark' ? { type, v, theme } : null;
		default:
			return null;
	}
}

function isWithin(value: unknown, limit: number): value is number {
	return typeof value === 'number' && Math.abs(value) <= limit;
}
