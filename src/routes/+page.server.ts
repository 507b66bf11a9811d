import { error } from '@sveltejs/kit';
import { storyPageData } from '$lib/server/story-page-data';
import type { PageServerLoad } from './$types';

/** The front page is the newest story itself: whoever types the address sees a map. */
export const load: PageServerLoad = async () => (await storyPageData('en')) ?? error(404);
