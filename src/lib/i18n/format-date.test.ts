import { describe, expect, it } from 'vitest';
import { formatDate, readEdtf } from './format-date';
import { locales } from './locales';

/** EDTF, then long and short in English, Japanese and Korean. One text where both are the same. */
const table: readonly [
	edtf: string,
	en: string | [string, string],
	ja: string | [string, string],
	ko: string | [string, string]
][] = [
	// Days
	['2026-01-30', ['January 30, 2026', 'Jan. 30'], ['2026年1月30日', '1月30日'], ['2026년 1월 30일', '1월 30일']],
	['2026-05-01', ['May 1, 2026', 'May 1'], ['2026年5月1日', '5月1日'], ['2026년 5월 1일', '5월 1일']],
	['2025-09-08', ['September 8, 2025', 'Sept. 8'], ['2025年9月8日', '9月8日'], ['2025년 9월 8일', '9월 8일']],
	['2024-02-29', ['February 29, 2024', 'Feb. 29'], ['2024年2月29日', '2月29日'], ['2024년 2월 29일', '2월 29일']],
	// Coarser
	['2026-01', 'January 2026', '2026年1月', '2026년 1월'],
	['2026', '2026', '2026年', '2026년'],
	['2026-21', 'spring 2026', '2026年春', '2026년 봄'],
	['2026-22', 'summer 2026', '2026年夏', '2026년 여름'],
	['2026-23', 'fall 2026', '2026年秋', '2026년 가을'],
	['2026-24', 'winter 2026', '2026年冬', '2026년 겨울'],
	// Digits not known
	['2026-01-XX', 'January 2026', '2026年1月', '2026년 1월'],
	['2026-XX', '2026', '2026年', '2026년'],
	['2026-XX-XX', '2026', '2026年', '2026년'],
	['202X', 'the 2020s', '2020年代', '2020년대'],
	['20XX', 'the 21st century', '21世紀', '21세기'],
	['19XX', 'the 20th century', '20世紀', '20세기'],
	// Not sure
	[
		'2026-01-30~',
		['about January 30, 2026', 'about Jan. 30'],
		['2026年1月30日ごろ', '1月30日ごろ'],
		['2026년 1월 30일경', '1월 30일경']
	],
	['2026~', 'about 2026', '2026年ごろ', '2026년경'],
	['2026-01?', 'possibly January 2026', '2026年1月か', '2026년 1월(추정)'],
	['1984?', 'possibly 1984', '1984年か', '1984년(추정)'],
	['2026-01%', 'possibly about January 2026', '2026年1月ごろか', '2026년 1월경(추정)'],
	// Intervals
	[
		'2026-01-13/2026-01-14',
		['January 13–14, 2026', 'Jan. 13–14'],
		['2026年1月13〜14日', '1月13〜14日'],
		['2026년 1월 13~14일', '1월 13~14일']
	],
	[
		'2026-01-30/2026-02-02',
		['January 30–February 2, 2026', 'Jan. 30–Feb. 2'],
		['2026年1月30日〜2月2日', '1月30日〜2月2日'],
		['2026년 1월 30일~2월 2일', '1월 30일~2월 2일']
	],
	[
		'2025-12-30/2026-01-02',
		['December 30, 2025–January 2, 2026', 'Dec. 30, 2025–Jan. 2, 2026'],
		'2025年12月30日〜2026年1月2日',
		'2025년 12월 30일~2026년 1월 2일'
	],
	['2026-01/2026-03', 'January–March 2026', '2026年1〜3月', '2026년 1~3월'],
	['2004-06/2006-08', 'June 2004–August 2006', '2004年6月〜2006年8月', '2004년 6월~2006년 8월'],
	['2004/2006', '2004–2006', '2004〜2006年', '2004~2006년'],
	['2004~/2006~', 'about 2004–2006', '2004〜2006年ごろ', '2004~2006년경'],
	[
		'2026-01-13?/2026-01-14?',
		['possibly January 13–14, 2026', 'possibly Jan. 13–14'],
		['2026年1月13〜14日か', '1月13〜14日か'],
		['2026년 1월 13~14일(추정)', '1월 13~14일(추정)']
	],
	['2026-01~/2026-02', 'about January 2026–February 2026', '2026年1月ごろ〜2026年2月', '2026년 1월경~2026년 2월'],
	['2004-02-01/2005', ['February 1, 2004–2005', 'Feb. 1, 2004–2005'], '2004年2月1日〜2005年', '2004년 2월 1일~2005년'],
	// Open or unknown ends
	[
		'2026-01-30/..',
		['from January 30, 2026', 'from Jan. 30'],
		['2026年1月30日から', '1月30日から'],
		['2026년 1월 30일부터', '1월 30일부터']
	],
	['2026/', 'from 2026', '2026年から', '2026년부터'],
	['../2026-01', 'until January 2026', '2026年1月まで', '2026년 1월까지'],
	['/2026~', 'until about 2026', '2026年ごろまで', '2026년경까지']
];

describe('a date in words', () => {
	it.each(table)('%s reads as in a newspaper', (edtf, ...words) => {
		for (const [index, locale] of locales.entries()) {
			const expected = words[index] ?? '';
			const [long, short] = typeof expected === 'string' ? [expected, expected] : expected;
			expect(formatDate(edtf, locale, 'long')).toBe(long);
			expect(formatDate(edtf, locale, 'short')).toBe(short);
		}
	});

	it('agrees with Intl on every month and on days, months and years alone', () => {
		const tags = { en: 'en-US', ja: 'ja-JP', ko: 'ko-KR' };
		for (const locale of locales) {
			for (let month = 1; month <= 12; month++) {
				const edtf = `2026-${String(month).padStart(2, '0')}`;
				const intl = (options: Intl.DateTimeFormatOptions) =>
					new Intl.DateTimeFormat(tags[locale], { timeZone: 'UTC', ...options }).format(Date.UTC(2026, month - 1, 9));
				expect(formatDate(`${edtf}-09`, locale, 'long')).toBe(intl({ dateStyle: 'long' }));
				expect(formatDate(edtf, locale, 'long')).toBe(intl({ year: 'numeric', month: 'long' }));
				expect(formatDate('2026', locale, 'long')).toBe(intl({ year: 'numeric' }));
			}
		}
	});

	it('does not move with the time zone of the machine', () => {
		const { TZ } = process.env;
		for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
			process.env['TZ'] = zone;
			expect(formatDate('2026-01-01', 'en', 'long')).toBe('January 1, 2026');
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
