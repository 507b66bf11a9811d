import fc from 'fast-check';
import { mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import '../../app.css';
import type { Locale } from '../../lib/i18n/locales';
import { locales } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { pageTimeline } from '../../lib/server/page-timeline';
import { parseStoryDate } from '../../lib/story/story-date';
import TimelineAxis from '../../lib/reader/TimelineAxis.svelte';

/*
 * Whatever a story's dates, places and language: on axes of every width no word collides with another, with a mark or
 * with a stem, and none is cut.
 */

const names: Readonly<Record<Locale, readonly string[]>> = {
	en: ['Seoul', 'Yokosuka', 'Washington', 'MMWWMM', 'Panmunjom Joint Security Area', 'Ii'],
	ja: ['ソウル', '奈良', '横須賀', '板門店共同警備区域', '津'],
	ko: ['서울', '나라', '요코스카', '판문점 공동경비구역', '주']
};

/** What an axis may be wide beside the tools of a desk, on phones, and with text of twice the size. */
const widthsPx = [120, 248, 284, 354, 440, 564, 720, 904, 1244];

const pad = (value: number) => String(value).padStart(2, '0');
const anyDay = (lastDay: number) =>
	fc.integer({ min: 0, max: lastDay }).map((days) => {
		const date = new Date(Date.UTC(2025, 10, 3 + days));
		return `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
	});

const dates = fc.integer({ min: 0, max: 5 }).chain((size) => {
	const day = anyDay([0, 9, 30, 200, 900, 20_000][size] ?? 0);
	const span = fc.tuple(day, day).map(([one, other]) => (one === other ? one : [one, other].sort().join('/')));
	const edtf = fc.oneof(
		{ weight: 8, arbitrary: day },
		{ weight: 2, arbitrary: span },
		day.map((text) => text.slice(0, 7)),
		day.map((text) => `${text}/`),
		day.map((text) => `${text}/..`),
		day.map((text) => `/${text}`)
	);
	return fc.oneof(fc.array(edtf, { minLength: 1, maxLength: 6 }), fc.array(edtf, { minLength: 7, maxLength: 60 }));
});

let box: HTMLElement;

beforeEach(() => {
	box = document.createElement('div');
	// As StoryTimeline has it.
	box.style.cssText = 'container: timeline / inline-size; position: absolute; left: 40px';
	document.body.append(box);
});

afterEach(() => {
	box.remove();
	document.documentElement.style.removeProperty('font-size');
});

function eventsOn(edtfs: readonly string[]) {
	const events = edtfs.map((edtf, index) => {
		const parsed = parseStoryDate(edtf);
		if (!parsed.ok) throw new Error(parsed.message);
		const date = { ...parsed.date, label: edtf, shortLabel: edtf };
		return {
			id: `event-${index}`,
			placeId: `place-${index}`,
			kind: 'leaders',
			status: 'happened',
			title: edtf,
			date
		} as const;
	});
	return events;
}

function storyOf(edtfs: readonly string[], locale: Locale) {
	const known = names[locale];
	const places = edtfs.map((_, index) => ({ id: `place-${index}`, name: known[index % known.length] ?? '' }));
	return { events: eventsOn(edtfs), places };
}

const areaOf = (element: Element) => {
	const { left, right, top, bottom } = element.getBoundingClientRect();
	return { left, right, top, bottom };
};
type Area = ReturnType<typeof areaOf>;

/** Letters have air above and below them. */
const overlap = (one: Area, other: Area) =>
	one.left < other.right && other.left < one.right && one.top + 2 < other.bottom - 2 && other.top + 2 < one.bottom - 2;

/** What is wrong with the words that are shown. */
function faults(): string[] {
	const whole = areaOf(box);
	const words = [...box.querySelectorAll('text')].filter((text) => text.getClientRects().length > 0);
	const marks = [...box.querySelectorAll('.dot, .band, .stem')];
	return words.flatMap((text, index) => {
		const area = areaOf(text);
		const isOwn = (mark: Element) => text.parentElement?.contains(mark) ?? false;
		return [
			...(area.left < whole.left - 0.5 || area.right > whole.right + 0.5 ? [`${text.textContent} is cut`] : []),
			...words
				.slice(index + 1)
				.filter((other) => overlap(area, areaOf(other)))
				.map((other) => `${text.textContent} lies on ${other.textContent}`),
			...marks
				.filter((mark) => !isOwn(mark) && overlap(area, areaOf(mark)))
				.map((mark) => `${text.textContent} lies on a ${mark.getAttribute('class')}`)
		];
	});
}

function check(edtfs: readonly string[], locale: Locale): number {
	const story = storyOf(edtfs, locale);
	const timeline = pageTimeline(story, locale);
	const view = {
		messages: messagesIn(locale),
		outside: [],
		selection: null,
		select: () => undefined,
		hover: () => undefined
	};
	const axis = mount(TimelineAxis, { target: box, props: { timeline, story, view } });
	let shown = 0;
	try {
		for (const widthPx of widthsPx) {
			box.style.width = `${widthPx}px`;
			expect(box.querySelectorAll('a')).toHaveLength(edtfs.length);
			expect(faults(), `at ${widthPx} px`).toEqual([]);
			expect(areaOf(box).bottom - areaOf(box).top).toBeLessThan(
				330 * (parseFloat(getComputedStyle(document.documentElement).fontSize) / 16)
			);
			shown += [...box.querySelectorAll('text')].filter((text) => text.getClientRects().length > 0).length;
		}
	} finally {
		void unmount(axis);
		box.replaceChildren();
	}
	return shown;
}

test.each(locales)('words in %s', (locale) => {
	document.documentElement.lang = locale;
	fc.assert(
		fc.property(dates, (edtfs) => {
			check(edtfs, locale);
		}),
		// In Japanese, digits and signs that the browser sets apart.
		{ numRuns: 25, examples: [[['2026-01-12', '2026-02-15']]] }
	);
	// Not by leaving them all out.
	expect(check(['2026-01-13', '2026-01-28', '2026-01-30'], locale)).toBeGreaterThan(6 * 6);
});

test('text of twice the size has what it has room for', () => {
	document.documentElement.style.fontSize = '32px';
	fc.assert(
		fc.property(dates, fc.constantFrom(...locales), (edtfs, locale) => {
			check(edtfs, locale);
		}),
		{ numRuns: 20 }
	);
});
