import type { StoryFiles } from '../../lib/entries/schema';

/*
 * A small story in which nothing is wrong, for tests. Fresh on every call, so that a test may spoil it.
 */

export const exampleSlug = 'harbor-talks';

export function exampleFiles(): StoryFiles {
	return {
		'story.json': {
			slug: exampleSlug,
			version: 2,
			published: '2026-02-01',
			updated: '2026-02-03',
			kicker: say('Japan–South Korea'),
			title: say('Two harbors, one table'),
			standfirst: say('The ministers met in two ports within a week.'),
			context: [{ id: 'background', text: say('Both countries trade by sea.'), citations: ['s1'] }],
			origin: 'seoul',
			people: [person('kim'), person('sato')],
			notes: [
				{ id: 'spelling', text: say('Names are spelled as the ministries do.') },
				{ id: 'lines', text: say('Lines stand for visits.') }
			],
			citations: [citation('s1'), citation('s2'), citation('s3')],
			changes: [
				{ version: 1, date: '2026-02-01', text: say('Published.') },
				{ version: 2, date: '2026-02-03', text: say('Added a source.') }
			]
		},
		'places.geojson': {
			type: 'FeatureCollection',
			features: [
				place('seoul', [126.99, 37.56]),
				place('busan', [129.08, 35.18]),
				place('fukuoka', [130.4, 33.59]),
				place('nagasaki', [129.88, 32.75]),
				place('osaka', [135.5, 34.69]),
				place('kobe', [135.18, 34.69]),
				place('tokyo', [139.69, 35.69])
			]
		},
		'events.geojson': {
			type: 'FeatureCollection',
			features: [
				event('busan-talks', 'busan', [129.08, 35.18], '2026-01-20'),
				event('fukuoka-talks', 'fukuoka', [130.4, 33.59], '2026-01-27/2026-01-28'),
				event('nagasaki-visit', 'nagasaki', [129.88, 32.75], '2026-01'),
				event('osaka-visit', 'osaka', [135.5, 34.69], '2026-01-20'),
				event('kobe-visit', 'kobe', [135.18, 34.69], '2026-02~')
			]
		},
		'exchanges.json': {
			exchanges: [
				exchange('seoul-fukuoka', 'fukuoka', 'fukuoka-talks', '2026-01-27'),
				exchange('seoul-busan', 'busan', 'busan-talks', '2026-01-20'),
				exchange('seoul-nagasaki', 'nagasaki', 'nagasaki-visit', '2026-01'),
				exchange('seoul-osaka', 'osaka', 'osaka-visit', '2026-01-20'),
				exchange('seoul-kobe', 'kobe', 'kobe-visit', '2026-02~')
			]
		}
	};
}

/** The same as the texts that `parseStory` takes. */
export function textsOf(files: object): Record<string, string> {
	return Object.fromEntries(Object.entries(files).map(([name, value]) => [name, JSON.stringify(value, null, '\t')]));
}

function say(en: string) {
	return { en, ja: `${en}（日本語）`, ko: `${en}(한국어)` };
}

function person(id: string) {
	return { id, name: say(id), office: say('Minister') };
}

function citation(id: string) {
	return {
		id,
		publisher: 'The Harbor Daily',
		subject: say('The talks'),
		date: '2026-01-31',
		url: `https://news.example/${id}`,
		language: 'en' as const
	};
}

function place(id: string, coordinates: [number, number]) {
	return {
		type: 'Feature' as const,
		id,
		geometry: { type: 'Point' as const, coordinates },
		properties: { name: say(id), role: say('port'), precision: 'town' as const }
	};
}

function event(id: string, placeId: string, coordinates: [number, number], date: string) {
	return {
		type: 'Feature' as const,
		id,
		geometry: { type: 'Point' as const, coordinates },
		properties: {
			place: placeId,
			date,
			kind: 'ministers' as const,
			status: 'happened' as const,
			title: say('Talks'),
			summary: say('The ministers talked.'),
			details: [say('They met in the morning.')],
			quotation: { text: say('A good day.'), speaker: 'kim', language: 'en' as const, citations: ['s2'] },
			outcomes: [
				{
					id: `${id}-visits`,
					topic: 'annual-visits' as const,
					status: 'agreed' as const,
					text: say('They will meet every year.'),
					citations: ['s2']
				}
			],
			people: ['kim', 'sato'],
			citations: ['s1', 's3']
		}
	};
}

function exchange(id: string, to: string, eventId: string, date: string) {
	return {
		id,
		from: 'seoul',
		to,
		event: eventId,
		date,
		kind: 'ministers' as const,
		status: 'happened' as const,
		title: say('A visit'),
		citations: ['s1']
	};
}
