import { createHash } from 'node:crypto';
import type { Locale } from '../i18n/locales';
import earlyEmbed from '../embed/early-embed?script';
import earlyMoves from '../poster/early-moves?script';
import { nodesMark } from '../islands/count-nodes';
import { afterPicture, emptySheet } from '../page/after-picture';
import { hashedMark } from '../page/hashed-mark';
import { minified } from './minified';
import { splitStyle } from './split-style';

/** The first paint waits for the end of the picture, and for nothing that comes after it. */
const wholePicture = `<link rel="expect" href="#${afterPicture}" blocking="render">`;

/** All that the router takes over, as src/app.html has it: from its element's name to the last script of ours. */
const appInPage = new RegExp(
	`(<div class="app")>([^]*)(?=</div>\\s*(?:<script ${hashedMark}>[^]*</script>)?\\s*</body>)`
);

/** What a map is there for: on a story's own page, or for frames in the pages of others. */
export type MapUse = 'page' | 'embed';

/** What a page is, as its route says it: nothing of this can be read from its markup. */
export interface CompletedPage {
	readonly locale: Locale;
	/** null where the page has no map. */
	readonly map: MapUse | null;
	/** The address of the site's icon, as the page has to name it. */
	readonly icon: string;
	/** Tags for the end of the head. */
	readonly discovery: string;
}

/**
 * Completes a page that Kit has rendered from src/app.html: its language, its icon, the inline scripts that set up an
 * embed and move the poster, what its first paint waits for, and the hashes of what we write inline ourselves.
 *
 * @param html with the marks %dateline.lang%, %dateline.icon%, %dateline.first% and %dateline.early%
 */
export function completePage(html: string, { locale, map, icon, discovery }: CompletedPage): string {
	const write = (when: boolean, script: string) => (when ? `<script ${hashedMark}>${minified(script)}</script>` : '');
	const isEmbed = map === 'embed';
	const hasMap = map !== null;
	const marks: Readonly<Record<string, string>> = {
		lang: locale,
		icon,
		first: (hasMap ? wholePicture : '') + write(isEmbed, earlyEmbed),
		early: write(hasMap, earlyMoves)
	};
	const written = html
		.replace(/%dateline\.(\w+)%/g, (mark, name: string) => marks[name] ?? mark)
		.replace('</head>', () => `${discovery}</head>`)
		.replace(appInPage, (_, start: string, app: string) => `${start} ${nodesMark(app)}>${app}`);
	const completed = allowInline(hasMap ? deferStyle(written) : written);
	// In a frame without an origin of its own (WordPress' sandbox) no file is a worker's: MapLibre starts it from a text
	// then.
	return isEmbed ? completed.replace("worker-src 'self'", "worker-src 'self' data:") : completed;
}

/**
 * Leaves in the head what the picture needs of Kit's style sheet, and writes the rest of it behind the picture: less is
 * read before the first paint. In development there is no such sheet.
 */
function deferStyle(html: string): string {
	const [sheet = '', css] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
	const end = html.indexOf(`id="${afterPicture}"`);
	if (css === undefined || end < 0) return html;
	const { first, rest } = splitStyle(css, html.slice(0, end));
	return (
		html.slice(0, end).replace(sheet, () => `<style ${hashedMark}>${first}</style>`) +
		html.slice(end).replace(emptySheet, () => `<style ${hashedMark}>${rest}</style>`)
	).replace(` ${hashOf(css)}`, '');
}

function hashOf(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Adds the hash of every element marked as ours to the page's policy. Kit does the same for what it writes itself. */
function allowInline(html: string): string {
	return html.replace(
		/(<meta http-equiv="content-security-policy" content=")([^"]*)/,
		(_, start: string, policy: string) => {
			const allowed = (['script', 'style'] as const).reduce((directives, element) => {
				const contents = [...html.matchAll(new RegExp(`<${element} ${hashedMark}>([^]*?)</${element}>`, 'g'))];
				const hashes = contents.map(([, text = '']) => hashOf(text));
				return directives.replace(`${element}-src 'self'`, [`${element}-src 'self'`, ...hashes].join(' '));
			}, policy);
			return start + allowed;
		}
	);
}
