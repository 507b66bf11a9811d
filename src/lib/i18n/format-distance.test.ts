import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDistanceKm } from './format-distance';
import { locales } from './locales';

test('distances print as each language writes them, rounded', () => {
	expect(locales.map((locale) => formatDistanceKm(1162.9, locale))).toEqual(['1,160\u00a0km', '1160キロ', '1160km']);
	expect(formatDistanceKm(854.6, 'en')).toBe('850\u00a0km');
	expect(formatDistanceKm(42.4, 'en')).toBe('42\u00a0km');
	expect(formatDistanceKm(0, 'ko')).toBe('0km');
	expect(locales.map((locale) => formatDistanceKm(12_344, locale))).toEqual([
		'12,340\u00a0km',
		'1万2340キロ',
		'1만2340km'
	]);
	expect(formatDistanceKm(20_000, 'ja')).toBe('2万キロ');
});

test('miles and nautical miles are counted from the same kilometres and named in each language', () => {
	expect(locales.map((locale) => formatDistanceKm(1162.9, locale, 'mi'))).toEqual([
		'720\u00a0miles',
		'720マイル',
		'720마일'
	]);
	expect(locales.map((locale) => formatDistanceKm(1162.9, locale, 'nmi'))).toEqual([
		'630\u00a0nautical\u00a0miles',
		'630海里',
		'630해리'
	]);
	expect(formatDistanceKm(1.7, 'en', 'mi')).toBe('1\u00a0mile');
	expect(formatDistanceKm(1.9, 'en', 'nmi')).toBe('1\u00a0nautical\u00a0mile');
	expect(formatDistanceKm(1, 'en')).toBe('1\u00a0km');
});

test('what is printed is never further than half a step from what was measured', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 20_100, noNaN: true }), fc.constantFrom(...locales), (km, locale) => {
			const [, many = 0, rest = 0] = /^(?:(\d+)[万만])?([\d,]*)/.exec(formatDistanceKm(km, locale)) ?? [];
			const printed = Number(many) * 10_000 + Number(String(rest).replace(',', ''));
			expect(Math.abs(printed - km)).toBeLessThanOrEqual(km >= 100 ? 5 : 0.5);
		})
	);
});

test.each([NaN, Infinity, -1])('%s is no distance and is refused', (km) => {
	expect(() => formatDistanceKm(km, 'en')).toThrow(RangeError);
});
