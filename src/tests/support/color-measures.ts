/*
 * What eyes make of colours. Colours in linear RGB are shares of light, 0 to 1, as many numbers as there are channels.
 */

export type Triple = readonly number[];
export type Lab = readonly [lightness: number, a: number, b: number];

/** A channel of sRGB as a share of light; both 0 to 1. */
export function linearShare(share: number): number {
	return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** WCAG 2.2 contrast ratio of two colours in linear RGB, 1 to 21. */
export function contrastRatio(one: Triple, other: Triple): number {
	const [lighter = NaN, darker = NaN] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red = NaN, green = NaN, blue = NaN]: Triple): number {
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * CIE L*a*b* of a colour in linear RGB, under its own white (D65): in it, equal distances look about equally different.
 */
export function labOfLinear([red = NaN, green = NaN, blue = NaN]: Triple): Lab {
	const x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
	const y = root(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
	const z = root((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function root(share: number): number {
	return share > 216 / 24389 ? Math.cbrt(share) : (share * (24389 / 27) + 16) / 116;
}

/** CIE 1976 colour difference: 2.3 is just noticeable where two areas touch; 100 is black and white. */
export function differenceOf(one: Lab, other: Lab): number {
	return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}
