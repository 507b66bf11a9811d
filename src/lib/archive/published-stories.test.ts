import { readdirSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { placeLabels } from '../cartography/place-labels';
import { locales } from '../i18n/locales';
import { parseStory } from '../desk/parse-story';
import { discoveryTags } from '../server/discovery';
import { embedPageData } from '../server/embed-page-data';
import { findStory, publishedStories } from './published-stories';
import { readStories } from './read-stories';
import { framePageData, storyPageData } from '../server/story-page-data';
import { storyPosterSvg } from '../server/story-poster';

vi.mock('../desk/parse-story', { spy: true });
vi.mock('../cartography/place-labels', { spy: true });
vi.mock('./read-stories', { spy: true });

afterEach(() => {
	vi.unstubAllEnvs();
	vi.clearAllMocks();
});

test('in a build each story is read and checked once, and its names are placed once, however many pages there are', async () => {
	vi.stubEnv('DEV', false);
	const slug = publishedStories()[0]?.slug ?? '';
	for (const locale of locales) {
		const url = new URL(`http://sveltekit-prerender/${locale}/${slug}/`);
		await storyPageData(locale, url, slug);
		await framePageData(locale, url, slug);
		await storyPosterSvg(locale, slug);
		discoveryTags(locale, slug, 'https://maps.example.org');
	}
	await embedPageData(new URL('http://sveltekit-prerender/embed/'));
	expect(findStory(slug)).toBe(publishedStories()[0]);
	expect(readStories).toHaveBeenCalledTimes(1);
	const count = readdirSync('geodata/stories', { withFileTypes: true }).filter((entry) => entry.isDirectory()).length;
	expect(parseStory).toHaveBeenCalledTimes(count);
	expect(placeLabels).toHaveBeenCalledTimes(1);
});
