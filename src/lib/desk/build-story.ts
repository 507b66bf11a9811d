import type { StoryFiles } from '../entries/schema';
import type { Exchange, NewsEvent, Place, Story, StoryDate } from '../story/story';
import { compareStoryDates, parseStoryDate } from '../story/story-date';

/**
 * The story as code sees it, from files in which nothing is wrong. Throws on a date that is no date: a fault in the
 * checks.
 */
export function buildStory(written: StoryFiles): Story {
	const files = withoutAnswers(written);
	const {
		'story.json': story,
		'places.geojson': places,
		'events.geojson': events,
		'exchanges.json': exchanges
	} = files;
	const { origin, context, citations, changes, ...rest } = story;
	return {
		...rest,
		published: dateOf(story.published),
		updated: dateOf(story.updated),
		originId: origin,
		context: context.map(withCitationIds),
		citations: citations.map((citation) => ({ ...citation, date: dateOf(citation.date) })),
		changes: changes.map((change) => ({ ...change, date: dateOf(change.date) })).reverse(),
		places: places.features.map(buildPlace),
		events: events.features.map((event) => buildEvent(event, places)).sort(byDate),
		exchanges: exchanges.exchanges.map(buildExchange).sort(byDate)
	};
}

/** What editors answer to questions is for editors: no page is sent it. */
function withoutAnswers(files: StoryFiles): StoryFiles {
	return JSON.parse(JSON.stringify(files), (key, value: unknown) =>
		key === 'checked' ? undefined : value
	) as StoryFiles;
}

type FeatureOf<Name extends 'places.geojson' | 'events.geojson'> = StoryFiles[Name]['features'][number];

function buildPlace({ id, geometry, properties }: FeatureOf<'places.geojson'>): Place {
	const { citations = [], ...rest } = properties;
	return { id, position: geometry.coordinates, ...withoutUndefined(rest), citationIds: citations };
}

function buildEvent(
	{ id, geometry, properties }: FeatureOf<'events.geojson'>,
	{ features: places }: StoryFiles['places.geojson']
): NewsEvent {
	const { place, date, quotation, outcomes, people, citations, ...rest } = properties;
	return {
		id,
		placeId: place,
		// The check lets a program's rounding pass; on the map the two are one point.
		position: (places.find((candidate) => candidate.id === place) ?? { geometry }).geometry.coordinates,
		date: dateOf(date),
		...rest,
		...(quotation && {
			quotation: {
				text: quotation.text,
				speakerId: quotation.speaker,
				language: quotation.language,
				citationIds: quotation.citations
			}
		}),
		outcomes: outcomes.map(withCitationIds),
		personIds: people,
		citationIds: citations
	};
}

function buildExchange(exchange: StoryFiles['exchanges.json']['exchanges'][number]): Exchange {
	const { from, to, event, date, citations, ...rest } = exchange;
	return {
		fromPlaceId: from,
		toPlaceId: to,
		eventId: event,
		date: dateOf(date),
		...withoutUndefined(rest),
		citationIds: citations
	};
}

function withCitationIds<Cited extends { citations: string[] }>({ citations, ...rest }: Cited) {
	return { ...rest, citationIds: citations };
}

/** Only for the compiler, which cannot know that JSON has no undefined members. */
function withoutUndefined<Noted extends { note?: unknown }>({ note, ...rest }: Noted) {
	return { ...rest, ...(note !== undefined && { note }) } as Omit<Noted, 'note'> & {
		note?: NonNullable<Noted['note']>;
	};
}

function byDate(a: NewsEvent | Exchange, b: NewsEvent | Exchange): number {
	// What happened on one day stays in the order of the file: the editor knows what came first.
	return compareStoryDates(a.date, b.date);
}

function dateOf(edtf: string): StoryDate {
	const result = parseStoryDate(edtf);
	if (!result.ok) throw new Error(result.message);
	return result.date;
}
