import { createHash } from 'node:crypto';
import type { Locale } from '../i18n/locales';
import earlyEmbed from '../embed/early-embed?script';
import earlyMoves from '../poster/early-moves?script';
import { countNodes } from '../islands/count-nodes';
import { minified } from './minified';

/**
 * What stands under a map takes of its height: painted before the browser has read that, the map would be drawn twice, at two sizes. The first paint waits for the
 * start of what comes next.
 */
const wholeMap = '<link rel="expect" href="#after-map" blocking="render">';

/**
 * Completes a page that Kit has rendered from src/app.html: its language, the inline scripts that set up an embed and move the poster, what its first paint waits for, and the hashes of what
 * we write inline ourselves.
 *
 * @param html with the marks %dateline.lang%, %dateline.first% and %dateline.early%
 * @param discovery tags for the end of the head
 */
export function completePage(html: string, locale: Locale, discovery = ''): string {
	const write = (when: boolean, script: string) => (when ? `<script data-hashed>${minified(script)}</script>` : '');
	const isEmbed = html.includes('class="embed svelte-');
	const hasMap = html.includes('class="map-box');
	const marks: Readonly<Record<string, string>> = {
		lang: locale,
		first: (hasMap ? wholeMap : '') + write(isEmbed, earlyEmbed),
		early: write(hasMap, earlyMoves)
	};
	const written = html
		.replace(/%dateline\.(\w+)%/g, (mark, name: string) => marks[name] ?? mark)
		.replace('</head>', () => `${discovery}</head>`)
		.replace(
			/(<div class="app")>([^]*)(?=<\/div>\s*(?:<script data-hashed>[^]*<\/script>)?\s*<\/body>)/,
			(_, start: string, app: string) => `${start} data-nodes="${countNodes(app)}">${app}`
		);
	const completed = allowInline(written);
	// In a frame without an origin of its own (WordPress' sandbox) no file is a worker's: MapLibre starts it from a text then.
	return isEmbed ? completed.replace("worker-src 'self'", "worker-src 'self' data:") : completed;
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
