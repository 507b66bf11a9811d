import { palettes } from '../lib/scene/palette';
import { realScene } from '../tests/support/real-scene';
import { mapImages } from '../lib/maplibre/images';
import { composeStyle } from '../lib/maplibre/style';
import { basemapSets } from '../lib/basemap/tile-grid';
import { readStories } from '../lib/archive/read-stories';
import { localizeStory } from '../lib/story/localize-story';

/**
 * All that the bare page needs to draw what Dateline draws, as JSON: the real scene's style over the same tiles, its
 * markers, its bounds, and a popup's words for each place.
 *
 * @param origin where the tiles are served
 */
export async function bareMap(origin: string): Promise<string> {
	const scene = await realScene('en');
	const addressOf = (set: keyof typeof basemapSets) => `${origin}/basemap/${set}/{z}/{x}/{y}.pbf`;
	const style = composeStyle(scene, {
		world: { ...basemapSets.world, url: addressOf('world') },
		'east-asia': { ...basemapSets['east-asia'], url: addressOf('east-asia') }
	});
	const story = readStories().find(({ slug }) => slug === 'japan-korea-defense');
	if (!story) throw new Error('geodata/stories/japan-korea-defense is not there');
	const { events } = localizeStory(story, 'en');
	const popups = Object.fromEntries(
		scene.places.map(({ id, name }) => {
			const told = events.filter(({ placeId }) => placeId === id);
			return [
				name,
				[name, ...told.map(({ date, title, summary }) => `${date.label}: ${title}. ${summary}`)].join('\n')
			];
		})
	);
	const images = mapImages().map(({ id, image: { width, height, data }, options }) => ({
		id,
		width,
		height,
		data: Buffer.from(data).toString('base64'),
		options
	}));
	return JSON.stringify({ style, bounds: scene.bounds, images, popups });
}

/** What a finished map of the story must show, by the colour that it has in light. */
export const partColors: Readonly<Record<string, string>> = {
	land: palettes.light.land,
	sea: palettes.light.sea,
	...palettes.light.kinds
};
