import { expect, test } from 'vitest';
import { formatScale } from './format-scale';

test('a scale counts in the unit of the distances, and in its smaller one close by', () => {
	expect(formatScale(200, 'km', 'en')).toBe('200\u00a0km');
	expect(formatScale(200, 'km', 'ja')).toBe('200キロ');
	expect(formatScale(2000, 'km', 'ko')).toBe('2000km');
	expect(formatScale(1, 'mi', 'en')).toBe('1\u00a0mile');
	expect(formatScale(500, 'm', 'ja')).toBe('500メートル');
	expect(formatScale(300, 'ft', 'en')).toBe('300\u00a0ft');
	expect(formatScale(0.5, 'nmi', 'en')).toBe('0.5\u00a0nautical\u00a0miles');
});
