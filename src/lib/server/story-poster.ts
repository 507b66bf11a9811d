import type { Outlines } from '../basemap/outlines';
import { outlinesFrom, outlinesOutsideEastAsia } from '../basemap/outlines';
import type { PosterOutlines, PosterPlane } from '../basemap/poster-outlines';
import { posterOutlines } from '../basemap/poster-outlines';
import { pictureSize } from '../embed/markup';
import type { Bounds } from '../geo/bounds';
import type { Locale } from '../i18n/locales';
import { messagesIn } from '../i18n/messages';
import { drawLocator, locatorPlane } from '../poster/locator';
import type { PosterFrame } from '../poster/poster-frame';
import type { PosterLettering } from '../poster/poster-style';
import { posterFrame } from '../poster/poster-frame';
import { renderPoster } from '../poster/render-poster';
import type { WrittenAhead } from '../poster/written-ahead';
import { drawPicture } from './draw-picture';
import { pictureFonts } from './picture-fonts';
import { outlinesSetFor, pictureSources } from './picture-sources';
import { findStory } from '../archive/published-stories';
import { readBasemap } from '../archive/read-basemap';
import { storyScene } from './story-scene';

/**
 * As the basemap's files hold them: the world alone, and the world around East Asia in detail. Read once: it does not
 * change while a program runs.
 */
let outlines: Promise<Readonly<Record<'world' | 'detailed', readonly Outlines[]>>> | undefined;

/** The same for a story in all its languages: made once. */
const drawnOutlines = new Map<string, Promise<PosterOutlines>>();

function outlinesOn(plane: PosterPlane, set: 'world' | 'detailed'): Promise<PosterOutlines> {
	const { whole, worldWidth } = plane;
	const key = JSON.stringify([set, plane.pointOf([0, 0]), whole, worldWidth]);
	const known = drawnOutlines.get(key);
	if (known) return known;
	outlines ??= readBasemap().then(({ eastAsia, world }) => ({
		world: [outlinesFrom(world)],
		detailed: [outlinesFrom(eastAsia), outlinesOutsideEastAsia(world)]
	}));
	const made = outlines.then((sets) => posterOutlines(sets[set], plane));
	drawnOutlines.set(key, made);
	return made;
}

/**
 * Land and borders for a poster's frame, simplified to its size. As in the live map: far out from the world alone,
 * without a seam.
 */
export function outlinesFor(frame: PosterFrame): Promise<PosterOutlines> {
	return outlinesOn(frame, outlinesSetFor(frame));
}

/** The inset that shows where in the world a story is. */
export async function locatorOf(bounds: Bounds): Promise<WrittenAhead> {
	const plane = locatorPlane(bounds);
	return drawLocator(await outlinesOn(plane, 'world'), plane, bounds);
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
	const credits = { 'east-asia': messages.attributionOsm, world: messages.attributionNaturalEarth };
	const words = {
		title: localized.title,
		description,
		attribution: pictureSources(scene.bounds, pictureSize)
			.map((set) => credits[set])
			.join(' · ')
	};
	return renderPoster(scene, await outlinesFor(posterFrame(scene.bounds)), pictureSize, words, lettering);
}
