import fc from 'fast-check';
import { Geodesic } from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import { unprojectFromPx } from '../geo/web-mercator';
import { distanceUnits } from '../i18n/format-distance';
import { longestRoundLength, longestScalePx, scaleBarAt } from './scale-bar';

test('a scale bar is as long as the ground beneath it, to what the ellipsoid differs from the sphere', () => {
	const box = { widthPx: 400, heightPx: 400 };
	fc.assert(
		fc.property(
			fc.double({ min: -75, max: 75, noNaN: true }),
			fc.double({ min: 3, max: 16, noNaN: true }),
			fc.constantFrom(...distanceUnits),
			(lat, zoom, unit) => {
				const camera = { center: [10, lat] as const, zoom };
				const { km, widthPx } = scaleBarAt(camera, unit);
				expect(widthPx).toBeLessThanOrEqual(longestScalePx + 1e-9);
				const [from, to] = [200 - widthPx / 2, 200 + widthPx / 2].map((x) => unprojectFromPx([x, 200], camera, box));
				if (!from || !to) throw new Error('two ends');
				const { s12 = NaN } = Geodesic.WGS84.Inverse(from[1], from[0], to[1], to[0]);
				// 0.6 % between sphere and ellipsoid, and the bar bends with its parallel where it is long.
				expect(Math.abs(s12 / 1000 - km) / km).toBeLessThan(zoom > 6 ? 0.007 : 0.05);
			}
		)
	);
});

test('lengths are round, and no longer one would fit', () => {
	expect(longestRoundLength(390, 'km')).toEqual({ length: 300, unit: 'km', km: 300 });
	expect(longestRoundLength(0.6, 'km')).toEqual({ length: 500, unit: 'm', km: 0.5 });
	expect(longestRoundLength(0.4, 'nmi')).toMatchObject({ length: 0.2, unit: 'nmi' });
	fc.assert(
		fc.property(fc.double({ min: 0.01, max: 30_000, noNaN: true }), fc.constantFrom(...distanceUnits), (km, unit) => {
			const round = longestRoundLength(km, unit);
			expect(round.km).toBeLessThanOrEqual(km * (1 + 1e-12));
			expect(round.km * 2.000001).toBeGreaterThan(km);
			expect(String(round.length)).toMatch(/^(0\.0*)?[1235]0*$/);
		})
	);
});
