import { describe, expect, it } from 'vitest';
import { formatDate } from '../../lib/i18n/format-date';
import { locales } from '../../lib/i18n/locales';
import type { StoryDate } from '../../lib/story/story';
import { compareStoryDates, parseStoryDate } from '../../lib/story/story-date';

/** One text, or the long and the short one where they differ. */
type Words = string | readonly [long: string, short: string];

/**
 * EDTF and what a reader of English, Japanese and Korean is told. The table stands in the order of telling, and no two
 * of its dates are equal in it.
 */
const table: readonly (readonly [edtf: string, en: Words, ja: Words, ko: Words])[] = [
	// Without a beginning: first, the more precise end before the less
	[
		'../2025-12-31',
		['until Dec. 31, 2025', 'until Dec. 31'],
		['2025年12月31日まで', '12月31日まで'],
		['2025년 12월 31일까지', '12월 31일까지']
	],
	[
		'/2026-01-30?',
		['from an unknown day until possibly Jan. 30, 2026', 'from an unknown day until possibly Jan. 30'],
		['2026年1月30日（推定）まで（開始日は不明）', '1月30日（推定）まで（開始日は不明）'],
		['2026년 1월 30일(추정)까지(시작일 미상)', '1월 30일(추정)까지(시작일 미상)']
	],
	[
		'../2028-02-29?',
		['possibly until Feb. 29, 2028', 'possibly until Feb. 29'],
		['2028年2月29日までか', '2月29日までか'],
		['2028년 2월 29일까지(추정)', '2월 29일까지(추정)']
	],
	['../2026-01', 'until January 2026', '2026年1月まで', '2026년 1월까지'],
	[
		'/2026~',
		'from an unknown date until about 2026',
		'2026年ごろまで（開始時期は不明）',
		'2026년경까지(시작 시기 미상)'
	],
	['../2027~', 'until about 2027', '2027年ごろまで', '2027년경까지'],

	// Long ago
	['0079-08-24', ['Aug. 24, A.D. 79', 'Aug. 24'], ['西暦79年8月24日', '8月24日'], ['서기 79년 8월 24일', '8월 24일']],
	['0098/0102', 'A.D. 98–102', '西暦98〜102年', '서기 98~102년'],
	['079X', 'the 790s', '790年代', '790년대'],
	['0794', '794', '794年', '794년'],
	['09XX', 'the 10th century', '10世紀', '10세기'],
	['19XX', 'the 20th century', '20世紀', '20세기'],
	['198X', 'the 1980s', '1980年代', '1980년대'],
	['1984?', 'possibly 1984', '1984年か', '1984년(추정)'],
	[
		'1999-12-31/2000-01-01',
		['Dec. 31, 1999–Jan. 1, 2000', 'Dec. 31, 1999–Jan. 1, 2000'],
		'1999年12月31日〜2000年1月1日',
		'1999년 12월 31일~2000년 1월 1일'
	],
	['20XX', 'the 21st century', '21世紀', '21세기'],

	// Years and what runs over them
	['2004/2005', '2004–2005', '2004〜2005年', '2004~2005년'],
	['2004~/2006~', 'about 2004–2006', '2004〜2006年ごろ', '2004~2006년경'],
	[
		'2004-02-01/2005',
		['Feb. 1, 2004, to 2005', 'Feb. 1, 2004, to 2005'],
		'2004年2月1日〜2005年',
		'2004년 2월 1일~2005년'
	],
	['2004-06/2006-08', 'June 2004–August 2006', '2004年6月〜2006年8月', '2004년 6월~2006년 8월'],
	['202X', 'the 2020s', '2020年代', '2020년대'],
	['2024-02-29', ['Feb. 29, 2024', 'Feb. 29'], ['2024年2月29日', '2月29日'], ['2024년 2월 29일', '2월 29일']],
	['2025-09-08', ['Sept. 8, 2025', 'Sept. 8'], ['2025年9月8日', '9月8日'], ['2025년 9월 8일', '9월 8일']],
	['2025-12', 'December 2025', '2025年12月', '2025년 12월'],
	['2025-12/2026-01', 'December 2025–January 2026', '2025年12月〜2026年1月', '2025년 12월~2026년 1월'],
	['2025-12~/2026-02~', 'about December 2025–February 2026', '2025年12月〜2026年2月ごろ', '2025년 12월~2026년 2월경'],
	[
		'2025-12-30/2026-01-02',
		['Dec. 30, 2025–Jan. 2, 2026', 'Dec. 30, 2025–Jan. 2, 2026'],
		'2025年12月30日〜2026年1月2日',
		'2025년 12월 30일~2026년 1월 2일'
	],

	// All of these may have begun on New Year's Day: the finer first, then what ends first
	['2026-01-01', ['Jan. 1, 2026', 'Jan. 1'], ['2026年1月1日', '1月1日'], ['2026년 1월 1일', '1월 1일']],
	['2026-01-XX', 'January 2026', '2026年1月', '2026년 1월'],
	['2026-01~/2026-02', 'about January to February 2026', '2026年1月ごろ〜2月', '2026년 1월경~2월'],
	['2026-01/2026-03-15', 'January to March 15, 2026', '2026年1月〜3月15日', '2026년 1월~3월 15일'],
	['2026-01/2026-03', 'January–March 2026', '2026年1〜3月', '2026년 1~3월'],
	['2026?/2026-05', 'possibly 2026 to May 2026', '2026年（推定）〜2026年5月', '2026년(추정)~2026년 5월'],
	['2026', '2026', '2026年', '2026년'],
	['2026/', 'from 2026 until an unknown date', '2026年から（終了時期は不明）', '2026년부터(종료 시기 미상)'],

	// The days of a month
	[
		'2026-01-13/2026-01-14',
		['Jan. 13–14, 2026', 'Jan. 13–14'],
		['2026年1月13〜14日', '1月13〜14日'],
		['2026년 1월 13~14일', '1월 13~14일']
	],
	[
		'2026-01-13/',
		['from Jan. 13, 2026, until an unknown day', 'from Jan. 13 until an unknown day'],
		['2026年1月13日から（終了日は不明）', '1月13日から（終了日は不明）'],
		['2026년 1월 13일부터(종료일 미상)', '1월 13일부터(종료일 미상)']
	],
	[
		'2026-01-14?/2026-01-15?',
		['possibly Jan. 14–15, 2026', 'possibly Jan. 14–15'],
		['2026年1月14〜15日か', '1月14〜15日か'],
		['2026년 1월 14~15일(추정)', '1월 14~15일(추정)']
	],
	[
		'2026-01-20~',
		['about Jan. 20, 2026', 'about Jan. 20'],
		['2026年1月20日ごろ', '1月20日ごろ'],
		['2026년 1월 20일경', '1월 20일경']
	],
	[
		'2026-01-25?/2026-01-26',
		['possibly Jan. 25 to Jan. 26, 2026', 'possibly Jan. 25 to Jan. 26'],
		['2026年1月25日（推定）〜1月26日', '1月25日（推定）〜1月26日'],
		['2026년 1월 25일(추정)~1월 26일', '1월 25일(추정)~1월 26일']
	],
	[
		'2026-01-28/2026-01-29~',
		['Jan. 28 to about Jan. 29, 2026', 'Jan. 28 to about Jan. 29'],
		['2026年1月28日〜1月29日ごろ', '1月28日〜1月29日ごろ'],
		['2026년 1월 28일~1월 29일경', '1월 28일~1월 29일경']
	],
	['2026-01-30', ['Jan. 30, 2026', 'Jan. 30'], ['2026年1月30日', '1月30日'], ['2026년 1월 30일', '1월 30일']],
	[
		'2026-01-30/2026-02-02',
		['Jan. 30–Feb. 2, 2026', 'Jan. 30–Feb. 2'],
		['2026年1月30日〜2月2日', '1月30日〜2月2日'],
		['2026년 1월 30일~2월 2일', '1월 30일~2월 2일']
	],
	[
		'2026-01-30/..',
		['from Jan. 30, 2026', 'from Jan. 30'],
		['2026年1月30日から', '1月30日から'],
		['2026년 1월 30일부터', '1월 30일부터']
	],
	[
		'2026-01-30/2026-03',
		['Jan. 30 to March 2026', 'Jan. 30 to March 2026'],
		'2026年1月30日〜3月',
		'2026년 1월 30일~3월'
	],
	['2026-02?', 'possibly February 2026', '2026年2月か', '2026년 2월(추정)'],

	// A month before the season that begins with it
	['2026-03-01', ['March 1, 2026', 'March 1'], ['2026年3月1日', '3月1日'], ['2026년 3월 1일', '3월 1일']],
	['2026-03~', 'about March 2026', '2026年3月ごろ', '2026년 3월경'],
	['2026-21', 'spring 2026', '2026年春', '2026년 봄'],
	['2026-04%', 'possibly about April 2026', '2026年4月ごろか', '2026년 4월경(추정)'],
	['2026-05-01', ['May 1, 2026', 'May 1'], ['2026年5月1日', '5月1日'], ['2026년 5월 1일', '5월 1일']],
	[
		'2026-05-02%',
		['possibly about May 2, 2026', 'possibly about May 2'],
		['2026年5月2日ごろか', '5月2日ごろか'],
		['2026년 5월 2일경(추정)', '5월 2일경(추정)']
	],
	['2026-22', 'summer 2026', '2026年夏', '2026년 여름'],
	['2026-23', 'fall 2026', '2026年秋', '2026년 가을'],
	// The winter that begins in December.
	['2026-24', 'winter 2026', '2026年冬', '2026년 겨울'],
	['2027-01', 'January 2027', '2027年1月', '2027년 1월'],
	['2027-XX', '2027', '2027年', '2027년'],
	['2028-XX-XX', '2028', '2028年', '2028년'],
	['2028~/..', 'from about 2028', '2028年ごろから', '2028년경부터'],
	['2029%', 'possibly about 2029', '2029年ごろか', '2029년경(추정)']
];

describe('a date of a story', () => {
	it.each(table)('%s reads as in a newspaper', (edtf, ...words) => {
		for (const [index, locale] of locales.entries()) {
			const expected = words[index] ?? '';
			const [long, short] = typeof expected === 'string' ? [expected, expected] : expected;
			expect(formatDate(edtf, locale, 'long')).toBe(long);
			expect(formatDate(edtf, locale, 'short')).toBe(short);
		}
	});

	it('is told before every date below it in the table, whichever two are compared', () => {
		const dates = table.map(([edtf]) => dateOf(edtf));
		const wrong = dates.flatMap((date, index) =>
			dates
				.slice(index + 1)
				.filter((later) => !(compareStoryDates(date, later) < 0 && compareStoryDates(later, date) > 0))
				.map((later) => `${date.edtf} is not before ${later.edtf}`)
		);
		expect(wrong).toEqual([]);
	});
});

function dateOf(edtf: string): StoryDate {
	const result = parseStoryDate(edtf);
	if (!result.ok) throw new Error(result.message);
	return result.date;
}
