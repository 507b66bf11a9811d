import { outlinesFrom, outlinesOutsideEastAsia } from '../basemap/outlines';
import type { PosterOutlines } from '../basemap/poster-outlines';
import { posterOutlines } from '../basemap/poster-outlines';
import type { MapNames } from '../cartography/context-names';
import { nameSidesOf } from '../cartography/name-sides';
import type { Theme } from '../cartography/palette';
import type { Scene } from '../cartography/scene';
import { composeScene } from '../cartography/scene';
import { describeScene } from '../cartography/describe-scene';
import { deriveArcs } from '../derived/arcs';
import { pictureSize } from '../embed/markup';
import type { Locale } from '../i18n/locales';
import { messagesIn } from '../i18n/messages';
import { locatorPlane } from '../poster/locator';
import type { PosterFrame } from '../poster/poster-frame';
import type { PosterLettering } from '../poster/poster-style';
import { posterFrame } from '../poster/poster-frame';
import { renderPoster } from '../poster/render-poster';
import { localizeStory } from '../story/localize-story';
import type { LocalizedStory } from '../story/story';
import { drawPicture } from './draw-picture';
import { pictureFonts } from './picture-fonts';
import { readBasemap } from './read-basemap';
import { readMapNames } from './read-map-names';
import { findStory } from './read-stories';

/** The scene of a story with nothing selected, as the poster shows it. */
export function plainScene(story: LocalizedStory, names: MapNames, locale: Locale, theme: Theme): Scene {
	const arcs = deriveArcs(story);
	const nameSides = nameSidesOf(story, arcs, locale);
	return composeScene({ story, arcs, names, locale, theme, selection: null, hovered: null, nameSides });
}

/** The same for a story in all its languages: made once. Stories do not change while a build runs. */
const outlinesByFrame = new Map<string, Promise<PosterOutlines>>();

/** Land and borders for a poster's frame, simplified to its size. */
export function outlinesFor(frame: PosterFrame): Promise<PosterOutlines> {
	const key = JSON.stringify(frame);
	const known = outlinesByFrame.get(key);
	if (known) return known;
	const made = readBasemap().then(({ eastAsia, world }) =>
		posterOutlines([outlinesFrom(eastAsia), outlinesOutsideEastAsia(world)], frame)
	);
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
	return svg === null ? null : drawPicture(svg, files);
}

async function drawStory(locale: Locale, slug: string, lettering?: PosterLettering): Promise<string | null> {
	const story = findStory(slug);
	if (!story) return null;
	const localized = localizeStory(story, locale);
	const messages = messagesIn(locale);
	const scene = plainScene(localized, await readMapNames(locale), locale, 'light');
	const words = {
		title: localized.title,
		description: describeScene(scene, localized, messages),
		attribution: `${messages.attributionOsm} · ${messages.attributionNaturalEarth}`
	};
	return renderPoster(scene, await outlinesFor(posterFrame(scene.bounds)), pictureSize, words, lettering);
}
