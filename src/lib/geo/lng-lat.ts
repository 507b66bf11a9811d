/** A position as RFC 7946 writes it: [longitude, latitude] in degrees (WGS84), longitude first, always. */
export type LngLat = readonly [lngDeg: number, latDeg: number];
