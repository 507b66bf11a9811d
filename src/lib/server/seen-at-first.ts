import type { LngLat } from '../geo/lng-lat';
import { nearestCopy } from '../geo/lng-lat';
import type { PosterFrame } from '../poster/poster-frame';

/** About the middle of the inter-Korean line. */
export const demarcationMiddle: LngLat = [127.3, 38.3];

/** Whether something lies in what readers see of a map at first: key and notes speak of nothing else. */
export function isSeenAtFirst(position: LngLat, { pointOf, detailed, center }: PosterFrame): boolean {
	const [x, y] = pointOf(nearestCopy(position, center[0]));
	return x >= detailed.left && x <= detailed.right && y >= detailed.top && y <= detailed.bottom;
}
