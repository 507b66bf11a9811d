import { describe, expect, it } from 'vitest';
import { formatDate } from './format-date';
import { readEdtf } from './read-edtf';
import { locales } from './locales';

describe('a date in words', () => {
	it('agrees with Intl on every month and on days, months and years alone', () => {
		const tags = { en: 'en-US', ja: 'ja-JP', ko: 'ko-KR' };
		for (const locale of locales) {
			for (let month = 1; month <= 12; month++) {
				const edtf = `2026-${String(month).padStart(2, '0')}`;
				const intl = (options: Intl.DateTimeFormatOptions) =>
					new Intl.DateTimeFormat(tags[locale], { timeZone: 'UTC', ...options }).format(Date.UTC(2026, month - 1, 9));
				// In English newspapers abbreviate what Intl writes out.
				if (locale !== 'en') expect(formatDate(`${edtf}-09`, locale, 'long')).toBe(intl({ dateStyle: 'long' }));
				expect(formatDate(edtf, locale, 'long')).toBe(intl({ year: 'numeric', month: 'long' }));
				expect(formatDate('2026', locale, 'long')).toBe(intl({ year: 'numeric' }));
			}
		}
	});

	it('says once what both ends of an interval say', () => {
		expect(formatDate('2026/2026', 'en', 'long')).toBe('2026');
		expect(formatDate('2026-01~/2026-01~', 'ja', 'long')).toBe('2026年1月ごろ');
		expect(formatDate('2026-01-13/2026-01-13', 'ko', 'short')).toBe('1월 13일');
	});

	it('does not move with the time zone of the machine', () => {
		const { TZ } = process.env;
		for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
			process.env['TZ'] = zone;
			expect(formatDate('2026-01-01', 'en', 'long')).toBe('Jan. 1, 2026');
		}
		if (TZ === undefined) delete process.env['TZ'];
		else process.env['TZ'] = TZ;
	});
});

it.each([
	'',
	'2026-13',
	'2026-02-30',
	'XXXX',
	'../..',
	'/',
	'-0100',
	'Y12026',
	'2026-01-30T10:00',
	'{2026}',
	'20',
	'202',
	'2026-25'
])('"%s" is refused', (edtf) => {
	expect(() => readEdtf(edtf)).toThrow(RangeError);
	expect(() => formatDate(edtf, 'en', 'long')).toThrow(RangeError);
});
