import { kinds } from '../../lib/story/kinds';
import { storyFileNames } from './spoil';

/*
 * Ways of spoiling the example story, for parse-story.test.ts: each is one mistake an editor may make, and the issue it
 * gives. No two touch the same value, so all can be made at once.
 */
export interface Spoiled {
	/** Completes "an editor is told of …". */
	mistake: string;
	file: string;
	path: string;
	value: unknown;
	/** Of the issue, when it is not where the mistake was made. */
	found?: { file?: string; feature?: string; field?: string };
	message: RegExp;
}

const [story, places, events, exchanges] = storyFileNames;

function inStory(mistake: string, path: string, value: unknown, message: RegExp, found?: Spoiled['found']): Spoiled {
	return { mistake, file: story, path, value, message, ...(found && { found }) };
}

function inPlace(mistake: string, index: number, path: string, value: unknown, message: RegExp): Spoiled {
	return { mistake, file: places, path: `features.${index}.${path}`, value, message };
}

function inEvent(mistake: string, index: number, path: string, value: unknown, message: RegExp): Spoiled {
	return { mistake, file: events, path: `features.${index}.${path}`, value, message };
}

function inExchange(mistake: string, index: number, path: string, value: unknown, message: RegExp): Spoiled {
	return { mistake, file: exchanges, path: `exchanges.${index}.${path}`, value, message };
}

const text = { en: 'Text', ja: '本文', ko: '본문' };

export const spoiledStories: readonly Spoiled[] = [
	// The story itself
	inStory('a slug that is not the folder', 'slug', 'harbour-talks', /not the folder's name "harbor-talks"/),
	inStory('a version that no change explains', 'version', 9, /at version 9, its newest change at 2/),
	inStory('an update before the publication', 'published', '2026-02-10', /before it was published/, {
		field: 'updated'
	}),
	inStory('an update before the newest change', 'changes.1.date', '2026-02-07', /newest change is dated 2026-02-07/, {
		field: 'updated'
	}),
	inStory('changes whose days fall back', 'changes.0.date', '2026-02-20', /before the change above it/, {
		feature: 'change 2',
		field: 'date'
	}),
	inStory('changes whose versions do not rise', 'changes.0.version', 2, /version 2 follows 2/, {
		feature: 'change 2',
		field: 'version'
	}),
	inStory('an origin that is no place', 'origin', 'soeul', /there is no place "soeul"; did you mean "seoul"\?/),
	// Texts
	inStory('a missing language', 'kicker.ko', undefined, /the Korean text is missing/),
	inStory('an empty text', 'title.ja', '', /the Japanese text is empty/),
	inStory('a blank text', 'title.ko', ' \u3000', /the Korean text is empty/),
	inStory(
		'a language that is none of ours',
		'title.fr',
		'Deux ports',
		/"fr" is not known here; known here are en, ja, ko/
	),
	inStory('a text that is a number', 'kicker.en', 2026, /must be a text in double quotes, not 2026/),
	inStory('a text in one language only', 'standfirst', 'One text', /must be an object in \{ \}, not "One text"/),
	inStory('an HTML tag', 'context.0.text.en', 'Both <b>countries</b>', /contains "<b>".*shown as typed/),
	inStory('a Markdown link', 'notes.0.text.en', '[Names](https://a.example)', /contains "\]\("/),
	inStory('an HTML entity', 'people.0.office.en', 'Sea &amp; Land', /contains "&amp;"/),
	inStory('a control character', 'notes.0.text.ja', '名前\u0007', /the Japanese text contains .*U\+0007/),
	inStory('a line break', 'notes.1.text.en', 'One\ntwo', /U\+000A/),
	inStory('a bidirectional override', 'notes.0.text.ko', '이름\u202e', /U\+202E/),
	inStory('half a character', 'notes.1.text.ko', 'a\ud800b', /U\+D800/),
	inStory(
		'a soft hyphen',
		'people.1.office.en',
		'Min\u00adister',
		/a soft hyphen \(U\+00AD\) after "Min", which is invisible/
	),
	inStory(
		'a lost character',
		'people.1.office.ja',
		'大\ufffd',
		/U\+FFFD\) after "大", which stands where a character was lost/
	),
	inStory(
		'a code that is no character',
		'people.1.office.ko',
		'장관\ufffe',
		/U\+FFFE after "장관", which is no character/
	),
	inStory('an answer that is none', 'people.0.checked', [true], /must be the name of a question/, {
		feature: 'kim',
		field: 'checked[0]'
	}),
	inStory('a space at the end', 'people.0.name.en', 'Kim ', /starts or ends with a space/),
	// Ids, citations, people
	inStory('a missing id', 'context.0.id', undefined, /is missing; write a text/, { feature: 'context 1', field: 'id' }),
	inStory('an id that cannot stand in an address', 'notes.1.id', 'Note Two', /"Note Two" cannot stand in an address/, {
		feature: 'Note Two',
		field: 'id'
	}),
	inStory('an id that is taken', 'notes.0.id', 'osaka', /already taken by a place in places.geojson/, {
		feature: 'osaka',
		field: 'id'
	}),
	inStory('an address that is not of the web', 'citations.0.url', 'ftp://news.example/s1', /is not a web address/),
	inStory('an address with a space', 'citations.1.url', 'https://news.example/two words', /is not a web address/),
	inStory('a script in the place of an address', 'citations.2.url', 'javascript:alert(1)', /is not a web address/),
	inStory('a country in the place of a language', 'citations.0.language', 'kr', /one of en, ja, ko, not "kr"/),
	inStory('a day that does not exist', 'citations.1.date', '2026-02-30', /"2026-02-30" is not a day/),
	inStory('a day in words', 'citations.0.date', 'January 31', /written like 2026-01-30/),
	inStory('an empty publisher', 'citations.0.publisher', '', /^is empty/),
	inStory(
		'a citation that nothing uses',
		'citations.3',
		{ id: 's4', publisher: 'Daily', subject: text, date: '2026-01-31', url: 'https://b.example', language: 'ko' },
		/citation is listed but never used/,
		{ feature: 's4' }
	),
	inStory(
		'a person whom nothing names',
		'people.2',
		{ id: 'lee', name: text, office: text },
		/person is listed but never/,
		{
			feature: 'lee'
		}
	),
	// Places
	{
		mistake: 'a misspelt type',
		file: places,
		path: 'type',
		value: 'FeatureColection',
		message: /must be "FeatureCollection"/
	},
	{
		mistake: 'a field of a feature beside the features',
		file: places,
		path: 'precision',
		value: 'town',
		message: /"precision" is not known here; known here are type, features/
	},
	inPlace('a field beside the properties', 2, 'note', text, /"note" is not known here/),
	inPlace('a missing text', 0, 'properties.role', undefined, /is missing; write an object/),
	inPlace('a misspelt key', 1, 'properties.nots', text, /"nots" is not known here; did you mean "note"\?/),
	inPlace(
		'a precision that is not in the set',
		0,
		'properties.precision',
		'sites',
		/not "sites"; did you mean "site"\?/
	),
	inPlace('swapped longitude and latitude', 0, 'geometry.coordinates', [37.56, 126.99], /swapped\?.*\[126.99, 37.56\]/),
	inPlace('two places on one point', 6, 'geometry.coordinates', [135.5, 34.69], /same point as "osaka"/),
	inPlace(
		'a position with more than a height',
		3,
		'geometry.coordinates',
		[129.88, 32.75, 12, 1],
		/must be \[longitude, latitude\]/
	),
	inPlace('a coordinate in quotes', 2, 'geometry.coordinates.0', '130.4', /must be a number, not "130.4"/),
	inPlace('an empty list of citations', 1, 'properties.citations', [], /names no citation/),
	// Events
	inEvent(
		'an event that is not at its place',
		0,
		'geometry.coordinates',
		[129, 35],
		/place "busan"; write \[129.08, 35.18\]/
	),
	inEvent(
		'a place that does not exist',
		1,
		'properties.place',
		'fukuok',
		/there is no place "fukuok"; did you mean "fukuoka"/
	),
	inEvent(
		'a longitude off the globe',
		1,
		'geometry.coordinates',
		[530.4, 33.59],
		/longitude 530.4 is not between -180 and 180/
	),
	inEvent('a line for a point', 2, 'geometry.type', 'LineString', /must be "Point", not "LineString"/),
	inEvent('a date in words', 0, 'properties.date', 'Jan. 20, 2026', /is not a date in EDTF level 0 or 1; write a day/),
	inEvent('a leap day in a common year', 1, 'properties.date', '2026-02-29', /2026-02-29 is not a day of the calendar/),
	inEvent('an interval that ends before it begins', 2, 'properties.date', '2026-01/2025-12', /ends before it begins/),
	inEvent(
		'a date of EDTF level 2',
		3,
		'properties.date',
		'[2026-01-20,2026-01-21]',
		/is not a date in EDTF level 0 or 1/
	),
	inEvent('a time of day', 4, 'properties.date', '2026-02-01T09:00:00+09:00', /has a time of day/),
	inEvent(
		'a misspelt kind',
		0,
		'properties.kind',
		'minister',
		new RegExp(`one of ${kinds.join(', ')}, .*mean "ministers"`)
	),
	inEvent('a missing status', 0, 'properties.status', undefined, /is missing; write one of happened, agreed, proposed/),
	inEvent('a misspelt title', 3, 'properties.titel', text, /"titel" is not known here; "title" stands here/),
	inEvent('a person who does not exist', 0, 'properties.people.1', 'satoh', /no person "satoh"; did you mean "sato"\?/),
	inEvent('a person named twice', 1, 'properties.people.2', 'kim', /"kim" stands twice in this list/),
	inEvent(
		'a citation in the place of a person',
		2,
		'properties.people.0',
		's1',
		/"s1" is a citation; write the id of a person/
	),
	inEvent(
		'a speaker who does not exist',
		0,
		'properties.quotation.speaker',
		'nobody',
		/no person "nobody"; add it to story/
	),
	inEvent('a quotation without a citation', 1, 'properties.quotation.citations', [], /names no citation/),
	inEvent('an event without a citation', 2, 'properties.citations', [], /names no citation/),
	inEvent(
		'a citation that does not exist',
		3,
		'properties.citations.1',
		's33',
		/no citation "s33"; did you mean "s3"\?/
	),
	inEvent('details that are no list', 0, 'properties.details', text, /must be a list in \[ \]/),
	inEvent('a topic that is not in the set', 0, 'properties.outcomes.0.topic', 'tech', /must be one of annual-visits/),
	inEvent('an outcome without a citation', 1, 'properties.outcomes.0.citations', undefined, /is missing; write a list/),
	inEvent(
		'an outcome with the id of an event',
		2,
		'properties.outcomes.0.id',
		'busan-talks',
		/already taken by an event/
	),
	// Exchanges
	inExchange('an exchange from a place to itself', 0, 'to', 'seoul', /leads from "seoul" to the same place/),
	inExchange('an end that is no place', 1, 'to', 'busan-talks', /"busan-talks" is an event; write the id of a place/),
	inExchange(
		'a beginning that does not exist',
		2,
		'from',
		'pyeongtaek',
		/there is no place "pyeongtaek"; add it to places/
	),
	inExchange(
		'an event that does not exist',
		3,
		'event',
		'osaka-visits',
		/no event "osaka-visits"; did you mean "osaka-visit"/
	),
	inExchange('an exchange without a citation', 0, 'citations', [], /names no citation/),
	inExchange('a status that is not in the set', 1, 'status', 'happend', /did you mean "happened"\?/),
	{
		...inExchange('an empty note', 2, 'note', { ...text, ko: '' }, /the Korean text is empty/),
		found: { feature: 'seoul-nagasaki', field: 'note.ko' }
	}
];
