import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { Locale } from '../i18n/locales';

/**
 * Shows an embed in another language, in place: its frame is not loaded anew, so that what is selected stays and the
 * host is told, and the host's history, in which a new page would be a step, is left alone. What the host asked for
 * holds on.
 */
export async function changeEmbedLanguage(slug: string, locale: Locale): Promise<void> {
	await goto(resolve(`/${locale}/${slug}/embed/`) + location.search, {
		replaceState: true,
		noScroll: true,
		keepFocus: true
	});
}
