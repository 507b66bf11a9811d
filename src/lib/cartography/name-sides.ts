import type { ExchangeArc } from '../derived/arcs';
import type { Bounds } from '../geo/bounds';
import type { BoxSize } from '../geo/web-mercator';
import type { Locale } from '../i18n/locales';
import type { LocalizedStory } from '../story/story';
import { homeCamera, storyBounds } from './camera';
import type { LabelSide, View } from './labels';
import { chooseLabelSides } from './labels';
import { nameSizes } from './scene';

/**
 * The boxes for which names must not collide: the smallest phone, a tablet, and a desk. From its width on each stands for all wider ones up to the next; the
 * poster's style sheet (MapPoster.svelte) has the same widths.
 */
const decisiveBoxes: readonly BoxSize[] = [
	{ widthPx: 320, heightPx: 400 },
	{ widthPx: 600, heightPx: 600 },
	{ widthPx: 860, heightPx: 800 }
];

/** The whole story in each of those boxes, the narrowest first. */
export function decisiveViews(bounds: Bounds): readonly View[] {
	return decisiveBoxes.map((box) => ({ box, camera: homeCamera(bounds, box) }));
}

/** On which side each place's name stands, by place id: decided in the build, once for a story in a language. */
export function nameSidesOf(
	{ places }: LocalizedStory,
	arcs: readonly ExchangeArc[],
	locale: Locale
): Readonly<Record<string, LabelSide>> {
	const sizePx = nameSizes[locale];
	const sides = chooseLabelSides(
		places.map(({ id, position, name }) => ({ id, position, name, sizePx })),
		arcs.map(({ positions }) => positions),
		decisiveViews(storyBounds(places, arcs))
	);
	return Object.fromEntries(sides);
}
