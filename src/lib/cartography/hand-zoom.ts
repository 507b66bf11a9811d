/*
 * How far a reader's hand takes a map, as zooms of MapLibre. A module of its own: the script that moves the poster
 * (poster/early-moves) stands in every page, and gets these numbers and nothing else.
 */

/** Farther out a map of news is not read, unless its story needs it. */
export const farthestByHand = 1.5;
/** Closer the outlines have no more to show, unless the story is smaller. */
export const closestByHand = 11;
/** How many zooms closer than the whole story the reader may always go. */
export const closerThanHome = 3;
