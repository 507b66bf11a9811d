import type { Locale } from '../i18n/locales';
import type { Kind } from '../story/story';

/*
 * How everything on the map is drawn, at every zoom and by every renderer: lengths in pixels (`Px`), in widths of the
 * line (dashes) or in ems. The scene, MapLibre's style and the poster read it here; components read custom properties,
 * which the build writes from it (mark-properties, commands/write-marks). A test fails on a length, a dash, an opacity
 * or a font of the map that stands anywhere else.
 */

/**
 * No wider: a line of a pixel is painted point by point, a wider one as an area, which takes a poster 60 ms. Where the
 * data cut the land, poster and pictures cover the line.
 */
export const coast = { widthPx: 1, coverPx: 3 } as const;
export const border = { widthPx: 1 } as const;

/** The inter-Korean line: dashed, and darker than a border, for it is none. */
export const demarcation = { widthPx: 1.4, dash: [3, 2] } as const;

/** An arc as it stands, under the pointer, and selected. That of a proposed exchange is thinner, whatever its width. */
export const arc = { widthsPx: { plain: 2.5, hovered: 3.5, selected: 4 }, proposedThinnerPx: 1 } as const;

/**
 * A line's mark besides its colour: ministers' talks solid, summits in long dashes, support in short ones. Line and gap
 * add up to a whole number: MapLibre cuts off the rest of a sum that comes from data, and with it a third of a short
 * dash.
 */
export const kindDashes: Readonly<Record<Kind, readonly number[]>> = {
	ministers: [],
	leaders: [4.6, 1.4],
	support: [1.15, 0.85]
};

/** What an arc's casing adds to its width, half on each side. */
export const casing = { addedPx: 2.5, opacity: 0.85 } as const;

/** Dots: with round caps a line of no length is one. */
export const greatCircle = { widthPx: 1.5, dash: [0.1, 2.6] } as const;

/**
 * An arc's head, tip to base; from a place's centre to its tip: it touches the ring, however far the reader zooms.
 * Open, it is an outline.
 */
export const head = { lengthPx: 11, gapPx: 10, widthToLength: 0.85, outlinePx: 1.5 } as const;

/**
 * The ring of a place: the radius of its paper and the width of its line, as it stands and raised by the pointer or the
 * selection.
 */
export const ring = { radiusPx: 7, widthPx: 3 } as const;
export const raisedRing = { radiusPx: 8.5, widthPx: 3.5 } as const;
/** The ring of a place where something is only proposed; raised, it grows by as much as any other. */
export const proposedRing = { widthPx: 1.5 } as const;
export const core = { radiusPx: 3 } as const;
/** Around a place that the pointer is on, and around one that is selected. */
export const halo = { hoveredRadiusPx: 15, selectedRadiusPx: 19, opacity: 0.22 } as const;

/** A place can be pressed with a finger: around its ring, as wide and high. */
export const target = { widthPx: 44 } as const;

/**
 * Han and Hangul fill their square, Latin letters do not. The gap is from the centre of a place's ring to the near edge
 * of its name.
 */
export const placeName = {
	sizesPx: { en: 16, ja: 15, ko: 15 } satisfies Record<Locale, number>,
	weight: 600,
	haloPx: 2,
	gapPx: 14
} as const;

/** An arc's distance: a capsule around a number. */
export const distance = {
	sizePx: 12.5,
	weight: 500,
	heightPx: 28,
	paddingPx: 12,
	radiusPx: 14,
	borderPx: 1.5,
	selectedBorderPx: 2.5
} as const;

/** A city around the story: its dot, and its name, which begins so far from the dot's centre. */
export const city = { sizePx: 12.5, haloPx: 1.5, gapPx: 6, dotRadiusPx: 2 } as const;

/** A sea's name, in the serif's italic; between its letters, in ems. */
export const sea = {
	sizePx: 13.5,
	haloPx: 1,
	spacingEm: { en: 0.14, ja: 0.3, ko: 0.3 } satisfies Record<Locale, number>
} as const;

/** What a reader measures: its ends lie above the rings of their places, which the line would cross. */
export const measure = { widthPx: 2, casingWidthPx: 5, endPx: 17, endBorderPx: 4, sizePx: 12.5, weight: 600 } as const;

/** The scale bar, as high as its ends are, with its words; and who made the map's data. */
export const scale = { widthPx: 1.5, heightPx: 6, sizePx: 12 } as const;
export const credit = { sizePx: 11 } as const;

/** The small map of the world, and the frame around the story in it. */
export const locator = { coastWidthPx: 1, frameWidthPx: 3 } as const;

/** A ring as the key explains it: its radius on the outside, on its own. */
export const keyRing = { radiusPx: 7 } as const;

/**
 * System fonts whose Han shapes are the language's own: 直, 海 and 戸 differ between Tokyo, Seoul and Beijing. The page's
 * own lists are written from these, or the poster's names would change their letters when the live map takes over. No
 * name with a word that begins with a digit: MapLibre writes the names into CSS without quotes.
 */
const fonts: Readonly<Record<'sans' | 'serif', Readonly<Record<Locale, readonly string[]>>>> = {
	sans: {
		en: ['Segoe UI', 'Helvetica Neue', 'Noto Sans', 'Arial'],
		ja: ['Hiragino Sans', 'Yu Gothic', 'Noto Sans CJK JP', 'Noto Sans JP', 'Meiryo'],
		ko: ['Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans KR']
	},
	serif: {
		en: ['Iowan Old Style', 'Charter', 'Georgia', 'Noto Serif', 'Times New Roman'],
		ja: ['Hiragino Mincho ProN', 'Yu Mincho', 'Noto Serif CJK JP', 'Noto Serif JP'],
		ko: ['AppleMyungjo', 'Nanum Myeongjo', 'Noto Serif CJK KR', 'Noto Serif KR']
	}
};

/** Fonts for a name on the map, in the order in which they are tried. */
export function fontFamilies(locale: Locale, family: 'sans' | 'serif'): readonly string[] {
	return fonts[family][locale];
}
