import { homeCamera } from '../../lib/cartography/camera';
import { projectToPx } from '../../lib/geo/web-mercator';
import { mapBox } from '../conditions';
import type { PointPx } from '../visit/gestures';
import { peerStory } from './peer-story';

/** The place that is pressed: alone, with nothing around it. */
const pressed = 'Naha';

let known: Promise<PointPx> | undefined;

/** Where it stands on every map, from the map's top left corner: all have the same camera. */
export function pressedPlacePx(): Promise<PointPx> {
	known ??= peerStory().then(({ bounds, places }) => {
		const place = places.find(({ name }) => name === pressed);
		if (!place) throw new Error(`The story has no place called ${pressed}.`);
		const [x, y] = projectToPx(place.position, homeCamera(bounds, mapBox), mapBox);
		return { x, y };
	});
	return known;
}
