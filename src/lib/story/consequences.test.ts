import { describe, expect, it } from 'vitest';
import { exampleFiles, exampleSlug, textsOf } from '../../tests/support/example-story';
import { foldFindings, type Finding } from '../entries/finding';
import { formatIssue } from '../entries/geodata-issue';
import { parseStory } from '../desk/parse-story';
import { storyFileNames, textsAfter, type Change } from '../../tests/support/spoil';

/** Every line that an editor is told after some mistakes, without its place in the file. */
function told(...mistakes: readonly Change[]): string[] {
	return linesOf(textsAfter(mistakes));
}

function linesOf(texts: Record<string, string>): string[] {
	const result = parseStory(texts, exampleSlug);
	return result.ok ? [] : result.issues.map((issue) => formatIssue(issue).replace(/ \(line \d+, column \d+\)/, ''));
}

const [story, places, events, exchanges] = storyFileNames;

describe('the first line names the cause and what follows is folded under it:', () => {
	it('a place without an id is named as its events name it, and no other place is offered in its stead', () => {
		expect(told([places, 'features.2.id', null])).toEqual([
			'places.geojson · feature 3 · id: must be a text in double quotes, not null; it is called "fukuoka" elsewhere, and 2 more that follow from it'
		]);
	});

	it('a place whose id has a capital letter is the one that its events mean', () => {
		expect(told([places, 'features.2.id', 'Fukuoka '])).toEqual([
			expect.stringMatching(
				/^places.geojson · Fukuoka {2}· id: "Fukuoka " cannot .*; it is called "fukuoka" elsewhere, and 2 more/
			)
		]);
	});

	it('a place without an id and of another name is found by its point', () => {
		const name = { en: 'Hakata', ja: '博多', ko: '하카타' };
		expect(told([places, 'features.2.id', undefined], [places, 'features.2.properties.name', name])).toEqual([
			expect.stringMatching(/^places.geojson · feature 3 · id: is missing; .*; it is called "fukuoka" elsewhere/)
		]);
	});

	it('a citation without an id may be any that is missing, and none is offered in its stead', () => {
		expect(told([story, 'citations.1.id', 2])).toEqual([
			expect.stringMatching(/^story.json · citation 2 · id: must be a text in double quotes, not 2, and 10 more/)
		]);
	});

	it('what refers to nothing else than a misspelt id still gets its hint beside a place without an id', () => {
		expect(told([places, 'features.2.id', null], [story, 'origin', 'soeul'])).toEqual([
			'story.json · origin: there is no place "soeul"; did you mean "seoul"?',
			expect.stringMatching(/^places.geojson · feature 3 · id/)
		]);
	});

	it('what is missing and named often is told once', () => {
		const files = exampleFiles();
		files[story].citations.splice(2, 1);
		expect(linesOf(textsOf(files))).toEqual([
			'events.geojson · busan-talks · properties.citations[1]: there is no citation "s3"; did you mean "s1"?, and 4 more that follow from it'
		]);
	});

	it('a citation that is used under a misspelt id only, or in a list under a misspelt key, is no leftover', () => {
		const cited = (id: string) => ({ ...exampleFiles()[story].citations[0], id });
		expect(
			told([story, 'citations.3', cited('yomiuri')], [events, 'features.0.properties.citations.1', 'yomiurri'])
		).toEqual([
			'events.geojson · busan-talks · properties.citations[1]: there is no citation "yomiurri"; did you mean "yomiuri"?, and 1 more that follows from it'
		]);
		expect(
			told(
				[story, 'citations.3', cited('yomiuri')],
				[exchanges, 'exchanges.0.citatons', ['yomiuri']],
				[exchanges, 'exchanges.0.citations', undefined]
			)
		).toEqual([
			'exchanges.json · seoul-fukuoka · citatons: "citatons" is not known here; did you mean "citations"?, and 1 more that follows from it'
		]);
	});

	it('an event that was copied and not renamed', () => {
		const copy = structuredClone(exampleFiles()[events].features[0]);
		expect(told([events, 'features.5', copy])).toEqual([
			expect.stringMatching(
				/^events.geojson · busan-talks · id: the id "busan-talks" is already taken .*, and 1 more that follows/
			)
		]);
	});

	it('a place that was moved from all of its events, and one whose wrong point its event repeats', () => {
		const second = { ...structuredClone(exampleFiles()[events].features[0]), id: 'busan-dinner' };
		second.properties?.outcomes.splice(0);
		expect(told([events, 'features.5', second], [places, 'features.1.geometry.coordinates', [129, 35]])).toEqual([
			'events.geojson · busan-talks · geometry.coordinates: is not the point of its place "busan"; write [129, 35], and 1 more that follows from it'
		]);
		const swapped = [35.18, 129.08];
		expect(
			told([places, 'features.1.geometry.coordinates', swapped], [events, 'features.0.geometry.coordinates', swapped])
		).toEqual([
			expect.stringMatching(
				/^places.geojson · busan · geometry.coordinates: latitude 129.08 .*, and 1 more that follows/
			)
		]);
	});

	it('positions off the globe follow from another reference system', () => {
		const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } };
		expect(told([places, 'crs', crs], [places, 'features.0.geometry.coordinates', [14136462, 4516912]])).toEqual([
			'places.geojson · crs: the positions are in urn:ogc:def:crs:EPSG::3857; export the layer in EPSG:4326 (WGS 84), longitude and latitude in degrees, and 1 more that follows from it'
		]);
	});
});

describe('a field that stands in the wrong place is told to move:', () => {
	it('an id among the properties, in every feature, is one issue and nothing that refers to it is missing', () => {
		const files = exampleFiles();
		const features = files[places].features.map(({ id, properties, ...feature }) => ({
			...feature,
			properties: { id, ...properties }
		}));
		expect(linesOf(textsOf({ ...files, [places]: { ...files[places], features } }))).toEqual([
			'places.geojson · seoul · properties.id: "id" belongs beside "type", not into "properties"; move it there, and 6 more that follow from it'
		]);
	});

	it('an id among the properties where a program has put a number', () => {
		expect(told([places, 'features.2.properties.id', 'fukuoka'], [places, 'features.2.id', 3])).toEqual([
			'places.geojson · fukuoka · properties.id: "id" belongs beside "type", not into "properties"; move it there'
		]);
	});

	it('a property, or coordinates, beside the type of a feature', () => {
		expect(told([events, 'features.0.date', '2026-01-20'], [events, 'features.0.properties.date', undefined])).toEqual([
			'events.geojson · busan-talks · date: "date" belongs into "properties"; move it there'
		]);
		expect(
			told([events, 'features.0.coordinates', [1, 2]], [events, 'features.0.geometry.coordinates', undefined])
		).toEqual(['events.geojson · busan-talks · coordinates: "coordinates" belongs into "geometry"; move it there']);
	});
});

it('findings that follow from one another in a circle all stand', () => {
	const finding = (name: string, because: string): Finding => ({
		level: 'error',
		file: 'a',
		message: name,
		path: [name],
		because: { file: 'a', path: [because] }
	});
	expect(foldFindings([finding('one', 'two'), finding('two', 'one')]).map(({ message }) => message)).toEqual([
		'one',
		'two'
	]);
});
