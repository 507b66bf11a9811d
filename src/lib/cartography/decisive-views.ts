import type { Bounds } from '../geo/bounds';
import type { BoxSize } from '../geo/web-mercator';
import { homeCamera } from './camera';
import type { View } from './labels';
import { wideBoxPx } from './wide-box';

/**
 * The boxes for which names must not collide: the smallest phone, a tablet, and a desk. From its width on each stands
 * for all wider ones up to the next; the poster's style sheet (MapPoster.svelte) has the same widths.
 */
const decisiveBoxes: readonly BoxSize[] = [
	{ widthPx: 320, heightPx: 400 },
	{ widthPx: wideBoxPx, heightPx: 600 },
	{ widthPx: 860, heightPx: 800 }
];

/** From which width on each of them stands for a box. */
export const kindsFromPx: readonly number[] = decisiveBoxes.map(({ widthPx }) => widthPx);

/** The whole story in each of those boxes, the narrowest first. */
export function decisiveViews(bounds: Bounds): readonly View[] {
	return decisiveBoxes.map((box) => ({ box, camera: homeCamera(bounds, box) }));
}
