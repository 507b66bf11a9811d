import { headPath, openHead } from './arrowhead';
import { locales } from '../i18n/locales';
import type { Locale } from '../i18n/locales';
import * as marks from './marks';

/** What the page counts letters in: a reader who asks for larger ones gets larger names. */
const remPx = 16;

const px = (length: number) => `${Number(length.toFixed(3))}px`;
const rem = (length: number) => `${length / remPx}rem`;
/** As `stroke-dasharray` has it: lengths in the drawing's units, which are pixels where lines do not scale. */
const dashes = (lengths: readonly number[], widthPx: number) =>
	lengths.map((length) => Number((length * widthPx).toFixed(3))).join(' ');
/** A stroke around letters lies half inside them. */
const stroke = (haloPx: number) => px(2 * haloPx);

/** To the outside of a ring's line, which is where SVG's circle and its line in the middle meet. */
function outer({ radiusPx, widthPx }: { readonly radiusPx: number; readonly widthPx: number }): string {
	return px(radiusPx + widthPx / 2);
}

const thinRing = { ...marks.ring, widthPx: marks.proposedRing.widthPx };
const raisedThinRing = {
	...marks.raisedRing,
	widthPx: marks.raisedRing.widthPx - marks.ring.widthPx + marks.proposedRing.widthPx
};
const proposedArcPx = marks.arc.widthsPx.selected - marks.arc.proposedThinnerPx;

/**
 * Every number of the tables under its own name: `measure.endBorderPx` is `measure-end-border`. One that is new needs
 * no line here.
 */
const plainProperties: Readonly<Record<string, string>> = Object.fromEntries(
	Object.entries(marks).flatMap(([table, fields]) =>
		Object.entries(fields).flatMap(([field, value]: [string, unknown]) =>
			typeof value === 'number' ? [[`${kebab(table)}-${kebab(field.replace(/Px$/, ''))}`, written(field, value)]] : []
		)
	)
);

/** As a style sheet has it: letters are as large as the reader wants them, all other lengths are pixels. */
function written(field: string, value: number): string {
	if (field === 'sizePx') return rem(value);
	return field.endsWith('Px') ? px(value) : String(value);
}

/** A name as style sheets have it: `haloRadius` is `halo-radius`. */
export function kebab(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What is made of several numbers, or written otherwise than they are. */
export const composedProperties: Readonly<Record<string, string>> = {
	'demarcation-dashes': dashes(marks.demarcation.dash, marks.demarcation.widthPx),
	'selected-arc': px(marks.arc.widthsPx.selected),
	'selected-casing': px(marks.arc.widthsPx.selected + marks.casing.addedPx),
	'selected-proposed-arc': px(proposedArcPx),
	'selected-proposed-casing': px(proposedArcPx + marks.casing.addedPx),
	'great-circle-dashes': dashes(marks.greatCircle.dash, marks.greatCircle.widthPx),
	/** Shapes, as a path has them. */
	head: headPath(),
	'inside-of-open-head': headPath(openHead.size, openHead.tipPx),
	'ring-radius': outer(marks.ring),
	'proposed-ring': px(thinRing.widthPx),
	'proposed-ring-radius': outer(thinRing),
	'raised-ring': px(marks.raisedRing.widthPx),
	'raised-ring-radius': outer(marks.raisedRing),
	'raised-proposed-ring': px(raisedThinRing.widthPx),
	'raised-proposed-ring-radius': outer(raisedThinRing),
	'place-name-size': rem(marks.placeName.sizesPx.en),
	'place-name-size-of-full-letters': rem(marks.placeName.sizesPx.ja),
	'place-name-halo': stroke(marks.placeName.haloPx),
	'distance-height': rem(marks.distance.heightPx),
	'distance-padding': rem(marks.distance.paddingPx),
	'city-halo': stroke(marks.city.haloPx),
	'city-dot': px(2 * marks.city.dotRadiusPx),
	'city-dot-corner': px(-marks.city.dotRadiusPx),
	'sea-halo': stroke(marks.sea.haloPx),
	'sea-spacing': `${marks.sea.spacingEm.en}em`,
	'sea-spacing-of-full-letters': `${marks.sea.spacingEm.ja}em`,
	'scale-height': rem(marks.scale.heightPx),
	...Object.fromEntries(
		locales.flatMap((locale) =>
			(['sans', 'serif'] as const).map((family) => [`${family}-${locale}`, fontList(locale, family)])
		)
	)
};

/** The marks as components name them, `var(--mark-border-width)`, each as a style sheet writes it. */
export const markProperties: Readonly<Record<string, string>> = { ...plainProperties, ...composedProperties };

/** A list of fonts as a style sheet has it: names of several words in quotes. */
function fontList(locale: Locale, family: 'sans' | 'serif'): string {
	const names = marks.fontFamilies(locale, family).map((name) => (name.includes(' ') ? `'${name}'` : name));
	return [...names, family === 'sans' ? 'sans-serif' : 'serif'].join(', ');
}
