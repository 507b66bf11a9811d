/** The strip under the map of a narrow embed: what the story is called, and what pressing does. */
export const sheetHeightPx = 96;

/** What a host may be asked for, and what it accepts: WordPress allows no less than 200 and no more than 1000. */
export const heightRangePx = { min: 200, max: 2000 } as const;

/**
 * An embed's height follows from its width alone, before anything of it has loaded: nothing in the host's page moves
 * when it has. Up to 480 px the map is 4:5 with a strip under it, up to 800 px the embed is a square, above that 16:10
 * and at most 760 px high.
 *
 * @param widthPx of the frame, in CSS pixels, 0 or more
 * @returns whole CSS pixels
 */
export function embedHeightPx(widthPx: number): number {
	return Math.round(
		widthPx <= 480
			? Math.max(360, widthPx * 1.25) + sheetHeightPx
			: widthPx <= 800
				? widthPx
				: Math.min(760, widthPx * 0.625)
	);
}
