import { parse, type Parsed } from 'edtf';

/* Dates as the data writes them, as calendar numbers. Build time only: it imports the date library. */

/**
 * What one EDTF date says. Missing digits are a coarser precision: 2026-XX is a year, 202X a decade, 20XX a century.
 */
export interface CalendarDate {
	precision: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';
	/** The first year of the decade or century. */
	year: number;
	/** 1–12; 1 when the precision is coarser than a month. */
	month: number;
	/** 1–31; 1 when the precision is coarser than a day. */
	day: number;
	/** 0 spring, 1 summer, 2 autumn, 3 winter. */
	season?: number;
	approximate: boolean;
	uncertain: boolean;
}

/**
 * One date is both ends of itself. null is an end that is open (`..`) or unknown (nothing); one of the two is always a
 * date. `hasUnknownEnd`: whether there was such a day as the missing end, and nobody knows which.
 */
export type CalendarSpan =
	| { start: CalendarDate; end: CalendarDate | null; hasUnknownEnd: boolean }
	| { start: null; end: CalendarDate; hasUnknownEnd: boolean };

/** The library's parser is slow, and a page asks for the same date some twenty times. */
const known = new Map<string, CalendarSpan>();

/** Reads EDTF level 0–1 with years of four digits and without times of day. Throws RangeError on anything else. */
export function readEdtf(edtf: string): CalendarSpan {
	const span = known.get(edtf) ?? parseEdtf(edtf);
	known.set(edtf, span);
	return span;
}

function parseEdtf(edtf: string): CalendarSpan {
	const refusal = new RangeError(`"${edtf}" is not a calendar date in EDTF level 0 or 1`);
	let parsed;
	try {
		parsed = parse(edtf, { level: 1 });
	} catch {
		throw refusal;
	}
	const ends = parsed.type === 'Interval' ? parsed.values : [parsed];
	const hasUnknownEnd = ends.some((end) => end === null);
	const [start, end = start] = ends.map((date) => (typeof date === 'object' && date ? readDate(date, refusal) : null));
	if (start) return { start, end: end ?? null, hasUnknownEnd };
	if (end) return { start: null, end, hasUnknownEnd };
	throw refusal;
}

/** The library's mask of unspecified digits: bits 0–3 stand for YYYY, 4–5 for MM, 6–7 for DD. */
const masks = { decade: 0b1000, century: 0b1100, year: 0b1111, month: 0b11 << 4, day: 0b11 << 6 };

function readDate(parsed: Parsed, refusal: RangeError): CalendarDate {
	if (parsed.type !== 'Date' && parsed.type !== 'Season') throw refusal;
	const [year = 0, second, day] = parsed.values;
	if (year < 1 || year > 9999 || parsed.values.length > 3) throw refusal;
	const date = { year, month: 1, day: 1, approximate: false, uncertain: false };
	if (parsed.type === 'Season') return { ...date, precision: 'season', season: (second ?? 21) - 21 };

	date.approximate = parsed.approximate ?? false;
	date.uncertain = parsed.uncertain ?? false;
	const { unspecified = 0 } = parsed;
	const missingYearDigits = unspecified & masks.year;
	if (missingYearDigits === masks.decade) return { ...date, precision: 'decade' };
	if (missingYearDigits === masks.century) return { ...date, precision: 'century' };
	if (missingYearDigits) throw refusal;
	if (second === undefined || unspecified & masks.month) return { ...date, precision: 'year' };
	const month = second + 1;
	if (day === undefined || unspecified & masks.day) return { ...date, month, precision: 'month' };
	return { ...date, month, day, precision: 'day' };
}
