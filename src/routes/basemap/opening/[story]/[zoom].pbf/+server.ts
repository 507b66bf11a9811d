import { error } from '@sveltejs/kit';
import { publishedStories } from '$lib/archive/published-stories';
import { openingZooms } from '$lib/page/opening-files';
import { openingTiles } from '$lib/server/opening-tiles';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
// A file, not a folder.
export const trailingSlash = 'never';

export const entries: EntryGenerator = () =>
	publishedStories().flatMap(({ slug }) => openingZooms.map((zoom) => ({ story: slug, zoom: String(zoom) })));

/** What a live map of a story shows first, in one file. */
export const GET: RequestHandler = async ({ params: { story, zoom } }) => {
	const tiles = openingZooms.includes(Number(zoom)) ? await openingTiles(story, Number(zoom)) : null;
	if (!tiles) error(404, `There is no story ${story} that opens at zoom ${zoom}.`);
	return new Response(tiles, { headers: { 'Content-Type': 'application/x-protobuf' } });
};
