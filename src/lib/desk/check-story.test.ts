import { describe, expect, it } from 'vitest';
import { checkStory, type QuestionContext } from './check-story';
import { exampleFiles, exampleSlug, textsOf } from '../../tests/support/example-story';
import { formatIssue } from '../entries/geodata-issue';
import type { HouseRule } from './house-rules';
import { parseStory } from './parse-story';
import { storyFileNames, textsAfter, type Change } from '../../tests/support/spoil';

const alliance: HouseRule = {
	question: 'alliance',
	language: 'en',
	word: 'alliance',
	reason: 'the two have none',
	advice: 'write “exchange”',
	level: 'warning'
};

const context: QuestionContext = {
	today: '2026-03-01',
	rules: [alliance, { ...alliance, language: 'ko', word: '동맹' }],
	isLand: ([lng]) => lng !== 131.5,
	cities: [{ name: { en: 'Sapporo', ja: '札幌', ko: '삿포로' }, position: [141.35, 43.06] }]
};

/** What is asked after some changes to a story in which nothing is wrong. */
function asked(...changes: readonly Change[]): string[] {
	const { story, issues } = checkStory(textsAfter(changes), exampleSlug, context);
	expect(story).toBeDefined();
	expect(issues.every(({ level }) => level === 'warning')).toBe(true);
	return issues.map((issue) => formatIssue(issue).replace(/ \(line \d+, column \d+\)$/, ''));
}

const [story, places, events, exchanges] = storyFileNames;

/** The place that has no event, somewhere else. */
const tokyoAt = (position: readonly number[]): Change => [places, 'features.6.geometry.coordinates', position];

it('a story in which nothing is odd is asked nothing', () => {
	expect(asked()).toEqual([]);
});

it('a story with mistakes is told of these first', () => {
	const { story: none, issues } = checkStory(
		textsAfter([tokyoAt([0, 0]), [story, 'origin', 'soeul']]),
		exampleSlug,
		context
	);
	expect(none).toBeUndefined();
	expect(issues.map(({ level, message }) => [level, message])).toEqual([
		['error', 'there is no place "soeul"; did you mean "seoul"?']
	]);
});

describe('a careful editor asks about', () => {
	const answer = '; if it is right, add "checked": ["position"] to its properties';

	it.each([
		[
			'a position that is missing',
			[0, 0],
			'[0, 0] is in the Gulf of Guinea, where positions come to lie that are missing'
		],
		[
			'a position near it',
			[0.4, -0.9],
			'[0.4, -0.9] is in the Gulf of Guinea, where positions come to lie that are missing'
		],
		['half a position that is missing', [139.69, 0], 'latitude is exactly 0, as if it were missing'],
		['a place far from every other one', [13.4, 52.5], 'is 8,130 km away from every other place'],
		['a town in the sea', [131.5, 34.5], 'is a town in the sea']
	])('%s', (_, position, message) => {
		expect(asked(tokyoAt(position))).toEqual([`places.geojson · tokyo · geometry.coordinates: ${message}${answer}`]);
	});

	it('a place that is elsewhere than the town of its name', () => {
		expect(asked([places, 'features.6.properties.name', { en: 'Sapporo', ja: '札幌', ko: '삿포로' }])).toEqual([
			`places.geojson · tokyo · geometry.coordinates: is 832 km away from Sapporo, which is at [141.35, 43.06]${answer}`
		]);
	});

	it('a future in which something has happened, and not besides about what was written before', () => {
		expect(
			asked([events, 'features.3.properties.date', '2026-04'], [exchanges, 'exchanges.3.date', '2026-04-20'])
		).toEqual([
			expect.stringMatching(
				/^events.geojson · osaka-visit · properties.date: is said to have happened on 2026-04, and today is 2026-03-01; .*"date"\] to its properties .*, and 2 more/
			),
			expect.stringMatching(
				/^exchanges.json · seoul-osaka · date: .*add "checked": \["date"\] to this entry .*, and 1 more/
			)
		]);
		expect(asked([story, 'citations.0.date', '2026-03-02'])).toEqual([
			expect.stringMatching(/^story.json · s1 · date: is dated 2026-03-02, and today is 2026-03-01/)
		]);
	});

	it('a report that is older than what it reports, by more than the earth is wide', () => {
		expect(asked([story, 'citations.2.date', '2026-01-25'])).toEqual([
			'events.geojson · fukuoka-talks · properties.citations: rests on s3 (2026-01-25), older than 2026-01-27/2026-01-28 when it happened; if it is right, add "checked": ["citations"] to its properties',
			expect.stringMatching(/^events.geojson · kobe-visit · properties.citations: rests on s3/)
		]);
		expect(asked([story, 'citations.2.date', '2026-01-31'])).toEqual([]);
		expect(
			asked(
				[story, 'citations.2.date', '2026-01-25'],
				[events, 'features.1.properties.status', 'agreed'],
				[events, 'features.4.properties.status', 'proposed']
			)
		).toEqual([]);
	});

	it('one address that is cited twice, whoever passed it on', () => {
		expect(asked([story, 'citations.2.url', 'http://www.news.example/s1/?utm_source=x#top'])).toEqual([
			'story.json · s3 · url: is the address of "s1" as well; cite it once; if it is right, add "checked": ["url"] to this entry'
		]);
	});

	it('a word that no line can hold, in letters or in Hangul', () => {
		expect(asked([story, 'title.en', `A ${'z'.repeat(31)}`])).toEqual([
			'story.json · title.en: "zzzzzzzzzzzzzzzzzzzz…" has 31 letters and no place to break a line; if it is right, add "checked": ["long-word"] to the story'
		]);
		expect(asked([story, 'title.ko', '가'.repeat(16)])).toHaveLength(1);
		expect(
			asked([story, 'title.ja', '防衛相会談'.repeat(20)], [story, 'title.en', 'search-and-rescue/'.repeat(5)])
		).toEqual([]);
	});

	it('a word of the house, with the reason and a way to answer', () => {
		expect(asked([events, 'features.0.properties.summary.en', 'An Alliance, he said.'])).toEqual([
			'events.geojson · busan-talks · properties.summary.en: says "Alliance": the two have none; write “exchange”, or answer with "checked": [{ "question": "alliance", "field": "summary.en", "reason": "…" }]'
		]);
		// Letters apart, and letters of full width, are the same word.
		expect(asked([story, 'context.0.text.ko', '양국의 동맹'.normalize('NFD')])).toHaveLength(1);
		expect(asked([story, 'context.0.text.en', 'An ａｌｌｉａｎｃｅ'])).toHaveLength(1);
		expect(asked([story, 'context.0.text.en', 'Misalliances and 동맹'])).toEqual([]);
	});
});

describe('legitimate stories are not asked whether they are:', () => {
	it.each([
		[
			'around the Pacific',
			[
				[139.7, 35.7],
				[-157.9, 21.3],
				[-122.4, 37.8],
				[144.8, 13.5],
				[174.8, 41.3]
			]
		],
		[
			'across the antimeridian',
			[
				[178.4, 28],
				[-179.9, 29],
				[179.2, 27.5],
				[-178, 28.2]
			]
		],
		[
			'within five kilometres',
			[
				[126.97, 37.55],
				[126.98, 37.56],
				[126.99, 37.57],
				[127, 37.55],
				[127.01, 37.58]
			]
		],
		[
			'between two places',
			[
				[-0.13, 51.5],
				[36.8, 31.3]
			]
		]
	])('%s', (_, positions) => {
		const files = exampleFiles();
		const features = positions.map(([lng = 0, lat = 0], index) => {
			const [place] = files[places].features;
			return { ...place, id: `place-${index}`, geometry: { type: 'Point', coordinates: [lng, lat] } };
		});
		const texts = textsOf({
			...files,
			[story]: { ...files[story], origin: 'place-0', people: [], citations: [files[story].citations[0]] },
			[places]: { type: 'FeatureCollection', features },
			[events]: { type: 'FeatureCollection', features: [] },
			[exchanges]: { exchanges: [] }
		});
		expect(checkStory(texts, exampleSlug, context).issues).toEqual([]);
	});
});

describe('an answer', () => {
	const oddPlace = tokyoAt([13.4, 52.5]);

	it('in the data closes the question, with or without a reason', () => {
		expect(asked(oddPlace, [places, 'features.6.properties.checked', ['position']])).toEqual([]);
		const answer = { question: 'position', field: 'geometry.coordinates', reason: 'The third round is in Berlin' };
		expect(asked(oddPlace, [places, 'features.6.properties.checked', [answer]])).toEqual([]);
	});

	it('is for no reader: the story is the same with it', () => {
		const changed = parseStory(
			textsAfter([oddPlace, [places, 'features.6.properties.checked', ['position']]]),
			exampleSlug
		);
		expect(changed).toEqual(parseStory(textsAfter([oddPlace]), exampleSlug));
	});

	it('that answers nothing is told', () => {
		expect(asked([places, 'features.6.properties.checked', ['position']])).toEqual([
			'places.geojson · tokyo · properties.checked[0]: "position" answers no question that is asked here; remove it'
		]);
		expect(asked([exchanges, 'exchanges.0.checked', ['positon']])).toEqual([
			'exchanges.json · seoul-fukuoka · checked[0]: "positon" answers no question that is asked here; did you mean "position"?'
		]);
		expect(asked([story, 'changes.0.checked', ['all']])).toEqual([
			expect.stringContaining(
				'answers no question that is asked here; questions are position, date, citations, url, long-word, alliance'
			)
		]);
	});

	const word: Change = [events, 'features.0.properties.summary.en', 'An alliance, he said.'];
	const checked = 'features.0.properties.checked';
	const reason = 'His own word';

	it('about a word of the house names the field and the reason, and holds for that field', () => {
		expect(asked(word, [events, checked, [{ question: 'alliance', field: 'summary.en', reason }]])).toEqual([]);
		expect(asked(word, [events, checked, [{ question: 'alliance', field: 'properties.summary.en', reason }]])).toEqual(
			[]
		);
		expect(asked(word, [events, checked, ['alliance']])).toEqual([
			expect.stringContaining('summary.en: says "alliance"'),
			expect.stringContaining(
				'checked[0]: "alliance" answers no question that is asked here; say which field it is about, and the reason'
			)
		]);
		expect(asked(word, [events, checked, [{ question: 'alliance', field: 'title.en', reason }]])).toHaveLength(2);
	});

	it('of the story itself about a word holds for all of its files', () => {
		expect(asked(word, [story, 'checked', [{ question: 'alliance', reason: 'A story about an alliance' }]])).toEqual(
			[]
		);
	});

	it('lets pass what the house refuses, and nothing else does', () => {
		const rules = [{ ...alliance, level: 'error' as const }];
		const texts = textsAfter([word]);
		expect(parseStory(texts, exampleSlug)).toMatchObject({ ok: true });
		expect(parseStory(texts, exampleSlug, rules)).toMatchObject({
			ok: false,
			issues: [{ level: 'error', feature: 'busan-talks' }]
		});
		expect(checkStory(texts, exampleSlug, { ...context, rules })).toMatchObject({ issues: [{ level: 'error' }] });
		const answered = textsAfter([word, [events, checked, [{ question: 'alliance', field: 'summary.en', reason }]]]);
		expect(parseStory(answered, exampleSlug, rules)).toMatchObject({ ok: true });
	});
});
