/** A position as RFC 7946 writes it: [longitude, latitude] in degrees (WGS84), longitude first, always. */
export type LngLat = readonly [lngDeg: number, latDeg: number];

/**
 * The copy of a position that lies closest to a meridian, since a map repeats itself every 360°: its longitude is within ±180 of `lngDeg`,
 * and may lie past ±180.
 */
export function nearestCopy([lng, lat]: LngLat, lngDeg: number): LngLat {
	return [lng + 360 * Math.round((lngDeg - lng) / 360), lat];
}

/** True for a pair of finite numbers, longitude within -180..180 and latitude within -90..90 degrees. */
export function isLngLat(value: unknown): value is LngLat {
	return faultOf(value) === undefined;
}

/**
 * Refuses what is not a position. Turf computes with strings, NaN and latitude 139 without complaint,
 * so every calculation of this room checks its positions at the door.
 *
 * @param what how the message names the value, for instance `from`
 * @throws RangeError naming what is wrong, the value, and the range it should lie in
 */
export function assertLngLat(value: unknown, what = 'position'): asserts value is LngLat {
	const fault = faultOf(value);
	if (fault !== undefined) throw new RangeError(`${what}: ${fault}`);
}

function faultOf(value: unknown): string | undefined {
	if (!Array.isArray(value) || value.length !== 2) {
		return `expected [longitude, latitude], got ${JSON.stringify(value)}`;
	}
	const [lng, lat] = value as [unknown, unknown];
	return axisFault('longitude', lng, 180) ?? axisFault('latitude', lat, 90);
}

function axisFault(axis: string, value: unknown, limitDeg: number): string | undefined {
	if (typeof value === 'number' && Math.abs(value) <= limitDeg) return undefined;
	const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
	return `${axis} must be a number within -${limitDeg}..${limitDeg} degrees, got ${shown}`;
}
