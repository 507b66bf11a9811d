import type { CalendarDate, CalendarSpan } from '../i18n/read-edtf';
import { readEdtf } from '../i18n/read-edtf';
import type { DatePrecision, StoryDate } from './story';

/* Build time only: reading EDTF takes the date library. */

export type StoryDateResult = { ok: true; date: StoryDate } | { ok: false; message: string };

const allowed =
	'write a day (2026-01-30), a month (2026-01), a season (2026-21 is spring), a year (2026), any of them as about (2026~) or ' +
	'uncertain (2026?), or an interval (2026-01-13/2026-01-14, 2026-01/..)';

/** The library's parser takes half of the time in which a story is read, and every date is asked for several times. */
const known = new Map<string, StoryDateResult>();

/** A string as EDTF level 0–1, or one sentence that says what is wrong with it. Never throws. */
export function parseStoryDate(edtf: string): StoryDateResult {
	const result = known.get(edtf) ?? readStoryDate(edtf);
	known.set(edtf, result);
	return result;
}

function readStoryDate(edtf: string): StoryDateResult {
	const refused = (message: string): StoryDateResult => ({ ok: false, message });
	for (const [day = ''] of edtf.matchAll(/\d{4}-\d{2}-\d{2}/g)) {
		if (!isDay(day)) return refused(`${day} is not a day of the calendar`);
	}
	if (/T\d/.test(edtf)) return refused(`"${edtf}" has a time of day; dates here are calendar days, such as 2026-01-30`);

	let span: CalendarSpan;
	try {
		span = readEdtf(edtf);
	} catch {
		return refused(`"${edtf}" is not a date in EDTF level 0 or 1; ${allowed}`);
	}
	const { start, end } = span;
	if (start && end && start !== end) {
		if (firstDay(start) > lastDay(end)) {
			return refused(`the interval "${edtf}" ends before it begins; write the earlier date first`);
		}
		if (firstDay(start) === firstDay(end) && lastDay(start) === lastDay(end)) {
			return refused(`both ends of the interval "${edtf}" are the same; write the date once`);
		}
	}
	const coarsest = Math.max(...[start, end].map((date) => (date ? precisions.indexOf(date.precision) : 0)));
	return {
		ok: true,
		date: {
			edtf,
			earliest: start && firstDay(start),
			latest: end && lastDay(end),
			precision: precisions[coarsest] ?? 'day'
		}
	};
}

/**
 * Order of telling: by earliest day (an open beginning first), then the finer precision first, then by latest day (an
 * open end last). Negative, zero or positive, for `toSorted`; equals stay as they were.
 */
export function compareStoryDates(a: StoryDate, b: StoryDate): number {
	return (
		compareDays(a.earliest ?? '', b.earliest ?? '') ||
		precisions.indexOf(a.precision) - precisions.indexOf(b.precision) ||
		compareDays(a.latest ?? afterAll, b.latest ?? afterAll)
	);
}

/** Whether some day may belong to both. An open or unknown end reaches any day. */
export function storyDatesOverlap(a: StoryDate, b: StoryDate): boolean {
	return (a.earliest ?? '') <= (b.latest ?? afterAll) && (b.earliest ?? '') <= (a.latest ?? afterAll);
}

/** Whether this is a real day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
	const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
	return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
}

const precisions: readonly DatePrecision[] = ['day', 'month', 'season', 'year', 'decade', 'century'];

/** Greater than any `YYYY-MM-DD`. */
const afterAll = '~';

function compareDays(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function firstDay(date: CalendarDate): string {
	return writeDay(date.year, date.season === undefined ? date.month : seasonStart(date.season), date.day);
}

function lastDay({ precision, year, month, day, season = 0 }: CalendarDate): string {
	if (precision === 'day') return writeDay(year, month, day);
	if (precision === 'month') return endOfMonth(year, month);
	// Winter runs into the next year.
	if (precision === 'season') return season === 3 ? endOfMonth(year + 1, 2) : endOfMonth(year, seasonStart(season) + 2);
	return endOfMonth(year + { year: 0, decade: 9, century: 99 }[precision], 12);
}

/**
 * First month of a season of East Asia's (and the northern hemisphere's) weather services: March, June, September,
 * December.
 */
function seasonStart(season: number): number {
	return season * 3 + 3;
}

function endOfMonth(year: number, month: number): string {
	return writeDay(year, month, daysInMonth(year, month));
}

/** 0 when there is no such month. */
function daysInMonth(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function writeDay(year: number, month: number, day: number): string {
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
