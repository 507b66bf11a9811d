import { embedWordsEn } from './embed-words-en';
import { embedWordsJa } from './embed-words-ja';
import { embedWordsKo } from './embed-words-ko';
import type { Locale } from './locales';

type Words<Name extends string> = Readonly<Record<Name, string>>;

/**
 * The words of the page that writes embed code. They stand apart from `Messages` because readers of a story never see
 * them. Plain texts; `{name}` stands for a value that `fill` puts in.
 */
export interface EmbedWords {
	title: string;
	standfirst: string;
	toStory: string;
	noScript: string;
	settings: string;
	/**
	 * The form's names of its fields, beside the embed's parameters, which have words of their own (embed/parameters).
	 */
	fields: Words<'story' | 'locale' | 'height'>;
	/** Opens with no event. */
	nothing: string;
	automaticHeight: string;
	fixedHeight: string;
	/** {min} {max} */
	heightInPixels: string;
	preview: string;
	columnWidth: string;
	/** {min} {max} */
	widthInPixels: string;
	/** {width} */
	pixels: string;
	dragWidth: string;
	/** {width} {height} */
	size: string;
	/** {percent} */
	shrunk: string;
	code: string;
	/** {host} */
	unknownHost: string;
	/** Under the heading of a form; in the frame's {height}. */
	forms: Readonly<Record<'address' | 'frame' | 'element' | 'picture', Words<'name' | 'use'>>>;
	copy: string;
	/** {name} */
	copyForm: string;
	copied: string;
	selected: string;
	systems: string;
	systemNotes: Words<'WordPress' | 'Drupal' | 'Ghost' | 'Arc XP' | 'AMP'>;
	noFrames: string;
	noFramesNote: string;
	parameters: string;
	parametersIntro: string;
	parameterColumns: Words<'name' | 'values' | 'standard' | 'meaning'>;
	anyId: string;
	none: string;
	off: string;
	messages: string;
	messagesIntro: string;
	textLinks: string;
	fromMap: string;
	toMap: string;
	messageColumns: Words<'type' | 'fields' | 'when' | 'effect'>;
	sentWhen: Words<
		'dateline:height' | 'dateline:ready' | 'dateline:select' | 'dateline:step' | 'dateline:lang' | 'dateline:error'
	>;
	effects: Words<
		'dateline:ping' | 'dateline:goto' | 'dateline:select' | 'dateline:step' | 'dateline:lang' | 'dateline:theme'
	>;
}

const catalogues: Readonly<Record<Locale, EmbedWords>> = {
	en: embedWordsEn,
	ja: embedWordsJa,
	ko: embedWordsKo
};

/** The words of the page that writes embed code, in one language. */
export function embedWordsIn(locale: Locale): EmbedWords {
	return catalogues[locale];
}
