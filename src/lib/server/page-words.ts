import { parameterWords } from '../embed/parameters';
import { embedWordsIn } from '../i18n/embed-words';
import type { Locale, LocalizedText } from '../i18n/locales';
import { messagesIn } from '../i18n/messages';
import type { EmbedPageWords } from '../page/embed-page-data';
import { ownPageWords } from '../page/story-page-data';
import type { MapWords, OwnPageWords } from '../page/story-page-data';
import { kindWordsIn } from '../story/kinds';

/** All words of a story's own page. */
export function ownPageWordsIn(locale: Locale): OwnPageWords {
	return { ...messagesIn(locale), kinds: kindWordsIn(locale) };
}

/** The words of any page with a map: all that an embed is sent. */
export function mapWordsIn(locale: Locale): MapWords {
	return without(ownPageWordsIn(locale), ownPageWords);
}

/**
 * The words of the page that writes embed code: its own, those of the parameters, and what it shares with the stories'
 * pages.
 */
export function embedPageWordsIn(locale: Locale): EmbedPageWords {
	const { siteName, languages, events, exchanges, places } = messagesIn(locale);
	const words = embedWordsIn(locale);
	const { fields, values, meanings } = parameterWordsIn(locale);
	return {
		...words,
		...{ siteName, languages, values, meanings },
		fields: { ...words.fields, ...fields },
		featureTypes: { events, exchanges, places }
	};
}

/** The parameters' words as the page has them: by what they are for, each in one language. */
function parameterWordsIn(locale: Locale): Pick<EmbedPageWords, 'fields' | 'values' | 'meanings'> {
	interface AnyWords {
		readonly meaning: LocalizedText;
		readonly field?: LocalizedText;
		readonly values?: Readonly<Record<string, LocalizedText>>;
	}
	const table = Object.entries<AnyWords>(parameterWords);
	const inLocale = (texts: readonly (readonly [string, LocalizedText])[]) =>
		Object.fromEntries(texts.map(([name, text]) => [name, text[locale]]));
	// Entry by entry the table's type says what each parameter has; a walk over all of them cannot.
	return {
		fields: inLocale(table.flatMap(([name, { field }]) => (field ? [[name, field] as const] : []))),
		values: Object.fromEntries(
			table.flatMap(([name, { values }]) => (values ? [[name, inLocale(Object.entries(values))] as const] : []))
		),
		meanings: inLocale(table.map(([name, { meaning }]) => [name, meaning] as const))
	} as Pick<EmbedPageWords, 'fields' | 'values' | 'meanings'>;
}

function without<Whole extends object, Name extends keyof Whole>(
	whole: Whole,
	names: readonly Name[]
): Omit<Whole, Name> {
	const left = Object.entries(whole).filter(([name]) => !names.some((unwanted) => unwanted === name));
	return Object.fromEntries(left) as Omit<Whole, Name>;
}
