import type { Rectangle } from '../cartography/labels';
import { labelGapPx, nameRectangle } from '../cartography/labels';
import type { Scene } from '../cartography/scene';
import type { BoxSize, Camera } from '../geo/web-mercator';
import { projectToPx } from '../geo/web-mercator';
import type { Selection } from '../story/selection';

/** Half of what the distance of an arc takes on the map, at most. */
const distanceWidthPx = 44;

/**
 * The area of the map that a card speaks of and must not cover: a place with its name, or the distance in the middle of an arc.
 *
 * @returns null when nothing of the selection is drawn
 */
export function subjectOf(scene: Scene, { type, id }: Selection, camera: Camera, box: BoxSize): Rectangle | null {
	if (type === 'exchange') {
		const arc = scene.arcs.find((candidate) => candidate.id === id);
		if (!arc) return null;
		const [x, y] = projectToPx(arc.middle, camera, box);
		return { left: x - distanceWidthPx, right: x + distanceWidthPx, top: y - labelGapPx, bottom: y + labelGapPx };
	}
	const place = scene.places.find((candidate) =>
		type === 'place' ? candidate.id === id : candidate.eventIds.includes(id)
	);
	if (!place) return null;
	const px = projectToPx(place.position, camera, box);
	const name = nameRectangle(px, { name: place.name, sizePx: place.nameSizePx }, place.side);
	const reach = place.radiusPx + place.ringWidthPx;
	return {
		left: Math.min(name.left, px[0] - reach),
		right: Math.max(name.right, px[0] + reach),
		top: Math.min(name.top, px[1] - reach),
		bottom: Math.max(name.bottom, px[1] + reach)
	};
}
