/** Height of an arc's head in pixels, tip to base. */
export const arrowheadPx = 11;

/** From the centre of a place to the tip of an arc's head: it touches the ring, however far the reader zooms. */
export const arrowheadGapPx = 10;

/** Half the width of the base. */
export const arrowheadHalfWidthPx = (arrowheadPx / 2) * 0.85;
