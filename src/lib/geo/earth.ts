/**
 * Radius of the sphere, in kilometres: the mean radius R1 = (2a + b) / 3 of the IUGG (Moritz, Geodetic Reference
 * System 1980). Turf calculates with the same number.
 */
export const earthRadiusKm = 6371.0088;
