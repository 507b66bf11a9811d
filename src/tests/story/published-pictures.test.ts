import { expect, test } from 'vitest';
import { readStories } from '../../lib/archive/read-stories';
import { pictureSize } from '../../lib/embed/markup';
import { locales } from '../../lib/i18n/locales';
import { storyPosterPng } from '../../lib/server/story-poster';
import { expectOwnShapes } from '../support/own-shapes';

const stories = readStories();

test.each(locales)(
	'every sign of the published stories’ places has its own shape on a picture in %s',
	async (locale) => {
		const names = stories.flatMap(({ places }) => places.map(({ name }) => name[locale]));
		expect(names.join('').length).toBeGreaterThan(0);
		await expectOwnShapes(names, locale, 'sans');
	}
);

test.each(stories.flatMap(({ slug }) => locales.map((locale) => ({ slug, locale }))))(
	'the picture of $slug in $locale is a PNG of the promised size that any chat window loads',
	async ({ slug, locale }) => {
		const picture = (await storyPosterPng(locale, slug)) ?? Buffer.alloc(0);
		expect(picture.toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n');
		expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([pictureSize.widthPx, pictureSize.heightPx]);
		expect(picture.byteLength).toBeLessThanOrEqual(200_000);
	}
);
