import { headPath, openHead } from './arrowhead';
import { locales } from '../i18n/locales';
import type { Locale } from '../i18n/locales';
import {
	arc,
	border,
	casing,
	city,
	coast,
	core,
	demarcation,
	distance,
	fontFamilies,
	greatCircle,
	halo,
	keyRing,
	locator,
	measure,
	placeName,
	proposedRing,
	raisedRing,
	ring,
	scale,
	sea
} from './marks';

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

const thinRing = { ...ring, widthPx: proposedRing.widthPx };
const raisedThinRing = { ...raisedRing, widthPx: raisedRing.widthPx - ring.widthPx + proposedRing.widthPx };
const proposedArcPx = arc.widthsPx.selected - arc.proposedThinnerPx;

/** The marks as components name them, `var(--mark-border)`, each as a style sheet writes it. */
export const markProperties: Readonly<Record<string, string>> = {
	'coast-and-its-half-on-land': px(2 * coast.widthPx),
	border: px(border.widthPx),
	demarcation: px(demarcation.widthPx),
	'demarcation-dashes': dashes(demarcation.dash, demarcation.widthPx),
	'casing-opacity': String(casing.opacity),
	'selected-arc': px(arc.widthsPx.selected),
	'selected-casing': px(arc.widthsPx.selected + casing.addedPx),
	'selected-proposed-arc': px(proposedArcPx),
	'selected-proposed-casing': px(proposedArcPx + casing.addedPx),
	'great-circle': px(greatCircle.widthPx),
	'great-circle-dashes': dashes(greatCircle.dash, greatCircle.widthPx),
	/** Shapes, as a path has them. */
	head: headPath(),
	'inside-of-open-head': headPath(openHead.size, openHead.tipPx),
	ring: px(ring.widthPx),
	'ring-radius': outer(ring),
	'proposed-ring': px(thinRing.widthPx),
	'proposed-ring-radius': outer(thinRing),
	'raised-ring': px(raisedRing.widthPx),
	'raised-ring-radius': outer(raisedRing),
	'raised-proposed-ring': px(raisedThinRing.widthPx),
	'raised-proposed-ring-radius': outer(raisedThinRing),
	'core-radius': px(core.radiusPx),
	'halo-opacity': String(halo.opacity),
	'hovered-halo-radius': px(halo.hoveredRadiusPx),
	'selected-halo-radius': px(halo.selectedRadiusPx),
	'key-ring-radius': px(keyRing.radiusPx),
	'place-name-size': rem(placeName.sizesPx.en),
	'place-name-size-of-full-letters': rem(placeName.sizesPx.ja),
	'place-name-weight': String(placeName.weight),
	'place-name-halo': stroke(placeName.haloPx),
	'place-name-gap': px(placeName.gapPx),
	'distance-size': rem(distance.sizePx),
	'distance-weight': String(distance.weight),
	'distance-height': rem(distance.heightPx),
	'distance-padding': rem(distance.paddingPx),
	'distance-border': px(distance.borderPx),
	'selected-distance-border': px(distance.selectedBorderPx),
	'city-size': rem(city.sizePx),
	'city-halo': stroke(city.haloPx),
	'city-gap': px(city.gapPx),
	'city-dot': px(2 * city.dotRadiusPx),
	'city-dot-corner': px(-city.dotRadiusPx),
	'sea-size': rem(sea.sizePx),
	'sea-halo': stroke(sea.haloPx),
	'sea-spacing': `${sea.spacingEm.en}em`,
	'sea-spacing-of-full-letters': `${sea.spacingEm.ja}em`,
	measure: px(measure.widthPx),
	'measure-casing': px(measure.casingWidthPx),
	'measure-end': px(measure.endPx),
	'measure-end-border': px(measure.endBorderPx),
	'measure-size': rem(measure.sizePx),
	'measure-weight': String(measure.weight),
	scale: px(scale.widthPx),
	'scale-height': rem(scale.heightPx),
	'scale-size': rem(scale.sizePx),
	'locator-coast': px(locator.coastWidthPx),
	'locator-frame': px(locator.frameWidthPx),
	...Object.fromEntries(
		locales.flatMap((locale) =>
			(['sans', 'serif'] as const).map((family) => [`${family}-${locale}`, fontList(locale, family)])
		)
	)
};

/** A list of fonts as a style sheet has it: names of several words in quotes. */
function fontList(locale: Locale, family: 'sans' | 'serif'): string {
	const names = fontFamilies(locale, family).map((name) => (name.includes(' ') ? `'${name}'` : name));
	return [...names, family === 'sans' ? 'sans-serif' : 'serif'].join(', ');
}
