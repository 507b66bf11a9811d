import type { Locale } from '../i18n/locales';
import { messagesIn } from '../i18n/messages';
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

function without<Whole extends object, Name extends keyof Whole>(
	whole: Whole,
	names: readonly Name[]
): Omit<Whole, Name> {
	const left = Object.entries(whole).filter(([name]) => !names.some((unwanted) => unwanted === name));
	return Object.fromEntries(left) as Omit<Whole, Name>;
}
