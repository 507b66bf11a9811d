import { placeLabels } from '../../lib/cartography/place-labels';
import type { StoryLabels } from '../../lib/cartography/place-labels';
import { deriveArcs } from '../../lib/derived/arcs';
import { parseStory } from '../../lib/desk/parse-story';
import { formatIssue } from '../../lib/entries/geodata-issue';
import type { StoryFiles } from '../../lib/entries/schema';
import { pageUnits } from '../../lib/i18n/format-distance';
import type { Locale } from '../../lib/i18n/locales';
import { composeScene } from '../../lib/scene/scene';
import type { Scene, SceneFacts, SceneLabels } from '../../lib/scene/scene';
import { localizeStory } from '../../lib/story/localize-story';
import type { Kind, Status, Story } from '../../lib/story/story';
import { exampleMapNames } from './example-map-names';
import { exampleFiles, exampleSlug, textsOf } from './example-story';

/*
 * Small stories and their scenes, written here: a room's tests draw these, so that an editor who changes a published
 * story changes no test of a room.
 */

interface ExamplePlace {
	readonly position: readonly [lngDeg: number, latDeg: number];
	/** Of all languages, or of each. */
	readonly name: string | Readonly<Record<Locale, string>>;
}

/** An exchange, which takes place in an event of its own at its end. */
interface ExampleExchange {
	readonly from: string;
	readonly to: string;
	/** Ministers' talks when left out. */
	readonly kind?: Kind;
	/** It happened when left out. */
	readonly status?: Status;
}

export interface ExampleParts {
	/** By id; the first is where the story counts its distances from. */
	readonly places: Readonly<Record<string, ExamplePlace>>;
	readonly exchanges: readonly ExampleExchange[];
}

/** One origin, and an exchange of each kind that has happened: the size of story that the house was built for. */
const threeVisits: ExampleParts = {
	places: {
		seoul: { position: [126.99, 37.56], name: { en: 'Seoul', ja: 'ソウル', ko: '서울' } },
		fukuoka: { position: [130.4, 33.59], name: { en: 'Fukuoka', ja: '福岡', ko: '후쿠오카' } },
		osaka: { position: [135.5, 34.69], name: { en: 'Osaka', ja: '大阪', ko: '오사카' } },
		tokyo: { position: [139.69, 35.69], name: { en: 'Tokyo', ja: '東京', ko: '도쿄' } }
	},
	exchanges: [
		{ from: 'seoul', to: 'fukuoka', kind: 'support' },
		{ from: 'seoul', to: 'osaka', kind: 'leaders' },
		{ from: 'seoul', to: 'tokyo', kind: 'ministers' }
	]
};

/**
 * A story of other places and exchanges, with the example's texts. Exchanges are called by their ends ("seoul-tokyo",
 * the second of a pair "seoul-tokyo-2"), events by exchange and "talks" ("seoul-tokyo-talks").
 *
 * @throws Error with every mistake when the parts make no story: two places at one point, an exchange of an unknown
 * place
 */
export function exampleStory({ places, exchanges }: ExampleParts = threeVisits): Story {
	const files = exampleFiles();
	files['story.json'].origin = Object.keys(places)[0] ?? '';
	writePlaces(files, places);
	writeExchanges(files, places, exchanges);
	// Without an event nobody is heard, and nothing but the background has a source.
	if (exchanges.length === 0) {
		files['story.json'].people = [];
		for (const paragraph of files['story.json'].context) paragraph.citations = ['s1', 's2', 's3'];
	}
	const result = parseStory(textsOf(files), exampleSlug);
	if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'));
	return result.story;
}

function writePlaces(files: StoryFiles, places: ExampleParts['places']): void {
	const [model] = files['places.geojson'].features;
	if (!model) throw new Error('The example story has no place.');
	files['places.geojson'].features = Object.entries(places).map(([id, { position, name }]) => ({
		...model,
		id,
		geometry: { type: 'Point', coordinates: [...position] },
		properties: { ...model.properties, name: typeof name === 'string' ? { en: name, ja: name, ko: name } : name }
	}));
}

function writeExchanges(
	files: StoryFiles,
	places: ExampleParts['places'],
	exchanges: readonly ExampleExchange[]
): void {
	const [[event], [exchange]] = [files['events.geojson'].features, files['exchanges.json'].exchanges];
	if (!event || !exchange) throw new Error('The example story has no exchange.');
	const written = exchanges.map(({ from, to, kind = 'ministers', status = 'happened' }, index) => {
		const before = exchanges.slice(0, index).filter((other) => other.from === from && other.to === to).length;
		return { id: `${from}-${to}${before === 0 ? '' : `-${before + 1}`}`, from, to, kind, status };
	});
	files['exchanges.json'].exchanges = written.map((own) => ({
		...exchange,
		...own,
		event: `${own.id}-talks`,
		date: event.properties.date
	}));
	files['events.geojson'].features = written.map(({ id, to, kind, status }) => ({
		...event,
		id: `${id}-talks`,
		geometry: { type: 'Point', coordinates: [...(places[to]?.position ?? [0, 0])] },
		properties: {
			...event.properties,
			place: to,
			kind,
			status,
			outcomes: event.properties.outcomes.map((outcome) => ({ ...outcome, id: `${id}-outcome` }))
		}
	}));
}

type Changes = Partial<Pick<SceneFacts, 'theme' | 'selection' | 'hovered' | 'names'>>;

/**
 * A story's scene as a page would compose it, in the light theme with nothing selected where nothing else is asked for.
 */
export function exampleScene(locale: Locale, changes: Changes = {}, story: Story = threeVisitsStory()): Scene {
	const localized = localizeStory(story, locale);
	return composeScene({
		story: localized,
		arcs: deriveArcs(localized),
		labels: exampleLabels(story, locale),
		names: exampleMapNames(locale),
		locale,
		unit: pageUnits[locale],
		theme: 'light',
		selection: null,
		hovered: null,
		...changes
	});
}

/** Where a story's names and distances stand in one language. */
export function exampleLabels(story: Story, locale: Locale): SceneLabels {
	const { nameSides, ...labels } = labelsOf(story);
	return { nameSides: nameSides[locale], ...labels };
}

let known: Story | undefined;

/** The same story for every scene: its labels are placed once. */
function threeVisitsStory(): Story {
	known ??= exampleStory();
	return known;
}

const placed = new WeakMap<Story, StoryLabels>();

/** Placed once for a story: finding room for names takes longer than all the rest of a test. */
function labelsOf(story: Story): StoryLabels {
	const labels = placed.get(story) ?? placeLabels(story, deriveArcs(story));
	placed.set(story, labels);
	return labels;
}
