/*
 * The package `edtf` ships no types. This is the part of it that we use, read from its src/parser.js and src/grammar.js
 * (4.11.1).
 */
declare module 'edtf' {
	/**
	 * `values` are [year, month counted from 0, day], as many as are given; hours and more follow for a date with a time.
	 */
	export interface ParsedDate {
		type: 'Date';
		values: number[];
		approximate?: boolean;
		uncertain?: boolean;
		/** Bits 0–3 stand for the digits of the year, 4–5 for the month, 6–7 for the day. */
		unspecified?: number;
	}

	/** `values` are [year, 21 (spring) … 24 (winter)]. */
	export interface ParsedSeason {
		type: 'Season';
		values: number[];
	}

	/** Infinity is an open end (`..`, on either side), null an unknown one (nothing written). */
	export interface ParsedInterval {
		type: 'Interval';
		values: (ParsedDate | number | null)[];
	}

	export interface ParsedOther {
		type: 'Year' | 'Decade' | 'Century' | 'List' | 'Set';
	}

	export type Parsed = ParsedDate | ParsedSeason | ParsedInterval | ParsedOther;

	/**
	 * Throws an Error when the text is not EDTF of at most this level. Does not check the order of an interval, nor leap
	 * years.
	 */
	export function parse(text: string, constraints?: { level?: 0 | 1 | 2 }): Parsed;
}
