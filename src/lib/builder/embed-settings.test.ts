import { expect, test } from 'vitest';
import { readEmbedOptions } from '../embed/options';
import type { EmbeddableStory } from '../page/embed-page-data';
import { embedSettingsQuery, readEmbedSettings } from './embed-settings';

const text = (words: string) => ({ en: words, ja: words, ko: words });
const story = (slug: string, ...eventIds: string[]): EmbeddableStory => ({
	slug,
	title: text(slug),
	pictureText: text(slug),
	features: { events: eventIds.map((id) => ({ id, title: text(id) })), exchanges: [], places: [] }
});
const stories = [story('newest', 'harbor-talks'), story('older', 'summit')];
const read = (query: string) => readEmbedSettings(new URLSearchParams(query), stories);

test('without a query the form starts with the newest story in English, every setting standard', () => {
	const { tour, ...standard } = readEmbedOptions(new URLSearchParams());
	expect(tour).toBe(false);
	expect(read('')).toEqual({ ...standard, slug: 'newest', locale: 'en', fixedHeightPx: null });
	expect(read('')).toMatchObject({
		theme: 'auto',
		event: null,
		names: 'locale',
		ui: 'full',
		gestures: 'cooperative',
		interactive: 'auto',
		transparent: false,
		events: false
	});
	expect(embedSettingsQuery(read(''))).toBe('?story=newest&lang=en');
});

test('an address keeps every setting', () => {
	const query =
		'?story=older&lang=ko&theme=dark&event=summit&names=dual&ui=map&gestures=greedy&interactive=tap&transparent=1&events=1&height=480';
	expect(embedSettingsQuery(read(query))).toBe(query);
});

test.each([
	['a story that is not there', 'story=gone&lang=ja', '?story=newest&lang=ja'],
	['a language that is not there', 'story=older&lang=fr', '?story=older&lang=en'],
	['an event of another story', 'story=older&event=harbor-talks', '?story=older&lang=en'],
	['an unknown value', 'theme=sepia&ui=%3Cb%3E', '?story=newest&lang=en'],
	['a height that is none', 'height=tall', '?story=newest&lang=en'],
	['a height that no host accepts', 'height=99999', '?story=newest&lang=en&height=2000']
])('%s does no harm', (_name, query, expected) => {
	expect(embedSettingsQuery(read(query))).toBe(expected);
});
