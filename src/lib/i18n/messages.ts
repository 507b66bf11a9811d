import { en } from './en';
import { ja } from './ja';
import { ko } from './ko';
import type { Locale } from './locales';

/** Every word of the interface. A new one stands in `en` first. */
export type Messages = Readonly<typeof en>;

const catalogues: Readonly<Record<Locale, Messages>> = { en, ja, ko };

/** The interface's words in one language. */
export function messagesIn(locale: Locale): Messages {
	return catalogues[locale];
}
