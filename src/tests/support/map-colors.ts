import { palettes } from '../../lib/scene/palette';
import type { Theme } from '../../lib/scene/palette';
import { storyIn } from './story-page';

/**
 * What is seen of the first story's map where it is drawn: land, sea, then the colour of every kind of exchange that it
 * tells of.
 */
export function mapColors(theme: Theme = 'light'): readonly string[] {
	const { land, sea, kinds } = palettes[theme];
	const { exchanges } = storyIn('en');
	return [land, sea, ...new Set(exchanges.map(({ kind }) => kinds[kind]))];
}
