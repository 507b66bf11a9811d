import { describe, expect, expectTypeOf, it } from 'vitest';
import { locales } from '../i18n/locales';
import { exampleFiles, exampleSlug, textsOf } from '../../tests/support/example-story';
import { localizeStory } from './localize-story';
import { parseStory } from '../desk/parse-story';
import type { LocalizedDate, LocalizedStory } from './story';

const parsed = parseStory(textsOf(exampleFiles()), exampleSlug);
if (!parsed.ok) throw new Error('the example story is spoiled');
const { story } = parsed;

describe('a story in one language', () => {
	it('has one string for every text, however deep', () => {
		const korean = localizeStory(story, 'ko');
		expect(korean.title).toBe(story.title.ko);
		const [event] = korean.events;
		expect(event?.details).toEqual(story.events[0]?.details.map(({ ko }) => ko));
		expect(event?.quotation?.text).toBe(story.events[0]?.quotation?.text.ko);
		expect(event?.outcomes[0]?.text).toBe(story.events[0]?.outcomes[0]?.text.ko);
		expect(korean.changes[0]?.text).toBe(story.changes[0]?.text.ko);
	});

	it('has words for every date, and keeps its calendar days', () => {
		expect(locales.map((locale) => localizeStory(story, locale).updated)).toEqual([
			{ ...story.updated, label: 'Feb. 3, 2026', shortLabel: 'Feb. 3' },
			{ ...story.updated, label: '2026年2月3日', shortLabel: '2月3日' },
			{ ...story.updated, label: '2026년 2월 3일', shortLabel: '2월 3일' }
		]);
		expect(localizeStory(story, 'en').events.map(({ date }) => date.label)).toEqual([
			'January 2026',
			'Jan. 20, 2026',
			'Jan. 20, 2026',
			'Jan. 27–28, 2026',
			'about February 2026'
		]);
	});

	it('leaves no text of another language behind', () => {
		for (const locale of locales) {
			const text = JSON.stringify(localizeStory(story, locale));
			expect(text.includes('（日本語）')).toBe(locale === 'ja');
			expect(text.includes('(한국어)')).toBe(locale === 'ko');
		}
	});

	it('keeps ids, positions and everything else as they are', () => {
		const { places, exchanges, version, slug } = localizeStory(story, 'ja');
		expect({ version, slug }).toEqual({ version: story.version, slug: story.slug });
		expect(places.map(({ id, position }) => [id, position])).toEqual(
			story.places.map(({ id, position }) => [id, position])
		);
		expect(exchanges.map(({ eventId }) => eventId)).toEqual(story.exchanges.map(({ eventId }) => eventId));
	});

	it('has types that say so', () => {
		expectTypeOf<LocalizedStory['title']>().toEqualTypeOf<string>();
		expectTypeOf<LocalizedStory['events'][number]['details']>().toEqualTypeOf<readonly string[]>();
		expectTypeOf<LocalizedStory['events'][number]['date']>().toEqualTypeOf<LocalizedDate>();
		expectTypeOf<LocalizedStory['places'][number]['position']>().toEqualTypeOf<
			readonly [lngDeg: number, latDeg: number]
		>();
	});
});
