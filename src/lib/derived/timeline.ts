/**
 * What a timeline is derived from: dates with their first and last possible days (`YYYY-MM-DD`; null where open or
 * unknown).
 */
export interface TimelineFacts {
	/** In the order of telling. */
	readonly events: readonly {
		readonly id: string;
		readonly date: { readonly edtf: string; readonly earliest: string | null; readonly latest: string | null };
	}[];
}

/** Where an event stands on the timeline: shares of its length, 0 at its start. */
export interface TimelineBand {
	readonly id: string;
	readonly start: number;
	/** The same as `start` for what took a single day. */
	readonly end: number;
	/** Bands of one lane do not overlap; 0 is the lowest. */
	readonly lane: number;
	/** Runs to an edge because nobody knows when it began or ended; what goes on (`2026/..`) runs there without it. */
	readonly isUnknown?: true;
}

export interface TimelineTick {
	readonly at: number;
	/** The day, month or year that begins here, as an EDTF date. */
	readonly edtf: string;
}

export interface Timeline {
	/** One for each event; those of one beginning and end in the order given. */
	readonly bands: readonly TimelineBand[];
	readonly ticks: readonly TimelineTick[];
	readonly lanes: number;
}

/** Events closer than this share of the timeline would cover each other, however wide the screen. */
const roomShare = 0.14;

const msOfDay = 86_400_000;

/**
 * Events along an axis of days: a day is a point, everything else a band over all days that it may mean. What is open
 * or unknown at an end runs to the edge. Exchanges have no marks of their own: they took place in their event.
 */
export function deriveTimeline({ events }: TimelineFacts): Timeline {
	const days = events
		.flatMap(({ date }) => [date.earliest, date.latest])
		.filter((day) => day !== null)
		.map(dayNumber);
	if (days.length === 0) return { bands: [], ticks: [], lanes: 0 };
	const [first, last] = [Math.min(...days), Math.max(...days)];
	// Room at both ends, so that nothing stands on the edge and open ends have somewhere to run.
	const margin = Math.max(1, (last - first) * 0.08);
	const [start, length] = [first - margin, last - first + 2 * margin];
	const shareOf = (day: string) => (dayNumber(day) - start) / length;

	const lanes: number[] = [];
	const bands = events
		.map(({ id, date }) => ({
			id,
			start: date.earliest === null ? 0 : shareOf(date.earliest),
			end: date.latest === null ? 1 : shareOf(date.latest),
			...(/^\/|\/$/.test(date.edtf) && { isUnknown: true as const })
		}))
		.toSorted((one, other) => one.start - other.start || one.end - other.end)
		.map((band) => {
			const free = lanes.findIndex((end) => end + roomShare <= band.start);
			const lane = free < 0 ? lanes.length : free;
			lanes[lane] = band.end;
			return { ...band, lane };
		});
	return { bands, ticks: ticksOf(start, length), lanes: lanes.length };
}

/** Round dates: days of a month, months, or years; at most a dozen. A story of a day or two may have but one. */
function ticksOf(start: number, length: number): readonly TimelineTick[] {
	const step = steps.find(({ upToDays }) => length <= upToDays) ?? {
		years: niceYears(length / 365.25),
		months: 0,
		days: [1]
	};
	const ticks: TimelineTick[] = [];
	const [year, month] = dateParts(start);
	const stepMonths = step.years * 12 + step.months;
	// From a round beginning: the year for months, a multiple of the step for years.
	const firstMonth = step.years
		? Math.floor(year / step.years) * step.years * 12
		: year * 12 + (step.months > 1 ? 0 : month);
	for (let count = firstMonth; ; count += stepMonths) {
		const [tickYear, tickMonth] = [Math.floor(count / 12), count % 12];
		if (dayOf(tickYear, tickMonth, 1) > start + length) return ticks;
		for (const day of step.days) {
			const tickDay = dayOf(tickYear, tickMonth, day);
			const at = (tickDay - start) / length;
			// February has no 29th every year, there was no year 0, and a date has no year of five digits.
			const exists = dateParts(tickDay)[1] === tickMonth && tickYear > 0 && tickYear < 10_000;
			if (exists && at >= 0 && at <= 1) ticks.push({ at, edtf: edtfOf(tickYear, tickMonth, day, step) });
		}
	}
}

const steps = [
	{
		upToDays: 12,
		years: 0,
		months: 1,
		days: Array.from({ length: 16 }, (_, index) => 1 + 2 * index).filter((day) => day < 30)
	},
	{ upToDays: 40, years: 0, months: 1, days: [1, 5, 10, 15, 20, 25] },
	{ upToDays: 100, years: 0, months: 1, days: [1, 15] },
	{ upToDays: 250, years: 0, months: 1, days: [1] },
	{ upToDays: 800, years: 0, months: 3, days: [1] }
];

function niceYears(years: number): number {
	const power = 10 ** Math.floor(Math.log10(years / 4));
	return Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((step) => years / step <= 8) ?? power * 10);
}

function edtfOf(year: number, month: number, day: number, step: { years: number; days: readonly number[] }): string {
	const written = String(year).padStart(4, '0');
	if (step.years) return written;
	const withMonth = `${written}-${String(month + 1).padStart(2, '0')}`;
	return step.days.length === 1 ? withMonth : `${withMonth}-${String(day).padStart(2, '0')}`;
}

/** Days since 1970 of the calendar, which UTC counts without jumps. */
function dayNumber(day: string): number {
	return Date.parse(`${day}T00:00:00Z`) / msOfDay;
}

function dayOf(year: number, month: number, day: number): number {
	return new Date(0).setUTCFullYear(year, month, day) / msOfDay;
}

function dateParts(dayNumberOf: number): readonly [year: number, month: number] {
	const date = new Date(dayNumberOf * msOfDay);
	return [date.getUTCFullYear(), date.getUTCMonth()];
}
