import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { describeScene } from '../../lib/scene/describe-scene';
import { storyBounds } from '../../lib/cartography/camera';
import { deriveArcs } from '../../lib/derived/arcs';
import { pictureSize } from '../../lib/embed/markup';
import { locales } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { embedPageWordsIn, ownPageWordsIn } from '../../lib/server/page-words';
import { pictureSources } from '../../lib/server/picture-sources';
import { readStory } from '../../lib/archive/read-stories';
import { localizeStory } from '../../lib/story/localize-story';
import type { Story } from '../../lib/story/story';
import EmbedForm from '../../lib/builder/EmbedForm.svelte';
import { readEmbedSettings } from '../../lib/builder/embed-settings';
import MapLegend from '../../lib/stage/MapLegend.svelte';
import StoryNotes from '../../lib/reader/StoryNotes.svelte';
import type { OwnPageWords } from '../../lib/page/story-page-data';
import type { StoryView } from '../../lib/page/story-view.svelte';
import { storyIn } from '../support/story-page';

/* Key, notes, credits and descriptions speak of what is on the map, and have no heading with nothing under it. */

const fixture = (slug: string) => readStory(`src/tests/support/stories/${slug}`);
const lonePlace = localizeStory(fixture('one-place'), 'en');
const messages = ownPageWordsIn('en');

/** What the parts under test read of a view. */
function viewOf(story: typeof lonePlace, hasDemarcationLine = false): StoryView<OwnPageWords> {
	const view: Pick<StoryView<OwnPageWords>, 'story' | 'messages'> & { names: object; page: object } = {
		story,
		messages,
		names: { seaNamesNote: '' },
		page: { hasDemarcationLine }
	};
	return view as StoryView<OwnPageWords>;
}

/** The names of headings in written markup, with how many entries stand under each. */
function headings(html: string): readonly (readonly [name: string, entries: number])[] {
	return html
		.split(/<h2\b/)
		.slice(1)
		.map((part) => [/>([^<]*)</.exec(part)?.[1] ?? '', part.match(/<(?:li|p)\b/g)?.length ?? 0] as const);
}

describe('a story of one place without exchanges', () => {
	test.each(locales)('is described in %s by its events, in whole sentences', (locale) => {
		const story = localizeStory(fixture('one-place'), locale);
		const words = describeScene(story, messagesIn(locale), () => undefined);
		for (const { title, date } of story.events)
			expect(words).toContain(`${title}: ${story.places[0]?.name}, ${date.label}.`);
		expect(words).not.toMatch(/: ,|, ,|,\.|^[.,]/);
	});

	test('is described by its place where there is not even an event', () => {
		expect(describeScene({ ...lonePlace, events: [] }, messages, () => undefined)).toBe('Reykjavik.');
	});

	test('has no key, since there is nothing to explain, until a plan or a line of demarcation is on its map', () => {
		const { events } = lonePlace;
		const done = { ...lonePlace, events: events.filter(({ status }) => status === 'happened') };
		expect(done.events.length).toBeLessThan(events.length);
		const keyOf = (...view: Parameters<typeof viewOf>) =>
			headings(render(MapLegend, { props: { view: viewOf(...view) } }).body);
		expect(keyOf(done)).toEqual([]);
		expect(keyOf(done, true)).toHaveLength(1);
		expect(keyOf(lonePlace)).toHaveLength(1);
	});

	test('has no heading without anything under it', () => {
		const found = headings(render(StoryNotes, { props: { view: viewOf(lonePlace) } }).body);
		expect(found.filter(([, entries]) => entries === 0)).toEqual([]);
		expect(found.map(([name]) => name)).not.toContain(messages.notes);
		const bare = { ...lonePlace, citations: [], changes: [] };
		expect(headings(render(StoryNotes, { props: { view: viewOf(bare) } }).body)).toEqual([]);
	});

	test('is offered with the groups that it has in the form for embeds', () => {
		const words = embedPageWordsIn('en');
		const text = { en: 'Text', ja: '本文', ko: '본문' };
		const feature = { id: 'one', title: text };
		const features = { events: [feature], exchanges: [], places: [feature] };
		const story = { slug: 'one-place', title: text, pictureText: text, features };
		const settings = readEmbedSettings(new URLSearchParams(), [story]);
		const props = { settings, stories: [story], story, words, locale: 'en', automaticHeightPx: 500 } as const;
		const groups = [...render(EmbedForm, { props }).body.matchAll(/<optgroup label="([^"]*)"/g)];
		expect(groups.map(([, label]) => label)).toEqual([messages.events, messages.places]);
	});
});

test('the description of a story whose events all have exchanges says each once', () => {
	const words = describeScene(storyIn('en'), messages, () => undefined);
	expect(words.match(/\.(?:\s|$)/g)?.length).toBeGreaterThanOrEqual(storyIn('en').exchanges.length);
	for (const { title, eventId } of storyIn('en').exchanges) {
		expect(words).toContain(`${title}: `);
		const event = storyIn('en').events.find(({ id }) => id === eventId);
		if (event && event.title !== title) expect(words).not.toContain(`${event.title}: `);
	}
});

describe('a picture names whose outlines it shows:', () => {
	const sourcesOf = (story: Story) => pictureSources(storyBounds(story.places, deriveArcs(story)), pictureSize);

	test.each([
		['five-places', ['east-asia']],
		['twelve-rounds', ['world']],
		['one-place', ['world']],
		['europe-africa', ['world']],
		['pacific', ['world']],
		['polar', ['world']]
	])('the fixture story "%s" %j', (slug, sources) => {
		expect(sourcesOf(fixture(slug))).toEqual(sources);
	});

	test('both where the detailed region is in it and more than that, in whichever copy of the world', () => {
		expect(pictureSources([100, 25, 130, 45], pictureSize)).toEqual(['east-asia', 'world']);
		expect(pictureSources([100 - 360, 25, 130 - 360, 45], pictureSize)).toEqual(['east-asia', 'world']);
	});
});
