import { describe, expect, test, vi } from 'vitest';
import { exampleStory } from '../../tests/support/example-scene';
import { exampleSlug } from '../../tests/support/example-story';
import { locales } from '../i18n/locales';
import { pictureSize } from '../embed/markup';
import { storyPosterPng } from './story-poster';

const story = exampleStory();

vi.mock('../archive/published-stories', () => ({
	findStory: (slug: string) => (slug === exampleSlug ? story : undefined)
}));

describe.each(locales)('the picture of a story in %s', (locale) => {
	test('is a PNG of the promised size that any chat window loads, and the same at every build', async () => {
		const picture = (await storyPosterPng(locale, exampleSlug)) ?? Buffer.alloc(0);
		expect(picture.toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n');
		expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([pictureSize.widthPx, pictureSize.heightPx]);
		expect(pictureSize).toEqual({ widthPx: 1200, heightPx: 750 });
		expect(picture.byteLength).toBeLessThanOrEqual(200_000);
		expect((await storyPosterPng(locale, exampleSlug))?.equals(picture)).toBe(true);
	});
});

test('there is no picture of a story that does not exist', async () => {
	expect(await storyPosterPng('en', 'no-such-story')).toBeNull();
});
