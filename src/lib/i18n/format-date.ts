import type { Locale } from './locales';
import type { CalendarDate } from './read-edtf';
import { readEdtf } from './read-edtf';

/*
 * Dates in words, as each language's newspapers print them. Build time only: it reads them with the date library. Put
 * together from calendar numbers, without `Date`, so no time zone can move a day. Intl is the oracle in the test and
 * not used for the words: its ranges differ from print ("January 13 – 14", 2026年1月13日～14日) and from one ICU to the
 * next.
 */

export type DateLength = 'long' | 'short';

/**
 * `edtf` in words: "Jan. 30, 2026", "Jan. 13–14, 2026", "about 2026", 2026年春, 2026년 1월 30일부터. English months are
 * abbreviated before a day, as the Associated Press does. `short` leaves out the year of days (unless an interval runs
 * over New Year, or its other end is no day). What goes on (`2026-01-30/..`) is worded otherwise than what ended nobody
 * knows when (`2026-01-30/`). English words that are not names are in lower case ("spring 2026"). Throws RangeError
 * when `edtf` is not a calendar date in EDTF level 0–1.
 */
export function formatDate(edtf: string, locale: Locale, length: DateLength): string {
	const style = styles[locale];
	const { start, end, hasUnknownEnd } = readEdtf(edtf);
	// The doubt is about the whole where an end is open ("possibly until", までか), and about the known end where the other
	// is unknown.
	if (!start) {
		if (hasUnknownEnd) return style.fromUnknown(oneEnd(end, inFull(end)), end.precision === 'day');
		return possibly(end, style.until(about(end, inFull(end))));
	}
	if (!end) {
		if (hasUnknownEnd) return style.untilUnknown(oneEnd(start, inFull(start)), start.precision === 'day');
		return possibly(start, style.from(about(start, inFull(start))));
	}
	const sameYear = start.year === end.year;
	const alike =
		start.precision === end.precision && start.approximate === end.approximate && start.uncertain === end.uncertain;
	return alike ? possibly(start, about(start, ofOneSort(start, end))) : ofTwoSorts(start, end);

	function inFull(date: CalendarDate): string {
		return style.date(date, length === 'long' || date.precision !== 'day');
	}

	/** Both ends are as precise and as sure as each other: what they share is said once. */
	function ofOneSort(start: CalendarDate, end: CalendarDate): string {
		if (sameYear && start.month === end.month && start.day === end.day) return inFull(start);
		if (sameYear) return style.rangeInYear(start, end, length === 'long' || start.precision !== 'day');
		if (start.precision === 'year') return style.years(start.year, end.year);
		return `${style.date(start, true)}${style.dash}${style.date(end, true)}`;
	}

	/** The ends differ in more than the date. All they can share is the year, which stands where the language has it. */
	function ofTwoSorts(start: CalendarDate, end: CalendarDate): string {
		const ends = [start, end];
		const shareYear = sameYear && ends.every(({ precision }) => precision !== 'year');
		const needNoYear = shareYear && length === 'short' && ends.every(({ precision }) => precision === 'day');
		const [first = '', last = ''] = ends.map((date) => {
			const withYear = !needNoYear && (!shareYear || (date === start) === style.yearStandsFirst);
			return oneEnd(date, style.date(date, withYear));
		});
		return style.to(first, last);
	}

	/** With what is in doubt about this end alone. */
	function oneEnd(date: CalendarDate, words: string): string {
		return date.uncertain ? style.possiblyEnd(about(date, words)) : about(date, words);
	}

	function about({ approximate }: CalendarDate, words: string): string {
		return approximate ? style.about(words) : words;
	}

	function possibly({ uncertain }: CalendarDate, words: string): string {
		return uncertain ? style.possibly(words) : words;
	}
}

/** One language's way of writing dates. `withYear` is about days and months: all else always has its year. */
interface DateStyle {
	date(date: CalendarDate, withYear: boolean): string;
	/** Two days or two months of one year; what they share stands once (1〜3月, 13〜14日). */
	rangeInYear(start: CalendarDate, end: CalendarDate, withYear: boolean): string;
	years(start: number, end: number): string;
	/** Between ends of one sort. */
	dash: string;
	/** Joins ends of two sorts, such as a day and a month. */
	to(start: string, end: string): string;
	/** Whether a year that both ends share stands with the first of them. */
	yearStandsFirst: boolean;
	about(words: string): string;
	possibly(words: string): string;
	/** The same for one end of an interval, so that it is not read as the other's or the whole's. */
	possiblyEnd(words: string): string;
	from(words: string): string;
	until(words: string): string;
	/** It began nobody knows when: on some day, or at some date where not even the end is known to the day. */
	fromUnknown(end: string, isDay: boolean): string;
	/** It ended nobody knows when. */
	untilUnknown(start: string, isDay: boolean): string;
}

/** Before it, a year alone may be taken for one of our own century (79 for 1979): newspapers add the era. */
const firstYearWithoutEra = 100;

// prettier-ignore
const englishMonths = {
	alone: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
	// The AP Stylebook: five months are never shortened, and a month without a day is written out.
	beforeDay: ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']
};
const english: DateStyle = {
	date({ precision, year, month, day, season = 0 }, withYear) {
		if (precision === 'century') return `the ${ordinal(year / 100 + 1)} century`;
		if (precision === 'decade') return `the ${englishYear(year)}s`;
		if (precision === 'year') return englishYear(year);
		if (precision === 'season') return `${['spring', 'summer', 'fall', 'winter'][season]} ${englishYear(year)}`;
		if (precision === 'month') return `${englishMonths.alone[month - 1]}${withYear ? ` ${englishYear(year)}` : ''}`;
		return `${englishMonths.beforeDay[month - 1]} ${day}${withYear ? `, ${englishYear(year)}` : ''}`;
	},
	rangeInYear(start, end, withYear) {
		const months = englishMonths[start.precision === 'month' ? 'alone' : 'beforeDay'];
		const [first, last] = [months[start.month - 1], months[end.month - 1]];
		const year = englishYear(start.year);
		if (start.precision === 'month') return `${first}–${last} ${year}`;
		const days = first === last ? `${first} ${start.day}–${end.day}` : `${first} ${start.day}–${last} ${end.day}`;
		return `${days}${withYear ? `, ${year}` : ''}`;
	},
	years: (start, end) => `${englishYear(start)}–${end}`,
	dash: '–',
	// A dash would join the nearest words alone: "February 1, 2004–2005".
	to: (start, end) => `${setOff(start)} to ${end}`,
	yearStandsFirst: false,
	about: (words) => `about ${words}`,
	possibly: (words) => `possibly ${words}`,
	possiblyEnd: (words) => `possibly ${words}`,
	from: (words) => `from ${words}`,
	until: (words) => `until ${words}`,
	fromUnknown: (end, isDay) => `from an unknown ${isDay ? 'day' : 'date'} until ${end}`,
	untilUnknown: (start, isDay) => `from ${setOff(start)} until an unknown ${isDay ? 'day' : 'date'}`
};

/** The year after a day stands between commas. */
function setOff(words: string): string {
	return /, (A\.D\. )?\d+$/.test(words) ? `${words},` : words;
}

function englishYear(year: number): string {
	return year < firstYearWithoutEra ? `A.D. ${year}` : `${year}`;
}

function ordinal(number: number): string {
	const suffixes = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
	return `${number}${suffixes[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)]}`;
}

const japanese = {
	era: '西暦',
	units: { year: '年', month: '月', day: '日', decade: '年代', century: '世紀' },
	seasons: ['春', '夏', '秋', '冬'],
	/** Between year, month and day. */
	gap: '',
	dash: '〜',
	about: 'ごろ',
	possibly: 'か',
	possiblyEnd: '（推定）',
	from: 'から',
	until: 'まで',
	unknownStart: { day: '（開始日は不明）', date: '（開始時期は不明）' },
	unknownEnd: { day: '（終了日は不明）', date: '（終了時期は不明）' }
};

const korean: typeof japanese = {
	era: '서기 ',
	units: { year: '년', month: '월', day: '일', decade: '년대', century: '세기' },
	seasons: ['봄', '여름', '가을', '겨울'],
	gap: ' ',
	dash: '~',
	about: '경',
	possibly: '(추정)',
	possiblyEnd: '(추정)',
	from: '부터',
	until: '까지',
	unknownStart: { day: '(시작일 미상)', date: '(시작 시기 미상)' },
	unknownEnd: { day: '(종료일 미상)', date: '(종료 시기 미상)' }
};

/** Japanese and Korean build dates alike, from the year down, each number with its unit. */
function eastAsianStyle({ era, units, seasons, gap, dash, ...words }: typeof japanese): DateStyle {
	const numberOf = (year: number) => `${year < firstYearWithoutEra ? era : ''}${year}`;
	const yearOf = ({ year }: CalendarDate) => `${numberOf(year)}${units.year}`;
	const dayOf = ({ month, day }: CalendarDate) => `${month}${units.month}${gap}${day}${units.day}`;
	return {
		date(date, withYear) {
			if (date.precision === 'century') return `${date.year / 100 + 1}${units.century}`;
			if (date.precision === 'decade') return `${numberOf(date.year)}${units.decade}`;
			if (date.precision === 'year') return yearOf(date);
			if (date.precision === 'season') return `${yearOf(date)}${gap}${seasons[date.season ?? 0]}`;
			const year = withYear ? `${yearOf(date)}${gap}` : '';
			return `${year}${date.precision === 'month' ? `${date.month}${units.month}` : dayOf(date)}`;
		},
		rangeInYear(start, end, withYear) {
			const year = withYear ? `${yearOf(start)}${gap}` : '';
			if (start.precision === 'month') return `${year}${start.month}${dash}${end.month}${units.month}`;
			if (start.month !== end.month) return `${year}${dayOf(start)}${dash}${dayOf(end)}`;
			return `${year}${start.month}${units.month}${gap}${start.day}${dash}${end.day}${units.day}`;
		},
		years: (start, end) => `${numberOf(start)}${dash}${end}${units.year}`,
		dash,
		to: (start, end) => `${start}${dash}${end}`,
		yearStandsFirst: true,
		about: (date) => `${date}${words.about}`,
		possibly: (date) => `${date}${words.possibly}`,
		possiblyEnd: (date) => `${date}${words.possiblyEnd}`,
		from: (date) => `${date}${words.from}`,
		until: (date) => `${date}${words.until}`,
		fromUnknown: (end, isDay) => `${end}${words.until}${words.unknownStart[isDay ? 'day' : 'date']}`,
		untilUnknown: (start, isDay) => `${start}${words.from}${words.unknownEnd[isDay ? 'day' : 'date']}`
	};
}

const styles: Record<Locale, DateStyle> = { en: english, ja: eastAsianStyle(japanese), ko: eastAsianStyle(korean) };
