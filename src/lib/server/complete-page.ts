import { createHash } from 'node:crypto';
import type { Locale } from '../i18n/locales';
import earlyMoves from '../poster/early-moves.js?raw';

/**
 * Completes a page that Kit has rendered from src/app.html: its language, the inline script that moves the poster, and the hashes of what we
 * write inline ourselves.
 *
 * @param html with the marks %dateline.lang% and %dateline.early%
 * @param discovery tags for the end of the head
 */
export function completePage(html: string, locale: Locale, discovery = ''): string {
	const script = html.includes('class="map-box') ? `<script data-hashed>${earlyMoves}</script>` : '';
	const completed = html
		.replace('%dateline.lang%', locale)
		.replace('</head>', () => `${discovery}</head>`)
		.replace('%dateline.early%', () => script);
	return allowInline(completed);
}

/** Adds the hash of every element marked `data-hashed` to the page's policy. Kit does the same for what it writes itself. */
function allowInline(html: string): string {
	return html.replace(
		/(<meta http-equiv="content-security-policy" content=")([^"]*)/,
		(_, start: string, policy: string) => {
			const allowed = (['script', 'style'] as const).reduce((directives, element) => {
				const contents = [...html.matchAll(new RegExp(`<${element} data-hashed>([^]*?)</${element}>`, 'g'))];
				const hashes = contents.map(
					([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
				);
				return directives.replace(`${element}-src 'self'`, [`${element}-src 'self'`, ...hashes].join(' '));
			}, policy);
			return start + allowed;
		}
	);
}
