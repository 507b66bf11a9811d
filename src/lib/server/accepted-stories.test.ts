import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { isLocale, locales } from '../i18n/locales';
import { exampleFiles, exampleSlug, textsOf } from '../../tests/support/example-story';
import { formatIssue } from '../entries/geodata-issue';
import { parseStory } from '../desk/parse-story';
import type { Story } from '../story/story';
import { brokenTextRules } from '../entries/text-rules';
import { embedPageData } from './embed-page-data';
import { framePageData, storyPageData } from './story-page-data';
import { storyPosterPng, storyPosterSvg } from './story-poster';

/*
 * Nothing passes the check and breaks the build: whatever the check accepts is drawn and written in every form that a
 * build makes of it.
 */

const published: { story?: Story } = {};

vi.mock('../archive/published-stories', () => ({
	publishedStories: () => [published.story],
	findStory: () => published.story
}));

const hostile = fc.constantFrom(
	']]> --> -- %s ${x} {"en": "$&"}',
	'a & b < c > d "e" \'f\' \\u0000',
	'W'.repeat(300),
	'가'.repeat(60),
	'👨‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️',
	'می‌خواهم \u200e(2026)',
	'𠮷野家 葛\u{e0100}城',
	'Z̸̢̛a̶̧͝l̷g̵o'
);
const text = fc
	.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 20 }))
	.map((any) => any.normalize('NFC'))
	.filter((any) => brokenTextRules(any).length === 0);

/** Anywhere on the globe, its edges and poles, and two that no map can tell apart. */
const position = fc.oneof(
	fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
	fc.constantFrom<[number, number][]>(
		[0, 90],
		[45, 90],
		[0, -90],
		[180, 0],
		[-180, 0],
		[180, 90],
		[7, 46],
		[7, 46.00001]
	)
);

const date = fc.constantFrom(
	...['0001', '9999', '0001-01-01/9999-12-31', '2026-01-30?', '2026-01~', '../2026-01', '2026-01-30/..', '2026-01-30/'],
	...['/2026', '202X', '20XX', '2027-24', '2026-01-13/2026-01-14', '2024-02-29/2026', '1999-12-31/2000-01-01']
);

const ingredients = fc.record({
	locale: fc.constantFrom(...locales),
	texts: fc.array(text, { minLength: 1, maxLength: 12 }),
	positions: fc.uniqueArray(position, { minLength: 7, maxLength: 7, selector: String }),
	dates: fc.array(date, { minLength: 5, maxLength: 5 }),
	status: fc.constantFrom<Story['events'][number]['status'][]>('happened', 'agreed', 'proposed'),
	events: fc.nat({ max: 5 }),
	places: fc.integer({ min: 1, max: 7 })
});

/** The example with other texts, points and dates in it, and with as many places and events as wanted. */
function contentsOf({
	texts,
	positions,
	dates,
	status,
	events,
	places
}: Omit<typeof ingredients extends fc.Arbitrary<infer Made> ? Made : never, 'locale'>) {
	const files = exampleFiles();
	const { 'story.json': story, 'places.geojson': placed, 'events.geojson': told, 'exchanges.json': drawn } = files;
	placed.features.forEach(({ geometry }, index) => {
		geometry.coordinates = positions[index] ?? [0, 0];
	});
	// The order of the example's events in the order of its places; a name that every object has is an id like any other.
	const order = [1, 2, 3, 4, 5];
	told.features.forEach(({ geometry, properties }, index) => {
		geometry.coordinates = positions[order[index] ?? 0] ?? [0, 0];
		properties.date = dates[index] ?? '2026';
		properties.status = status;
	});
	for (const exchange of drawn.exchanges) {
		exchange.date = told.features.find(({ id }) => id === exchange.event)?.properties.date ?? '2026';
		exchange.status = status;
	}
	placed.features.length = Math.max(places, events > 0 ? 6 : 1);
	told.features.length = events;
	drawn.exchanges = drawn.exchanges.filter(({ event }) => told.features.some(({ id }) => id === event));
	story.context.forEach((paragraph) => (paragraph.citations = ['s1', 's2', 's3']));
	if (events === 0) story.people.length = 0;
	let turn = 0;
	const said = JSON.stringify(files, (key, value: unknown) => (isLocale(key) ? texts[turn++ % texts.length] : value));
	return textsOf(JSON.parse(said.replaceAll('"seoul"', '"constructor"')) as object);
}

it('every story that the check accepts has its pages and pictures', { timeout: 120_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(ingredients, async ({ locale, ...wanted }) => {
			const result = parseStory(contentsOf(wanted), exampleSlug);
			if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'));
			published.story = result.story;
			const svg = await storyPosterSvg(locale, exampleSlug);
			expect(svg).not.toMatch(/NaN|Infinity|undefined|\[object/);
			expect((await storyPosterPng(locale, exampleSlug))?.subarray(1, 4).toString()).toBe('PNG');
			for (const pageData of [storyPageData, framePageData]) {
				const written = await pageData(locale, new URL('https://news.example/'), exampleSlug);
				expect(numbersIn(written).filter((number) => !Number.isFinite(number))).toEqual([]);
			}
			expect((await embedPageData(new URL('https://news.example/embed/'))).stories).toHaveLength(1);
		}),
		{ numRuns: 12, endOnFailure: true }
	);
});

function numbersIn(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
