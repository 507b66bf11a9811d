import { describe, expect, test } from 'vitest';
import { contrastRatio, differenceOf, labOfLinear, linearShare } from '../../tests/support/color-measures';
import type { Lab, Triple } from '../../tests/support/color-measures';
import type { Theme } from './palette';
import { kinds } from '../story/kinds';
import { palettes } from './palette';

/*
 * Whether every reader can see what the map and the page say, computed from the palette alone: contrast by WCAG 2.2,
 * colour blindness by Machado et al. (2009), differences by CIE 1976. All three are written out here, so that no code
 * of the map vouches for itself.
 */

const themes = ['light', 'dark'] as const;

/** A colour's name in the palette, or one laid over another with the opacity that both renderers draw it with. */
type Ground = string | { readonly over: string; readonly color: string; readonly opacity: number };

/** What stands at an arc's sides: the casing, which lets some of the map through (`arc-casings`, `.casing`). */
const casings: readonly Ground[] = ['land', 'sea'].map((over) => ({ over, color: 'halo', opacity: 0.85 }));

/** What stands around a place that is selected or under the pointer (`place-halo`, `.halo`). */
const glows = (kind: string): readonly Ground[] =>
	['land', 'sea'].map((over) => ({ over, color: kind, opacity: 0.22 }));

/** A ring's colour: its kind's, or ink where nothing happened. */
const rings = [...kinds, 'ink'];
/** What lies under whatever stands on the map. A name has its halo, but a wide letter may reach beyond it. */
const map: readonly Ground[] = ['land', 'sea', 'halo'];
const page: readonly Ground[] = ['paper', 'paperRaised'];

/** Every text, and each ground that it is read on. */
const texts: readonly (readonly [what: string, color: string, grounds: readonly Ground[]])[] = [
	['running text, links and their underlines on the pointer', 'ink', page],
	['what is said in passing: dates, captions, attribution', 'inkMuted', page],
	['the word above the headline', 'accent', page],
	['a pressed segment and the button that copies', 'paper', ['ink']],
	['a distance in its pill', 'ink', ['paper']],
	['a place’s name', 'ink', [...map, ...rings.flatMap(glows)]],
	['a city’s name', 'cityName', map],
	// A long name may run over an island.
	['a sea’s name', 'seaName', ['sea', 'land']],
	['the credit of a poster that stands alone', 'inkMuted', map]
];

/** Every line or symbol that says something of its own, and each ground that it is seen on. */
const lines: readonly (readonly [what: string, color: string, grounds: readonly Ground[]])[] = [
	...kinds.flatMap((kind) => [
		[`${kind}: arc and arrowhead`, kind, [...map, ...casings]] as const,
		[`${kind}: true great circle`, kind, ['land', 'sea']] as const,
		[`${kind}: pill’s edge`, kind, ['paper', ...map]] as const,
		[`${kind}: symbol in legend, list and card`, kind, page] as const
	]),
	...rings.map((ring) => [`${ring}: ring and core`, ring, ['paper', 'land', 'sea', ...glows(ring)]] as const),
	['the military demarcation line, on the map and in the legend', 'cityName', ['land', 'sea', 'paper']],
	['a city’s dot', 'cityName', map],
	['the ring around what the keyboard has reached', 'leaders', [...page, 'land', 'sea']],
	['the language or size that is chosen, and ticks in forms', 'accent', page],
	['edges of fields and handles, underlines of links', 'inkMuted', page]
];

/**
 * Where land ends and countries meet is background: what the story says of places stands in names, distances and the
 * list as well, and a coast of 3:1 would outshout the arcs. It must not vanish nevertheless: half as light or dark
 * again as what it parts.
 */
const background: typeof lines = [
	['coast', 'coast', ['land', 'sea']],
	['border', 'border', ['land']]
];

/** Lines that part what space and headings part already. They say nothing, so nothing is asked of them. */
const ornaments = ['hairline'];

describe.each(themes)('in %s', (theme) => {
	test.each(texts)('%s reads at 4.5:1 or more', (_what, color, grounds) => {
		for (const ground of grounds) expect(contrast(theme, color, ground), nameOf(ground)).toBeGreaterThanOrEqual(4.5);
	});

	test.each(lines)('%s shows at 3:1 or more', (_what, color, grounds) => {
		for (const ground of grounds) expect(contrast(theme, color, ground), nameOf(ground)).toBeGreaterThanOrEqual(3);
	});

	test.each(background)('the %s does not vanish', (_what, color, grounds) => {
		for (const ground of grounds) expect(contrast(theme, color, ground), nameOf(ground)).toBeGreaterThanOrEqual(1.5);
	});

	test('no colour of the palette is left out', () => {
		const tables = [...texts, ...lines, ...background];
		const seen = tables.flatMap(([, color, grounds]) => [color, ...grounds.flatMap(colorsIn)]);
		expect(new Set([...seen, ...ornaments])).toEqual(new Set(Object.keys(colorsOf(theme))));
	});
});

/**
 * Machado, Oliveira and Fernandes (2009), "A physiologically-based model for simulation of color vision deficiency",
 * table 1, severity 1.0; for linear RGB, row by row.
 */
const sights = {
	'full colour sight': [1, 0, 0, 0, 1, 0, 0, 0, 1],
	protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
	deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
	tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039]
};

/**
 * Two colours that lie side by side are told apart from 2.3 on (Mahy et al. 1994). These are thin lines, far apart and
 * compared with a legend from memory, so they get more than eight times as much; Okabe and Ito's own blue and bluish
 * green come to 17 with tritanopia.
 */
const leastDifference = 20;

describe.each(Object.entries(sights))('with %s', (_sight, matrix) => {
	test.each(themes)('any two kinds differ by far in %s', (theme) => {
		for (const [one, other] of pairs(kinds)) {
			const [a, b] = [one, other].map((kind) =>
				labOfLinear(seenThrough(matrix, linear(colorsOf(theme)[kind] ?? '')))
			) as [Lab, Lab];
			expect(differenceOf(a, b), `${one} and ${other}`).toBeGreaterThanOrEqual(leastDifference);
		}
	});
});

describe('the measures themselves', () => {
	test('contrast is that of WCAG’s own examples', () => {
		expect(contrastRatio(linear('#000000'), linear('#ffffff'))).toBeCloseTo(21, 10);
		expect(contrastRatio(linear('#777777'), linear('#ffffff'))).toBeCloseTo(4.48, 2);
		expect(contrastRatio(linear('#ffffff'), linear('#ff0000'))).toBeCloseTo(4, 2);
	});

	test('every sight leaves greys as they are', () => {
		for (const matrix of Object.values(sights)) {
			for (const share of seenThrough(matrix, [0.5, 0.5, 0.5])) expect(share).toBeCloseTo(0.5, 5);
		}
	});

	test('red and green of one lightness, far apart to most, fall together with deuteranopia', () => {
		const [red, green] = [linear('#a86a3d'), linear('#768033')];
		expect(differenceOf(labOfLinear(red), labOfLinear(green))).toBeGreaterThan(30);
		const seen = [red, green].map((color) => labOfLinear(seenThrough(sights.deuteranopia, color))) as [Lab, Lab];
		expect(differenceOf(...seen)).toBeLessThan(10);
	});

	test.each([
		['#ffffff', [100, 0, 0]],
		['#808080', [53.59, 0, 0]],
		['#ff0000', [53.24, 80.09, 67.2]],
		['#0000ff', [32.3, 79.19, -107.86]]
	])('%s lies where CIE’s formulas have it', (color, expected) => {
		for (const [index, value] of labOfLinear(linear(color)).entries())
			expect(value).toBeCloseTo(expected[index] ?? NaN, 1);
	});
});

function colorsOf(theme: Theme): Readonly<Record<string, string>> {
	const { kinds, ...colors } = palettes[theme];
	return { ...colors, ...kinds };
}

function colorsIn(ground: Ground): readonly string[] {
	return typeof ground === 'string' ? [ground] : [ground.over, ground.color];
}

function nameOf(ground: Ground): string {
	return typeof ground === 'string' ? ground : `${ground.color} at ${ground.opacity} over ${ground.over}`;
}

/** Browsers and MapLibre lay colours over one another as they are encoded, not as light adds up. */
function encodedGround(theme: Theme, ground: Ground): Triple {
	const colors = colorsOf(theme);
	if (typeof ground === 'string') return encoded(colors[ground] ?? '');
	const [above, below] = [encoded(colors[ground.color] ?? ''), encoded(colors[ground.over] ?? '')];
	return above.map((share, index) => share * ground.opacity + (below[index] ?? NaN) * (1 - ground.opacity));
}

function contrast(theme: Theme, color: string, ground: Ground): number {
	return contrastRatio(encodedGround(theme, color).map(linearShare), encodedGround(theme, ground).map(linearShare));
}

/** Shares of red, green and blue, 0 to 1, of a colour like #06488e. */
function encoded(color: string): Triple {
	return [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16) / 255);
}

function linear(color: string): Triple {
	return encoded(color).map(linearShare);
}

function seenThrough(matrix: Triple, [red = NaN, green = NaN, blue = NaN]: Triple): Triple {
	return [0, 3, 6].map((row) => {
		const [ofRed = NaN, ofGreen = NaN, ofBlue = NaN] = matrix.slice(row, row + 3);
		return Math.min(1, Math.max(0, ofRed * red + ofGreen * green + ofBlue * blue));
	});
}

function pairs<Value>(values: readonly Value[]): readonly (readonly [Value, Value])[] {
	return values.flatMap((one, index) => values.slice(index + 1).map((other) => [one, other] as const));
}
