import { embedHeightPx } from './height';
import { pictureFile, writeFrame } from './markup';

/** What an oEmbed answer has to know of a story. */
export interface OembedSubject {
	readonly title: string;
	/** One sentence, which stays where frames are not shown. */
	readonly sentence: string;
	/** The address of the story's page, absolute, with a slash at its end. */
	readonly pageUrl: string;
	/** The site's own address, absolute. */
	readonly siteUrl: string;
	/** Of the picture, in pixels. */
	readonly picture: { readonly widthPx: number; readonly heightPx: number };
}

/** The answer as it is sent (oembed.com, version 1.0). Lengths are pixels, times seconds. */
export interface Oembed {
	readonly version: '1.0';
	readonly type: 'rich';
	readonly title: string;
	readonly provider_name: string;
	readonly provider_url: string;
	readonly width: number;
	readonly height: number;
	readonly thumbnail_url: string;
	readonly thumbnail_width: number;
	readonly thumbnail_height: number;
	readonly cache_age: number;
	readonly html: string;
}

/**
 * The width of an article's column where the host does not say its own. The frame itself is as wide as its column,
 * because not every host narrows what is too wide for a phone; hosts that understand our messages correct the height.
 */
const widthPx = 600;

/** What a host publishes for a story's address: a link with one sentence, and the embed. */
export function oembed({ title, sentence, pageUrl, siteUrl, picture }: OembedSubject): Oembed {
	const height = embedHeightPx(widthPx);
	const link = `<blockquote><a href="${escapeNumbered(pageUrl)}">${escapeNumbered(title)}</a> – ${escapeNumbered(sentence)}</blockquote>`;
	const frame = writeFrame({ src: `${pageUrl}embed/`, title, heightPx: height }, escapeNumbered);
	return {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: 'Dateline',
		provider_url: siteUrl,
		width: widthPx,
		height,
		thumbnail_url: pageUrl + pictureFile,
		thumbnail_width: picture.widthPx,
		thumbnail_height: picture.heightPx,
		cache_age: 3600,
		html: link + frame
	};
}

/**
 * Text as text, also between double quotes. By numbers, as in the answers that WordPress itself was tried with
 * (tests/support/wordpress-published.json).
 */
function escapeNumbered(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
