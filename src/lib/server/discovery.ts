import { pictureFile, pictureSize } from '../embed/markup';
import type { Locale } from '../i18n/locales';
import { messagesIn } from '../i18n/messages';
import { escapeText } from '../poster/svg-text';
import { findStory } from '../archive/published-stories';

/**
 * What a story's page tells other programs in its head: where its oEmbed answer is, and what a link preview shows.
 *
 * @param slug the story's folder; the newest story when left out
 * @param siteUrl where the site is published, without a slash at its end; null when the build was not told, and what
 * needs whole addresses is left out
 * @returns "" when there is no such story
 */
export function discoveryTags(locale: Locale, slug: string | undefined, siteUrl: string | null): string {
	const story = findStory(slug);
	if (!story) return '';
	const title = escapeText(story.title[locale]);
	const pageUrl = siteUrl === null ? null : escapeText(`${siteUrl}/${locale}/${story.slug}/`);
	const properties = {
		'og:type': 'article',
		'og:site_name': messagesIn(locale).siteName,
		'og:title': title,
		'og:description': escapeText(story.standfirst[locale]),
		...(pageUrl !== null && {
			'og:url': pageUrl,
			'og:image': pageUrl + pictureFile,
			'og:image:width': pictureSize.widthPx,
			'og:image:height': pictureSize.heightPx
		})
	};
	return [
		pageUrl === null
			? ''
			: `<link rel="alternate" type="application/json+oembed" href="${pageUrl}oembed.json" title="${title}">`,
		...Object.entries(properties).map(([property, content]) => `<meta property="${property}" content="${content}">`),
		'<meta name="twitter:card" content="summary_large_image">'
	].join('');
}
