/**
 * From this width on, in CSS pixels, a map is wide: its card stands in it and its buttons below each other. On a
 * narrower one the card is a sheet below, and the buttons are a row. The style sheets' container queries have the same
 * width, which no script can tell them. A file of its own: whoever needs it needs nothing else.
 */
export const wideBoxPx = 600;
