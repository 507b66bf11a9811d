import type { Kind } from '../story/story';

/**
 * A line's mark besides its colour: ministers' talks solid, summits in long dashes, support in short ones. Line and gap add up to a whole number: MapLibre
 * cuts off the rest of a sum that comes from data, and with it a third of a short dash.
 */
export const kindDashes: Readonly<Record<Kind, readonly number[]>> = {
	ministers: [],
	leaders: [4.6, 1.4],
	support: [1.15, 0.85]
};
