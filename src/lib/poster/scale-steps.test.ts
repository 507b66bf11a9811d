import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleBarAt } from '../scene/scale-bar';
import { tileSizePx } from '../geo/web-mercator';
import { posterFrame } from './poster-frame';
import { scaleRules, scaleSteps } from './scale-steps';

test('in a frame of any width the poster has the scale bar that the live map has at the same camera', () => {
	fc.assert(
		fc.property(
			fc.double({ min: 140, max: 2600, noNaN: true }),
			fc.tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.double({ min: -70, max: 70, noNaN: true })),
			(widthPx, [spanDeg, lat]) => {
				const frame = posterFrame([10, lat, 10 + spanDeg, lat + Math.min(spanDeg, 8)]);
				const zoom = Math.log2(widthPx / frame.mercatorWidth / tileSizePx);
				const bar = scaleBarAt({ center: frame.center, zoom });
				const shown = scaleSteps(frame).filter(({ overPx, upToPx }) => widthPx > overPx && widthPx <= upToPx);
				expect(shown).toHaveLength(1);
				expect(shown[0]).toMatchObject({ length: bar.length, unit: bar.unit });
				expect((shown[0]?.share ?? NaN) * widthPx).toBeCloseTo(bar.widthPx, 6);
			}
		)
	);
});

test('the rules show one bar in every box', () => {
	const steps = scaleSteps(posterFrame([124, 24, 142, 40]));
	const rules = scaleRules(steps);
	expect(rules).toHaveLength(steps.length);
	expect(rules[0]).toMatch(/^@container \(width<=[\d.]+px\)\{\.scale \.bar\.bar-0\{--share:[\d.]+;display:block\}\}$/);
	expect(rules.at(-1)).toMatch(/^@container \(width>[\d.]+px\)\{/);
});
