import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveTimeline } from './timeline';

const event = (id: string, earliest: string | null, latest: string | null = earliest) => ({
	id,
	date: { edtf: `${earliest ?? '..'}/${latest ?? '..'}`, earliest, latest }
});
const isoOf = (day: Date) => day.toISOString().slice(0, 10);
const bandsOf = (...events: ReturnType<typeof event>[]) => deriveTimeline({ events });

test('January’s three stops stand in order, with round days between them', () => {
	const { bands, ticks, lanes } = bandsOf(
		event('nara', '2026-01-13'),
		event('naha', '2026-01-28'),
		event('yokosuka', '2026-01-30')
	);
	expect(bands.map(({ id }) => id)).toEqual(['nara', 'naha', 'yokosuka']);
	expect(bands.map(({ start, end }) => start === end)).toEqual([true, true, true]);
	// Two days apart is too close for one line.
	expect(bands.map(({ lane }) => lane)).toEqual([0, 0, 1]);
	expect(lanes).toBe(2);
	expect(ticks.map(({ edtf }) => edtf)).toEqual(['2026-01-15', '2026-01-20', '2026-01-25']);
});

test('what is not known to the day is a band over all days that it may mean', () => {
	const [month, day] = bandsOf(event('month', '2026-01-01', '2026-01-31'), event('day', '2026-02-10')).bands;
	expect(month?.end).toBeGreaterThan((month?.start ?? 1) + 0.5);
	expect(day?.start).toBe(day?.end);
});

test('an open end runs to the edge', () => {
	const [since, until] = bandsOf(event('since', '2026-01-10', null), event('until', null, '2026-01-20')).bands.toSorted(
		(one, other) => other.end - one.end
	);
	expect(since).toMatchObject({ id: 'since', end: 1 });
	expect(until).toMatchObject({ id: 'until', start: 0 });
});

test('what ended nobody knows when runs to the edge as well, and is told from what goes on', () => {
	const unknown = { id: 'ended', date: { edtf: '2026-01-10/', earliest: '2026-01-10', latest: null } };
	const begun = { id: 'begun', date: { edtf: '/2026-01-20', earliest: null, latest: '2026-01-20' } };
	const bands = bandsOf(unknown, begun, event('goes-on', '2026-01-10', null)).bands;
	expect(bands.filter(({ isUnknown }) => isUnknown).map(({ id }) => id)).toEqual(['begun', 'ended']);
	expect(bands.find(({ id }) => id === 'ended')?.end).toBe(1);
	expect(bands.find(({ id }) => id === 'begun')?.start).toBe(0);
});

test('an event has one mark, whatever days its exchanges took; those of one day stand in the order given', () => {
	const { bands } = bandsOf(event('talks', '2026-01-30'), event('summit', '2026-01-13'), event('dinner', '2026-01-13'));
	expect(bands.map(({ id }) => id)).toEqual(['summit', 'dinner', 'talks']);
	expect(bands.slice(0, 2).map(({ lane }) => lane)).toEqual([0, 1]);
});

test.each([
	['a week', '2026-03-02', '2026-03-08', /^2026-03-\d\d$/],
	['a quarter', '2026-01-03', '2026-03-20', /^2026-\d\d-(01|15)$/],
	['half a year', '2025-11-03', '2026-04-20', /^202[56]-\d\d$/],
	['two years', '2024-11-03', '2026-09-20', /^202[456]-(01|04|07|10)$/],
	['a decade', '2015-11-03', '2026-09-20', /^20\d\d$/],
	['centuries', '1592-05-23', '2026-01-30', /^\d\d00$|^\d\d50$/]
])('%s has round dates of its own size', (_, first, last, pattern) => {
	const { ticks } = bandsOf(event('first', first), event('last', last));
	expect(ticks.length).toBeGreaterThanOrEqual(2);
	expect(ticks.length).toBeLessThanOrEqual(10);
	for (const { edtf } of ticks) expect(edtf).toMatch(pattern);
});

test('every round date is a day, a month or a year that there was', () => {
	const firstDay = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
	// Short spans more often than long ones: only they have days for ticks.
	const lengthDays = fc.oneof(fc.integer({ min: 0, max: 45 }), fc.integer({ min: 0, max: 900_000 }));
	fc.assert(
		fc.property(firstDay, lengthDays, (first, length) => {
			const last = new Date(Math.min(first.getTime() + length * 86_400_000, Date.UTC(9999, 11, 31)));
			const { ticks } = bandsOf(...[first, last].map((day, index) => event(`${index}`, isoOf(day))));
			for (const { edtf } of ticks) {
				const [year = '', month = '01', day = '01'] = edtf.split('-');
				expect(Number(year)).toBeGreaterThan(0);
				expect(isoOf(new Date(`${year}-${month}-${day}T00:00:00Z`))).toBe(`${year}-${month}-${day}`);
			}
		})
	);
	expect(bandsOf(event('one', '0001-01-01'), event('other', '9999-12-31')).ticks.at(-1)?.edtf).toBe('8000');
	expect(bandsOf(event('one', '2026-02-25'), event('other', '2026-03-03')).ticks.map(({ edtf }) => edtf)).not.toContain(
		'2026-02-29'
	);
});

test('nothing dated is no timeline', () => {
	expect(bandsOf(event('ever', null))).toEqual({ bands: [], ticks: [], lanes: 0 });
});

test('whatever the days, shares lie within the timeline, in the order of time, and bands of one lane never touch', () => {
	const day = fc
		.date({ min: new Date('1000-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10));
	const events = fc.array(
		fc.tuple(day, day).map(([one, other]): [string, string] => (one < other ? [one, other] : [other, one])),
		{ minLength: 1, maxLength: 12 }
	);
	fc.assert(
		fc.property(events, (dates) => {
			const { bands, ticks } = bandsOf(...dates.map(([first, last], index) => event(`${index}`, first, last)));
			expect(bands).toHaveLength(dates.length);
			for (const { start, end } of bands) {
				expect(start).toBeGreaterThanOrEqual(0);
				expect(end).toBeGreaterThanOrEqual(start);
				expect(end).toBeLessThanOrEqual(1);
			}
			for (const [index, band] of bands.entries()) {
				for (const next of bands.slice(index + 1)) {
					expect(next.start).toBeGreaterThanOrEqual(band.start);
					if (next.lane === band.lane) expect(next.start).toBeGreaterThan(band.end);
				}
			}
			expect(ticks.map(({ at }) => at)).toEqual(ticks.map(({ at }) => at).toSorted((one, other) => one - other));
			expect(ticks.length).toBeLessThanOrEqual(12);
		})
	);
});
