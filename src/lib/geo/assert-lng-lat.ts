import type { LngLat } from './lng-lat';

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
