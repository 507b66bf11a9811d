import { describe, expect, it } from 'vitest';
import type { StoryDate } from './story';
import { compareStoryDates, isDay, parseStoryDate, storyDatesOverlap } from './story-date';

describe('a date of a story', () => {
	it.each([
		['2026-01-30', '2026-01-30', '2026-01-30', 'day'],
		['2024-02-29', '2024-02-29', '2024-02-29', 'day'],
		['2026-01-30?', '2026-01-30', '2026-01-30', 'day'],
		['2026-01-30~', '2026-01-30', '2026-01-30', 'day'],
		['2026-02', '2026-02-01', '2026-02-28', 'month'],
		['2024-02~', '2024-02-01', '2024-02-29', 'month'],
		['2026-01-XX', '2026-01-01', '2026-01-31', 'month'],
		['2026', '2026-01-01', '2026-12-31', 'year'],
		['2026-XX', '2026-01-01', '2026-12-31', 'year'],
		['2026-XX-XX', '2026-01-01', '2026-12-31', 'year'],
		['1984?', '1984-01-01', '1984-12-31', 'year'],
		['202X', '2020-01-01', '2029-12-31', 'decade'],
		['19XX', '1900-01-01', '1999-12-31', 'century'],
		['0794', '0794-01-01', '0794-12-31', 'year'],
		['2026-21', '2026-03-01', '2026-05-31', 'season'],
		['2026-23', '2026-09-01', '2026-11-30', 'season'],
		['2027-24', '2027-12-01', '2028-02-29', 'season'],
		['2026-01-13/2026-01-14', '2026-01-13', '2026-01-14', 'day'],
		['2004-06/2006-08', '2004-06-01', '2006-08-31', 'month'],
		['2004-02-01/2005', '2004-02-01', '2005-12-31', 'year'],
		['2026-01/2026-01-15', '2026-01-01', '2026-01-15', 'month'],
		['2026-01-30/..', '2026-01-30', null, 'day'],
		['2026-01-30/', '2026-01-30', null, 'day'],
		['../2026-01', null, '2026-01-31', 'month'],
		['/2026', null, '2026-12-31', 'year']
	])('%s may mean any day from %s to %s', (edtf, earliest, latest, precision) => {
		expect(parseStoryDate(edtf)).toEqual({ ok: true, date: { edtf, earliest, latest, precision } });
	});

	it.each([
		['2026-02-30', /^2026-02-30 is not a day of the calendar$/],
		['2026-02-29', /^2026-02-29 is not a day/],
		['2100-02-29', /^2100-02-29 is not a day/],
		['2026-01-01/2026-04-31', /^2026-04-31 is not a day/],
		['2026-00-10', /^2026-00-10 is not a day/],
		['2026-13', /not a date in EDTF level 0 or 1; write a day \(2026-01-30\)/],
		['2026-01-30T10:00:00Z', /has a time of day/],
		['2026-01-14/2026-01-13', /ends before it begins/],
		['2027/2026', /ends before it begins/],
		['2026-01/2026-01', /the same; write the date once/],
		['../..', /not a date in EDTF/],
		['XXXX', /not a date in EDTF/],
		['2026-1-3', /not a date in EDTF/],
		['20260130', /not a date in EDTF/],
		['January 2026', /not a date in EDTF/],
		['', /not a date in EDTF/],
		[' 2026', /not a date in EDTF/],
		['-0044', /not a date in EDTF/],
		['Y12026', /not a date in EDTF/],
		['0000', /not a date in EDTF/],
		['00XX', /not a date in EDTF/],
		['20', /not a date in EDTF/],
		['202', /not a date in EDTF/]
	])('is not "%s"', (edtf, message) => {
		const result = parseStoryDate(edtf);
		expect(result).toMatchObject({ ok: false });
		expect(!result.ok && result.message).toMatch(message);
	});

	it.each([
		'2026-XX-12',
		'2026-01-1X',
		'{2026,2027}',
		'[2026,2027]',
		'?2026-01',
		'2026-25',
		'2026-21/2026-22',
		'2026-21/..',
		'2026-21~',
		// Early, middle and late, quarters and halves of a year.
		'early 2026',
		'2026-33',
		'2026-37',
		'2026-40',
		// Digits that are not known, in doubt or in an interval.
		'202X~',
		'20XX?',
		'2026-01-XX~',
		'201X/202X',
		'2004-06-XX/2004-07-03'
	])('is not "%s", which is beyond EDTF level 1', (edtf) => {
		expect(parseStoryDate(edtf)).toMatchObject({ ok: false });
	});
});

describe('dates of a story in order', () => {
	it('go by earliest day, then from the more precise to the less, an open beginning first', () => {
		const told = [
			'../2025',
			'2026-01-01',
			'2026-01-01/2026-01-02',
			'2026-01-01/..',
			'2026-01',
			'2026',
			'202X',
			'2026-01-13'
		];
		const expected = [
			'../2025',
			'202X',
			'2026-01-01',
			'2026-01-01/2026-01-02',
			'2026-01-01/..',
			'2026-01',
			'2026',
			'2026-01-13'
		];
		expect(
			told
				.map(date)
				.sort(compareStoryDates)
				.map(({ edtf }) => edtf)
		).toEqual(expected);
		expect(
			told
				.map(date)
				.reverse()
				.sort(compareStoryDates)
				.map(({ edtf }) => edtf)
		).toEqual(expected);
	});

	it('are equal only when they say the same', () => {
		expect(compareStoryDates(date('2026-01'), date('2026-01~'))).toBe(0);
		expect(compareStoryDates(date('2026/'), date('2026/..'))).toBe(0);
		expect(compareStoryDates(date('2026-01'), date('2026'))).toBeLessThan(0);
	});
});

it('dates overlap when one day may belong to both, and an open end reaches any day', () => {
	expect(storyDatesOverlap(date('2026-01-13'), date('2026-01-13/2026-01-14'))).toBe(true);
	expect(storyDatesOverlap(date('2026-01-15'), date('2026-01-13/2026-01-14'))).toBe(false);
	expect(storyDatesOverlap(date('2026-01'), date('2026-01-31/..'))).toBe(true);
	expect(storyDatesOverlap(date('../2025'), date('1900'))).toBe(true);
	expect(storyDatesOverlap(date('../2025'), date('2026'))).toBe(false);
});

it('a day is a real day of the calendar in four, two and two digits', () => {
	expect(['2026-01-30', '2024-02-29', '2000-02-29'].filter(isDay)).toHaveLength(3);
	expect(
		['2026-02-29', '1900-02-29', '2026-1-30', '2026-01', '2026-01-30 ', '2026-01-00', '2026-00-01'].filter(isDay)
	).toEqual([]);
});

function date(edtf: string): StoryDate {
	const result = parseStoryDate(edtf);
	if (!result.ok) throw new Error(result.message);
	return result.date;
}
