import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';
import { isLocale } from '$lib/i18n/locales';
import earlyMoves from '$lib/ui/early-moves.js?raw';

/**
 * Completes each page: its language in `<html lang>` (Han shapes, hyphens and screen readers' voices depend on it), the inline script that moves
 * the poster, and the hashes of what we write inline ourselves.
 */
export const handle: Handle = ({ event, resolve }) => {
	const { locale } = event.params;
	const lang = isLocale(locale) ? locale : 'en';
	// 404.html is the answer to addresses of any depth: nothing in it may be relative to them.
	const anywhere = (html: string) =>
		event.route.id === '/404' ? html.replace('"./favicon.svg"', '"/favicon.svg"') : html;
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const script = html.includes('class="map-box') ? `<script data-hashed>${earlyMoves}</script>` : '';
			return allowInline(
				anywhere(html)
					.replace('%dateline.lang%', lang)
					.replace('%dateline.early%', () => script)
			);
		}
	});
};

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
