import { Geodesic } from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import { greatCircleDistanceKm } from '../../lib/geo/great-circle';
import { formatDistanceKm } from '../../lib/i18n/format-distance';
import { readStories } from '../../lib/archive/read-stories';

test('what is printed of every distance in kilometres would be the same on the ellipsoid', () => {
	for (const { places } of readStories()) {
		for (const [index, one] of places.entries()) {
			for (const other of places.slice(index + 1)) {
				const { s12 = NaN } = Geodesic.WGS84.Inverse(
					one.position[1],
					one.position[0],
					other.position[1],
					other.position[0]
				);
				expect(
					formatDistanceKm(greatCircleDistanceKm(one.position, other.position), 'en'),
					`${one.id}–${other.id}`
				).toBe(formatDistanceKm(s12 / 1000, 'en'));
			}
		}
	}
});
