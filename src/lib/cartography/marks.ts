/*
 * Lines of the map that are the same at every zoom and for every renderer, in pixels. Live map, poster and pictures read them here; the page's style sheet
 * (stage/MapPoster.svelte, stage/MapLegend.svelte) cannot import, and a test holds it to them.
 */

/** Poster and pictures draw it twice as wide, and cover the half of it that lies on land: there, cuts of the outlines have lines, too. */
export const coastWidthPx = 1;
export const borderWidthPx = 1;

/** The inter-Korean line: dashed, and darker than a border, for it is none. */
export const demarcationWidthPx = 1.4;
/** Line and gap, in widths of the line. */
export const demarcationDash = [3, 2] as const;

/** What an arc's casing adds to its width, half on each side. */
export const casingPx = 2.5;
export const casingOpacity = 0.85;

export const greatCircleWidthPx = 1.5;
/** Dots: with round caps a line of no length is one. In widths of the line. */
export const greatCircleDash = [0.1, 2.6] as const;

/** The ring of a place: the radius of its paper and the width of its line, as it stands and raised by the pointer or the selection. */
export const ring = { radiusPx: 7, widthPx: 3 } as const;
export const raisedRing = { radiusPx: 8.5, widthPx: 3.5 } as const;
export const coreRadiusPx = 3;
/** The ring of a place where something is only proposed; raised, it grows by as much as any other. */
export const proposedRingWidthPx = 1.5;
/** Around a place that the pointer is on, and around one that is selected. */
export const hoveredHaloRadiusPx = 15;
export const selectedHaloRadiusPx = 19;
export const haloOpacity = 0.22;

/** An arc's width as it stands, under the pointer, and selected. */
export const arcWidthsPx = { plain: 2.5, hovered: 3.5, selected: 4 } as const;
/** By how much the arc of a proposed exchange is thinner, whatever its width. */
export const proposedThinnerPx = 1;
