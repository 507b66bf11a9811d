import type { Oembed } from '../../lib/embed/oembed';
import { receiveAsWordpress } from './wordpress-receiver';

/*
 * WordPress as a host: what it publishes for an oEmbed answer that it found by itself, and how its pages treat the
 * frame afterwards. Written from the behaviour of WordPress 6.1.9, which was run on the answers in
 * wordpress-published.json; what it gave stands beside them, and a test compares.
 */

/** The script of a page that WordPress writes, by which it listens to its frames. */
export const wordpressScript = `(${receiveAsWordpress.toString()})()`;

/** Ten letters and digits, new for every embed; here always the same. */
export const exampleSecret = 'aB3dE5gH7j';

/**
 * All that stays of a stranger's markup, by element. Everything else goes, and of elements only the tags: their text
 * stays.
 */
const keptAttributes: Readonly<Record<string, readonly string[]>> = {
	a: ['href'],
	blockquote: [],
	iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title']
};

const keptEntities = ['amp', 'lt', 'gt', 'quot', 'apos', 'nbsp'];

/**
 * What an editor's article gets for an address alone on a line.
 *
 * @returns null when nothing is embedded: there is no frame in the answer
 */
export function publishedByWordpress(
	{ title, html }: Pick<Oembed, 'title' | 'html'>,
	secret = exampleSecret
): string | null {
	const [, blockquote = '', frame] =
		/(<blockquote>[^]*?<\/blockquote>)?[^]*(<iframe[^]*?><\/iframe>)/.exec(keepAllowed(titleFirst(html, title))) ?? [];
	if (!frame) return null;
	const secretFrame = frame.replace(
		/ src=(['"])(.*?)\1/,
		(_, quote: string, address: string) =>
			` src=${quote}${escapeAddress(`${address}#?secret=${secret}`)}${quote} data-secret=${quote}${secret}${quote}`
	);
	// The fallback is what readers see until the frame has spoken.
	const hidden = blockquote && ' style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"';
	return (
		blockquote.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`) +
		secretFrame.replace(
			'<iframe',
			`<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden}`
		)
	);
}

/**
 * The article as a complete page, with the script by which WordPress listens to its frames.
 *
 * @throws Error when WordPress would embed nothing
 */
export function wordpressPage(answer: Pick<Oembed, 'title' | 'html'>, secret = exampleSecret): string {
	const published = publishedByWordpress(answer, secret);
	if (published === null) throw new Error(`WordPress embeds nothing of ${answer.html}`);
	return [
		'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title></head><body><article><h1>An article</h1>',
		'<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">',
		published,
		'</div></figure><p>The article goes on.</p></article>',
		`<script>${wordpressScript}</script></body></html>`
	].join('\n');
}

/** A frame's title is its first attribute: its own one, or else the answer's. */
function titleFirst(html: string, title: string): string {
	const [tag, attributes] = /<iframe([^>]*)>/i.exec(html) ?? [];
	if (tag === undefined || attributes === undefined) return html;
	const own = readAttributes(attributes).find(({ name }) => name === 'title')?.value;
	if (!own && !title) return html;
	const others = readAttributes(attributes).filter(({ name }) => name !== 'title');
	return html.replace(tag, () =>
		['<iframe', `title="${escapeAttribute(own || title)}"`, ...others.map(({ whole }) => whole)].join(' ').concat('>')
	);
}

function keepAllowed(html: string): string {
	return normalizeEntities(html).replace(/<[^>]*(?:>|$)|>/g, (found) => {
		const [, slash = '', element = '', attributes = ''] = /^<\s*(\/?)\s*([a-z\d-]+)([^>]*)>?$/i.exec(found) ?? [];
		const kept = keptAttributes[element.toLowerCase()];
		if (found === '>') return '&gt;';
		if (!kept) return '';
		if (slash) return `</${element}>`;
		const written = readAttributes(attributes).filter(({ name }) => kept.includes(name));
		return `<${[element, ...written.map(({ whole }) => whole)].join(' ')}>`;
	});
}

interface Attribute {
	readonly name: string;
	readonly value: string;
	/** As it was written. */
	readonly whole: string;
}

function readAttributes(text: string): readonly Attribute[] {
	return [...text.matchAll(/([_a-z][-\w:.]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/gi)].map(
		([whole, name = '', double, single]) => ({ name: name.toLowerCase(), value: double ?? single ?? '', whole })
	);
}

/** Numbers of signs have three digits at least; an ampersand that begins nothing known is one. */
function normalizeEntities(text: string): string {
	return text
		.replace(/&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z]{2,8}\d{0,2};)/gi, '&amp;')
		.replace(/&([a-z]{2,8}\d{0,2});/gi, (entity, name: string) =>
			keptEntities.includes(name) ? entity : `&amp;${name};`
		)
		.replace(/&#0*(\d+);/g, (_, code: string) => `&#${code.padStart(3, '0')};`);
}

function escapeAddress(address: string): string {
	return normalizeEntities(address).replaceAll('&amp;', '&#038;').replaceAll("'", '&#039;');
}

function escapeAttribute(text: string): string {
	return normalizeEntities(text)
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#039;');
}
