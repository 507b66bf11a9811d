type Attributes = Readonly<Record<string, string | true>>;
type Escape = (text: string) => string;

/** The poster as a picture file, beside a story's page. */
export const pictureFile = 'poster.png';

/** Its size, in CSS pixels: it prints well and fits most columns; 16:10, as the embed's map on a wide page. */
export const pictureSize = { widthPx: 1200, heightPx: 750 } as const;

/** Safe between double quotes; `<` and `>` as well, because some systems cut tags out of a text before they read it. */
function escapeNamed(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * The frame of the contract: all that an embed may do, and no `style` attribute, which strict hosts refuse. The loader
 * makes the same without markup.
 */
export function writeFrame(
	{ src, title, heightPx }: { readonly src: string; readonly title: string; readonly heightPx: number },
	escape: Escape = escapeNamed
): string {
	const attributes = {
		src,
		title,
		width: '100%',
		height: String(heightPx),
		loading: 'lazy',
		allow: 'fullscreen',
		allowfullscreen: true,
		referrerpolicy: 'strict-origin-when-cross-origin',
		sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
		frameborder: '0'
	} as const;
	return `${openTag('iframe', attributes, escape)}</iframe>`;
}

/** @param attributes plain texts; `true` for one without a value */
export function openTag(name: string, attributes: Attributes, escape: Escape = escapeNamed): string {
	const written = Object.entries(attributes).map(([attribute, value]) =>
		value === true ? attribute : `${attribute}="${escape(value)}"`
	);
	return `<${[name, ...written].join(' ')}>`;
}
