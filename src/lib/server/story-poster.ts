import type { Outlines } from '../basemap/outlines';
import { outlinesFrom, outlinesOutsideEastAsia } from '../basemap/outlines';
import type { PosterOutlines } from '../basemap/poster-outlines';
import { posterOutlines } from '../basemap/poster-outlines';
import { pictureSize } from '../embed/markup';
import type { Locale } from '../i18n/locales';
import { messagesIn } from '../i18n/messages';
import { locatorPlane } from '../poster/locator';
import type { PosterFrame } from '../poster/poster-frame';
import type { PosterLettering } from '../poster/poster-style';
import { posterFrame } from '../poster/poster-frame';
import { renderPoster } from '../poster/render-poster';
import { drawPicture } from './draw-picture';
import { pictureFonts } from './picture-fonts';
import { findStory } from './published-stories';
import { readBasemap } from './read-basemap';
import { storyScene } from './story-scene';

let outlines: Promise<readonly Outlines[]> | undefined;

/** The same for a story in all its languages: made once. The basemap does not change while a program runs. */
const outlinesByFrame = new Map<string, Promise<PosterOutlines>>();

/** Land and borders for a poster's frame, simplified to its size. */
export function outlinesFor(frame: PosterFrame): Promise<PosterOutlines> {
	const key = JSON.stringify(frame);
	const known = outlinesByFrame.get(key);
	if (known) return known;
	outlines ??= readBasemap().then(({ eastAsia, world }) => [outlinesFrom(eastAsia), outlinesOutsideEastAsia(world)]);
	const made = outlines.then((sets) => posterOutlines(sets, frame));
	outlinesByFrame.set(key, made);
	return made;
}

let locator: Promise<PosterOutlines> | undefined;

/** The world's land, simplified to the size of an inset. */
export function locatorOutlines(): Promise<PosterOutlines> {
	locator ??= readBasemap().then(({ world }) => posterOutlines([outlinesFrom(world)], locatorPlane));
	return locator;
}

/**
 * A story's poster as a document of its own.
 *
 * @returns null when there is no such story
 */
export function storyPosterSvg(locale: Locale, slug: string): Promise<string | null> {
	return drawStory(locale, slug);
}

/**
 * The same as a PNG, in fonts of its own and thus the same on every machine.
 *
 * @returns null when there is no such story
 */
export async function storyPosterPng(locale: Locale, slug: string): Promise<Buffer | null> {
	const { lettering, files } = pictureFonts(locale);
	const svg = await drawStory(locale, slug, lettering);
	return svg === null ? null : await drawPicture(svg, files);
}

async function drawStory(locale: Locale, slug: string, lettering?: PosterLettering): Promise<string | null> {
	const story = findStory(slug);
	if (!story) return null;
	const { localized, scene, words: description } = await storyScene(story, locale);
	const messages = messagesIn(locale);
	const words = {
		title: localized.title,
		description,
		attribution: `${messages.attributionOsm} · ${messages.attributionNaturalEarth}`
	};
	return renderPoster(scene, await outlinesFor(posterFrame(scene.bounds)), pictureSize, words, lettering);
}
