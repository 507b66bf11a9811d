/** A position as RFC 7946 writes it: [longitude, latitude] in degrees (WGS84), longitude first, always. */
export type LngLat = readonly [lngDeg: number, latDeg: number];

/**
 * The copy of a position that lies closest to a meridian, since a map repeats itself every 360°: its longitude is
 * within ±180 of `lngDeg`, and may lie past ±180.
 */
export function nearestCopy([lng, lat]: LngLat, lngDeg: number): LngLat {
	return [lng + 360 * Math.round((lngDeg - lng) / 360), lat];
}
