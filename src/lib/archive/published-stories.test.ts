import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exampleFiles, textsOf } from '../../tests/support/example-story';
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
vi.mock('./read-stories', async (importOriginal) => {
	const original = await importOriginal<typeof import('./read-stories')>();
	return { ...original, readStories: vi.fn(() => original.readStories(geodata)) };
});

/** The newest first. */
const slugs = ['airport-talks', 'harbor-talks', 'border-talks'];
let geodata = '';

beforeEach(() => {
	geodata = mkdtempSync(join(tmpdir(), 'dateline-geodata-'));
	for (const [index, slug] of slugs.entries()) {
		const files = exampleFiles();
		Object.assign(files['story.json'], { slug, published: `2026-02-0${3 - index}` });
		const folder = join(geodata, 'stories', slug);
		mkdirSync(folder, { recursive: true });
		for (const [name, text] of Object.entries(textsOf(files))) writeFileSync(join(folder, name), text);
	}
});

afterEach(() => {
	rmSync(geodata, { recursive: true });
	vi.unstubAllEnvs();
	vi.clearAllMocks();
});

test('in a build each story is read and checked once, and its names are placed once, however many pages there are', async () => {
	vi.stubEnv('DEV', false);
	expect(publishedStories().map((story) => story.slug)).toEqual(slugs);
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
	expect(parseStory).toHaveBeenCalledTimes(slugs.length);
	expect(placeLabels).toHaveBeenCalledTimes(slugs.length);
});
