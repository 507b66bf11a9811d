import { createHash } from 'node:crypto';
import type { Locale } from '../i18n/locales';
import earlyEmbed from '../embed/early-embed?script';
import earlyForm from '../start/early-form?script';
import earlyPage from '../start/early-page?script';
import { afterPicture, emptySheet } from '../page/after-picture';
import { hashedMark } from '../page/hashed-mark';
import { minified } from './minified';
import { splitStyle } from './split-style';

/** The first paint waits for the end of the picture, and for nothing that comes after it. */
const wholePicture = `<link rel="expect" href="#${afterPicture}" blocking="render">`;

/**
 * What Kit writes around a page that was rendered whole (page/WrittenPage), and its script would have to know. On other
 * pages it stays.
 */
const aroundPage = /<div>(?:(?!<div)[^])*<!--page-->([^]*)<!--\/page-->[^]*?<\/div>(?=\s*%dateline\.early%)/;

/** What a page of ours is: a story's own, the same for frames in the pages of others, or a form. */
export type PageUse = 'story' | 'embed' | 'form';

/** What a page is, as its route says it: nothing of this can be read from its markup. */
export interface CompletedPage {
	readonly locale: Locale;
	/** null where it needs no script. */
	readonly use: PageUse | null;
	/** The address of the site's icon, as the page has to name it. */
	readonly icon: string;
	/** Tags for the end of the head. */
	readonly discovery: string;
}

/**
 * Completes a page that Kit has rendered from src/app.html: its language, its icon, the inline scripts that set up an
 * embed, move the poster and start the page, what its first paint waits for, and the hashes of what we write inline
 * ourselves.
 *
 * @param html with the marks %dateline.lang%, %dateline.icon%, %dateline.first% and %dateline.early%
 */
export function completePage(html: string, { locale, use, icon, discovery }: CompletedPage): string {
	const write = (when: boolean, script: string) => (when ? `<script ${hashedMark}>${minified(script)}</script>` : '');
	const isEmbed = use === 'embed';
	const hasMap = isEmbed || use === 'story';
	const marks: Readonly<Record<string, string>> = {
		lang: locale,
		icon,
		first: (hasMap ? wholePicture : '') + write(isEmbed, earlyEmbed),
		early: write(use !== null, hasMap ? earlyPage : earlyForm)
	};
	const written = html
		.replace(aroundPage, (_, page: string) => page)
		.replace(/%dateline\.(\w+)%/g, (mark, name: string) => marks[name] ?? mark)
		.replace('</head>', () => `${discovery}</head>`);
	const completed = allowInline(hasMap ? deferStyle(written) : written);
	// In a frame without an origin of its own (WordPress' sandbox) no file is a worker's: MapLibre reads a text then, and
	// starts the worker from it (maplibre/worker.ts).
	return isEmbed ? completed.replace(/(connect-src|worker-src) 'self'/g, "$1 'self' data:") : completed;
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
