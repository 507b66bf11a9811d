import type { PosterOutlines, PosterPlane } from '../basemap/poster-outlines';
import type { Bounds } from '../geo/bounds';
import type { LngLat } from '../geo/lng-lat';
import { mercatorFromLngLat } from '../geo/web-mercator';
import { shortNumber as n } from './svg-text';
import { WrittenAhead } from './written-ahead';

/** Units of the world's width. The inset is drawn at half of it in pixels: coarser is not seen, finer is weight. */
const widthUnits = 240;
/** Without the emptiness around the poles, in degrees. */
const [south, north] = [-57, 74];
/** A story may be no more than a speck of the world: its frame stays visible. */
const smallestFrameUnits = 16;

const top = mercatorFromLngLat([0, north])[1];
const heightUnits = Math.round((mercatorFromLngLat([0, south])[1] - top) * widthUnits);

/** The whole world, as the inset of a map shows it. */
export const locatorPlane: PosterPlane = {
	pointOf: (position: LngLat) => {
		const [x, y] = mercatorFromLngLat(position);
		return [x * widthUnits, (y - top) * widthUnits];
	},
	detailed: { left: 0, top: 0, right: widthUnits, bottom: heightUnits },
	whole: { left: 0, top: 0, right: widthUnits, bottom: heightUnits }
};

/** A small map that shows where in the world the story is: land, and a frame around the story's bounds. */
export function drawLocator(
	{ land }: Pick<PosterOutlines, 'land'>,
	[west, southern, east, northern]: Bounds
): WrittenAhead {
	const [left, upper] = locatorPlane.pointOf([west, northern]);
	const [right, lower] = locatorPlane.pointOf([east, southern]);
	const [width, height] = [right - left, lower - upper].map((side) => Math.max(side, smallestFrameUnits)) as [
		number,
		number
	];
	const x = (left + right - width) / 2;
	const y = (upper + lower - height) / 2;
	return new WrittenAhead(
		`<svg viewBox="0 0 ${widthUnits} ${heightUnits}" aria-hidden="true" focusable="false"><path d="${land}"/>` +
			`<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"/></svg>`
	);
}
