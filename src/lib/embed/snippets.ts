import type { Locale } from '../i18n/locales';
import { openTag, pictureFile, writeFrame } from './markup';
import { embedQuery } from './options';
import type { EmbedOptions } from './parameters';

/** What an editor wants on a page: which story, how set up, and where the site is published. */
export interface EmbedRequest {
	/** The address of the site's folder, absolute, with a slash at its end: "https://maps.example.org/". */
	readonly siteAddress: string;
	readonly slug: string;
	readonly locale: Locale;
	/** Of the story, in the map's language. Plain text. */
	readonly title: string;
	/** What the picture shows, for those who do not see it. Plain text. */
	readonly pictureText: string;
	readonly options: Partial<EmbedOptions>;
	/** The height that stands in the frame, in CSS pixels. */
	readonly heightPx: number;
}

/** The forms in which a map gets into an article, in the order in which they should be tried. */
export const snippetForms = ['address', 'frame', 'element', 'picture'] as const;

export type SnippetForm = (typeof snippetForms)[number];

/**
 * The path of a story's embed page with its settings, relative to the site's folder:
 * "ja/japan-korea-defense/embed/?theme=dark".
 */
export function embedPath({ locale, slug, options }: Pick<EmbedRequest, 'locale' | 'slug' | 'options'>): string {
	return `${locale}/${slug}/embed/${embedQuery(options)}`;
}

/**
 * What an editor pastes, form by form: the story's address for systems that know oEmbed; an iframe that is complete
 * alone, and without a `style` attribute, which strict hosts refuse; a script with an element, whose children stay when
 * the script fails; a picture that leads to the story.
 */
export function writeSnippets(request: EmbedRequest): Readonly<Record<SnippetForm, string>> {
	const { siteAddress, slug, locale, title, options, heightPx } = request;
	const storyAddress = `${siteAddress}${locale}/${slug}/`;
	const picture = `${openTag('a', { href: storyAddress })}${pictureTag(request, storyAddress)}</a>`;
	const frame = writeFrame({ src: siteAddress + embedPath(request), title, heightPx });
	const settings = Object.fromEntries(new URLSearchParams(embedQuery(options)));
	const loader = `${openTag('script', { async: true, src: `${siteAddress}embed.js` })}</script>`;
	const map = openTag('dateline-map', { story: slug, lang: locale, ...settings });
	return { address: storyAddress, frame, element: `${loader}\n${map}${picture}</dateline-map>`, picture };
}

/**
 * As wide as its column without any style sheet, and as high as its own shape makes it: a number as its width would
 * stick out of a phone's column, and a height would squeeze it.
 */
function pictureTag({ pictureText }: EmbedRequest, storyAddress: string): string {
	return openTag('img', { src: storyAddress + pictureFile, width: '100%', alt: pictureText });
}
