import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFiles, exampleSlug, textsOf } from '../../tests/support/example-story';
import { formatIssue, type GeodataIssue } from '../entries/geodata-issue';
import { parseStory } from './parse-story';
import { fileNames } from './read-story-files';
import { textsAfter, type Change } from '../../tests/support/spoil';
import { spoiledStories, type Spoiled } from '../../tests/support/spoiled-stories';

describe('a story in which nothing is wrong', () => {
	const result = parseStory(textsOf(exampleFiles()), exampleSlug);
	if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'));
	const { story } = result;

	it('is read field by field as it was written', () => {
		const { 'story.json': written, 'places.geojson': places, 'events.geojson': events } = exampleFiles();
		expect(story.title).toEqual(written.title);
		expect(story.originId).toBe('seoul');
		expect(story.citations.map(({ id, url }) => [id, url])).toEqual(written.citations.map(({ id, url }) => [id, url]));
		expect(story.places.map(({ id, position }) => [id, position])).toEqual(
			places.features.map(({ id, geometry }) => [id, geometry.coordinates])
		);
		expect(story.events.find(({ id }) => id === 'busan-talks')).toMatchObject({
			placeId: 'busan',
			position: [129.08, 35.18],
			date: { edtf: '2026-01-20', earliest: '2026-01-20', latest: '2026-01-20', precision: 'day' },
			quotation: { speakerId: 'kim', language: 'en', citationIds: ['s2'] },
			personIds: ['kim', 'sato'],
			citationIds: ['s1', 's3'],
			details: events.features[0]?.properties.details
		});
		expect(story.exchanges[0]).toMatchObject({
			fromPlaceId: 'seoul',
			toPlaceId: 'nagasaki',
			eventId: 'nagasaki-visit'
		});
	});

	it('tells its events by earliest day, a month after the days of that day, and equals in the order of the file', () => {
		expect(story.events.map(({ id }) => id)).toEqual([
			'nagasaki-visit',
			'busan-talks',
			'osaka-visit',
			'fukuoka-talks',
			'kobe-visit'
		]);
	});

	it('tells what happened on one day in the order of the file', () => {
		const files = exampleFiles();
		const { features } = files['events.geojson'];
		for (const { properties } of features) properties.date = '2026-01-13';
		files['exchanges.json'].exchanges = [];
		const idsOf = (texts: Record<string, string>) => {
			const parsed = parseStory(texts, exampleSlug);
			return parsed.ok ? parsed.story.events.map(({ id }) => id) : [];
		};
		const inFile = features.map(({ id }) => id);
		expect(idsOf(textsOf(files))).toEqual(inFile);
		features.reverse();
		expect(idsOf(textsOf(files))).toEqual(inFile.toReversed());
	});

	it('lists its changes with the newest first', () => {
		expect(story.changes.map(({ version }) => version)).toEqual([2, 1]);
	});

	it('is the same when its files are indented, or hold a tour besides', () => {
		const compact = Object.entries(exampleFiles()).map(([name, value]) => [name, JSON.stringify(value)]);
		const texts = { ...Object.fromEntries(compact), 'tour.json': 'not looked at' } as Record<string, string>;
		expect(parseStory(texts, exampleSlug)).toEqual(result);
	});
});

const changeOf = ({ file, path, value }: Spoiled): Change => [file, path, value];

describe('an editor is told of', () => {
	it.each(spoiledStories)('$mistake', (spoiled) => {
		const issues = issuesOf(textsAfter([changeOf(spoiled)]));
		expect(issues.map(formatIssue)).toHaveLength(1);
		expect(issues.map(where)).toEqual([expectedWhere(spoiled)]);
		expect(issues[0]?.message).toMatch(spoiled.message);
		expect(issues[0]?.line).toBeGreaterThan(0);
	});

	it('every one of these mistakes when all are made at once', () => {
		const issues = issuesOf(textsAfter(spoiledStories.map(changeOf)));
		// An id that was spoiled is the feature's name in the other issues of that feature.
		const place = (issue: string) =>
			issue.replace(/ · (background|context 1|spelling|lines|osaka|Note Two) · /, ' · … · ');
		expect(issues.map(where).map(place).sort()).toEqual(spoiledStories.map(expectedWhere).map(place).sort());
		for (const { message } of spoiledStories)
			expect(issues.map((issue) => issue.message)).toContainEqual(expect.stringMatching(message));
	});

	it('an exchange that is not on its event’s days', () => {
		expect(issuesOf(textsAfter([['exchanges.json', 'exchanges.0.date', '2026-01-29']])).map(formatIssue)).toEqual([
			'exchanges.json · seoul-fukuoka · date: is dated 2026-01-29, but its event "fukuoka-talks" is dated ' +
				'2026-01-27/2026-01-28; the two must overlap (line 8, column 4)'
		]);
	});

	it('a misspelt key once, not also as a missing one', () => {
		const { standfirst, ...rest } = exampleFiles()['story.json'];
		const files = { ...exampleFiles(), 'story.json': { ...rest, standfrist: standfirst } };
		expect(issuesOf(textsOf(files))).toMatchObject([
			{ field: 'standfrist', message: '"standfrist" is not known here; did you mean "standfirst"?' }
		]);
	});

	it('an event whose point is its place’s point with longitude and latitude swapped', () => {
		const files = exampleFiles();
		const [place, event] = [files['places.geojson'].features[2], files['events.geojson'].features[1]];
		if (place) place.geometry.coordinates = [13.4, 52.5];
		if (event) event.geometry.coordinates = [52.5, 13.4];
		const [issue, ...others] = issuesOf(textsOf(files));
		expect(others).toEqual([]);
		expect(issue).toMatchObject({ feature: 'fukuoka-talks', field: 'geometry.coordinates' });
		expect(issue?.message).toMatch(/write \[13.4, 52.5\] \(longitude and latitude are swapped\)$/);
	});
});

describe('a file that cannot be read', () => {
	it.each(fileNames)('is named when it is %s and missing', (name) => {
		const texts = Object.fromEntries(Object.entries(textsOf(exampleFiles())).filter(([other]) => other !== name));
		expect(issuesOf(texts).map(where)).toEqual([`${name} ·  · `]);
	});

	it('is recognized under a misspelt name', () => {
		const { 'events.geojson': text = '', ...texts } = textsOf(exampleFiles());
		expect(issuesOf({ ...texts, 'event.geojson': text }).map(formatIssue)).toEqual([
			'events.geojson: the file is missing; is "event.geojson" meant? Rename it'
		]);
	});

	it.each([
		['a comma too many', 'story.json', '{\n\t"slug": "a",\n}', 'remove the comma before "}" (line 3, column 1)'],
		[
			'a comma too few',
			'events.geojson',
			'{"type": "A"\n"features": []}',
			'expected "," or "}", found "\\"" (line 2, column 1)'
		],
		[
			'single quotes',
			'exchanges.json',
			"{\n  'exchanges': []}",
			'expected a key in double quotes, found "\'" (line 2, column 3)'
		],
		[
			'a comment',
			'exchanges.json',
			'{"exchanges": // none\n[]}',
			'JSON has no comments; remove this one (line 1, column 15)'
		],
		[
			'a byte-order mark',
			'story.json',
			'\ufeff{}',
			'the file begins with a byte-order mark; save it as UTF-8 without one (line 1, column 1)'
		],
		[
			'an open quote',
			'story.json',
			'{"slug": "a\n}',
			'this text has no closing double quote on its line (line 1, column 10)'
		]
	])('is one issue when it has %s', (_, name, text, message) => {
		const issues = issuesOf({ ...textsOf(exampleFiles()), [name]: text });
		expect(issues.map(formatIssue)).toEqual([`${name}: the file cannot be read: ${message}`]);
	});

	it('is one issue when it is JSON, but no object', () => {
		const issues = issuesOf({ ...textsOf(exampleFiles()), 'exchanges.json': '[]' });
		expect(issues.map(formatIssue)).toEqual(['exchanges.json: must be an object in { }, not [] (line 1, column 1)']);
	});

	it('is one issue when a key stands twice, of which JSON.parse would drop one', () => {
		const texts = textsOf(exampleFiles());
		const text = (texts['exchanges.json'] ?? '').replace('"to": "busan",', '"to": "kobe", "to": "busan",');
		expect(issuesOf({ ...texts, 'exchanges.json': text })).toMatchObject([
			{
				file: 'exchanges.json',
				feature: 'seoul-busan',
				field: 'to',
				message: '"to" stands twice in the same object; remove one of the two'
			}
		]);
	});

	it('is not searched for what a list would hold that is no list', () => {
		const { citations, ...story } = exampleFiles()['story.json'];
		const files = { ...exampleFiles(), 'story.json': { ...story, citations: Object.assign({}, citations) } };
		expect(issuesOf(textsOf(files)).map(where)).toEqual(['story.json ·  · citations']);
	});

	it('does not hide what is wrong in the others', () => {
		const files = exampleFiles();
		files['story.json'].version = 0;
		expect(issuesOf({ ...textsOf(files), 'places.geojson': '{' }).map(where)).toEqual([
			'story.json ·  · version',
			'places.geojson ·  · '
		]);
	});
});

describe('whatever the files hold', () => {
	it('issues are returned and nothing is thrown, for any text', () => {
		fc.assert(
			fc.property(fc.constantFrom(...fileNames), fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (name, text) => {
				expect(issuesOf({ ...textsOf(exampleFiles()), [name]: text }).length).toBeGreaterThan(0);
			}),
			{ numRuns: 100 }
		);
	});

	it('issues are returned and nothing is thrown, for any value in the place of any other', () => {
		fc.assert(
			fc.property(fc.nat(), fc.jsonValue(), (seed, value) => {
				const files = exampleFiles();
				const spots = listSpots(files);
				const [object, key] = spots[seed % spots.length] ?? [{}, ''];
				Reflect.set(object, key, value);
				const result = parseStory(textsOf(files), exampleSlug);
				if (!result.ok) expect(result.issues.map(formatIssue).join('\n')).not.toMatch(/undefined|\[object/);
			}),
			{ numRuns: 150 }
		);
	});

	it('the order of features changes nothing but the order of what is told of one day', () => {
		const told = (texts: Record<string, string>) => {
			const parsed = parseStory(texts, exampleSlug);
			if (!parsed.ok) throw new Error('the example is refused');
			const { events, exchanges, ...rest } = parsed.story;
			const dates = [events, exchanges].map((features) => features.map(({ date }) => date));
			const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
			return { ...rest, dates, events: events.toSorted(byId), exchanges: exchanges.toSorted(byId) };
		};
		fc.assert(
			fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
				const files = exampleFiles();
				const [{ features }, { exchanges }] = [files['events.geojson'], files['exchanges.json']];
				files['events.geojson'].features = order.flatMap((index) => features[index] ?? []);
				files['exchanges.json'].exchanges = order.flatMap((index) => exchanges[index] ?? []);
				expect(told(textsOf(files))).toEqual(told(textsOf(exampleFiles())));
			}),
			{ numRuns: 10 }
		);
	});
});

function issuesOf(texts: Record<string, string>): GeodataIssue[] {
	const result = parseStory(texts, exampleSlug);
	return result.ok ? [] : result.issues;
}

function where({ file, feature = '', field = '' }: Pick<GeodataIssue, 'file' | 'feature' | 'field'>): string {
	return `${file} · ${feature} · ${field}`;
}

/** Where a mistake is expected to be found: where it was made, unless it says otherwise. */
function expectedWhere({ file, path, found }: Spoiled): string {
	if (found) return where({ file, ...found });
	const [list = '', index = '', ...rest] = path.split('.');
	const field = rest.map((key, at) => (/^\d+$/.test(key) ? `[${key}]` : at === 0 ? key : `.${key}`)).join('');
	if (!/^\d+$/.test(index)) return where({ file, field: path });
	// The files are read by paths that are only known when the test runs: no type follows them.
	const entries = (exampleFiles() as unknown as Record<string, Record<string, { id?: string }[]>>)[file]?.[list];
	return where({ file, feature: entries?.[Number(index)]?.id ?? '', field });
}

/** Every object or list in the files, with each of its keys. */
function listSpots(value: object): [object, string][] {
	return Object.entries(value).flatMap(([key, member]: [string, unknown]) => [
		[value, key] as [object, string],
		...(typeof member === 'object' && member !== null ? listSpots(member) : [])
	]);
}
