/** At which zooms something of the map has room: from one on, but for gaps in which something else passes under it. */
export interface ShownZooms {
	/** The lowest, as MapLibre counts. */
	readonly from: number;
	/** Above `from` and in order, apart from each other; both ends belong to a gap. */
	readonly gaps: readonly (readonly [from: number, to: number])[];
}

/** Whether there is room at a zoom. What nothing is known of always has room. */
export function isShownAt(shown: ShownZooms | undefined, zoom: number): boolean {
	if (!shown) return true;
	return zoom >= shown.from && !shown.gaps.some(([from, to]) => zoom >= from && zoom <= to);
}

/**
 * Whether room is kept free of cities and seas at a zoom. MapLibre decides that once for each whole zoom, and the
 * poster as MapLibre does: whatever may show before the next has its room already.
 */
export function keepsRoomAt(shown: ShownZooms | undefined, zoom: number): boolean {
	return !shown || shown.from < Math.floor(zoom) + 1;
}
