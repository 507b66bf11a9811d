/** Links in a host's text that drive a map; which one, `data-dateline-map` says by an element's id. */
export const hostLinks = '[data-dateline-event],[data-dateline-step],[data-dateline-goto]';
