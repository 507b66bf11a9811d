import { messagesIn } from '$lib/i18n/messages';
import { publishedStories } from '$lib/archive/published-stories';
import type { PageLoad } from './$types';

// The file 404.html, which static hosts answer with under any address: nothing in it may be relative, and no script is
// needed.
export const trailingSlash = 'never';
export const csr = false;

export const load: PageLoad = () => ({
	slug: publishedStories()[0]?.slug ?? '',
	words: { en: messagesIn('en'), ja: messagesIn('ja'), ko: messagesIn('ko') }
});
