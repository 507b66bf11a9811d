import { expect, test } from 'vitest';
import { headPath, openHead } from '../cartography/arrowhead';
import { firmestStatus, statusesToExplain } from './status-marks';

test('a place is drawn by the firmest of what is told of it', () => {
	const of = (...statuses: readonly ('happened' | 'agreed' | 'proposed')[]) => statuses.map((status) => ({ status }));
	expect(firmestStatus(of('proposed', 'happened', 'agreed'))).toBe('happened');
	expect(firmestStatus(of('proposed', 'agreed'))).toBe('agreed');
	expect(firmestStatus(of('proposed'))).toBe('proposed');
	expect(firmestStatus([])).toBeNull();
	expect(statusesToExplain(of('proposed', 'happened', 'agreed', 'agreed'))).toEqual(['agreed', 'proposed']);
	expect(statusesToExplain(of('happened'))).toEqual([]);
});

test('an open head has an outline of one width on all three sides', () => {
	const cornersOf = (path: string) => {
		const [, tip, half, base] = (/M0 ([\d.]+)L([\d.]+) ([\d.]+)H/.exec(path) ?? []).map(Number);
		return { tip: tip ?? NaN, half: half ?? NaN, base: base ?? NaN };
	};
	const [outer, inner] = [cornersOf(headPath()), cornersOf(headPath(openHead.size, openHead.tipPx))];
	expect(outer.base - inner.base).toBeCloseTo(1.5, 1);
	// From the inner tip, straight to a flank of the outer head.
	const halfAngle = Math.atan2(outer.half, outer.base - outer.tip);
	expect((inner.tip - outer.tip) * Math.sin(halfAngle)).toBeCloseTo(1.5, 1);
});
