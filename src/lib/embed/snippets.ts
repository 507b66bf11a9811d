import type { Locale } from '../i18n/locales';
import type { EmbedOptions } from './parameters';
import { embedQuery } from './parameters';

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

/** The poster as a picture file, in CSS pixels. */
const pictureSize = { widthPx: 1200, heightPx: 750 } as const;

/** The path of a story's embed page with its settings, relative to the site's folder: "ja/japan-korea-defense/embed/?theme=dark". */
export function embedPath({ locale, slug, options }: Pick<EmbedRequest, 'locale' | 'slug' | 'options'>): string {
	return `${locale}/${slug}/embed/${embedQuery(options)}`;
}

/**
 * What an editor pastes, form by form: the story's address for systems that know oEmbed; an iframe that is complete alone, and without a `style`
 * attribute, which strict hosts refuse; a script with an element, whose children stay when the script fails; a picture that leads to the story.
 */
export function writeSnippets(request: EmbedRequest): Readonly<Record<SnippetForm, string>> {
	const { siteAddress, slug, locale, title, options, heightPx } = request;
	const storyAddress = `${siteAddress}${locale}/${slug}/`;
	const picture = tag('a', { href: storyAddress }, pictureTag(request, storyAddress));
	const frame = tag('iframe', {
		src: siteAddress + embedPath(request),
		title,
		width: '100%',
		height: String(heightPx),
		loading: 'lazy',
		allow: 'fullscreen',
		allowfullscreen: true,
		referrerpolicy: 'strict-origin-when-cross-origin',
		sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
		frameborder: '0'
	});
	const settings = Object.fromEntries(new URLSearchParams(embedQuery(options)));
	const loader = tag('script', { async: true, src: `${siteAddress}embed.js` });
	const element = tag('dateline-map', { story: slug, lang: locale, ...settings }, picture);
	return { address: storyAddress, frame, element: `${loader}\n${element}`, picture };
}

function pictureTag({ pictureText }: EmbedRequest, storyAddress: string): string {
	const { widthPx, heightPx } = pictureSize;
	const size = { width: String(widthPx), height: String(heightPx) };
	return openTag('img', { src: `${storyAddress}poster.png`, ...size, alt: pictureText });
}

type Attributes = Readonly<Record<string, string | true>>;

function tag(name: string, attributes: Attributes, content = ''): string {
	return `${openTag(name, attributes)}${content}</${name}>`;
}

function openTag(name: string, attributes: Attributes): string {
	const written = Object.entries(attributes).map(([attribute, value]) =>
		value === true ? attribute : `${attribute}="${escaped(value)}"`
	);
	return `<${[name, ...written].join(' ')}>`;
}

/** Safe between double quotes; `<` and `>` as well, because some systems cut tags out of a text before they read it. */
function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
