import { createHash } from 'node:crypto';
import { minifySync } from 'vite';
import type { Locale } from '../i18n/locales';
import earlyEmbed from '../embed/early-embed.js?raw';
import earlyMoves from '../poster/early-moves.js?raw';

/**
 * Completes a page that Kit has rendered from src/app.html: its language, the inline scripts that set up an embed and move the poster, and the hashes of what
 * we write inline ourselves.
 *
 * @param html with the marks %dateline.lang%, %dateline.first% and %dateline.early%
 */
export function completePage(html: string, locale: Locale): string {
	const write = (when: boolean, script: string) => (when ? `<script data-hashed>${minified(script)}</script>` : '');
	const marks: Readonly<Record<string, string>> = {
		lang: locale,
		first: write(html.includes('class="embed'), earlyEmbed),
		early: write(html.includes('class="map-box'), earlyMoves)
	};
	return allowInline(html.replace(/%dateline\.(\w+)%/g, (mark, name: string) => marks[name] ?? mark));
}

/** A script without its comments and long names. Kept: the same few for every page. */
const minifiedScripts = new Map<string, string>();

function minified(script: string): string {
	const known = minifiedScripts.get(script);
	if (known !== undefined) return known;
	const { code, errors } = minifySync('inline.js', script, { module: false });
	if (errors.length > 0)
		throw new Error(`An inline script is no JavaScript: ${errors.map(({ message }) => message).join('; ')}`);
	minifiedScripts.set(script, code);
	return code;
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
