import type { PosterOutlines, PosterPlane } from '../basemap/poster-outlines';
import type { Bounds } from '../geo/bounds';
import type { LngLat } from '../geo/lng-lat';
import { mercatorFromLngLat } from '../geo/web-mercator';
import { shortNumber as n } from './svg-text';
import { WrittenAhead } from './written-ahead';

/** Units of the world's width. The inset is drawn at half of it in pixels: coarser is not seen, finer is weight. */
const widthUnits = 240;
/** Without the emptiness around the poles, in degrees, unless the story is there. */
const [usualSouth, usualNorth] = [-57, 74];
/** A story may be no more than a speck of the world: its frame stays visible. */
const smallestFrameUnits = 16;

/**
 * The whole world once, as the inset of a story's map shows it: with Greenwich in the middle, or the story where that
 * would tear it apart.
 */
export function locatorPlane([west, southern, east, northern]: Bounds): PosterPlane {
	const [top, bottom] = [Math.max(usualNorth, northern), Math.min(usualSouth, southern)].map(
		(lat) => mercatorFromLngLat([0, lat])[1]
	) as [number, number];
	const marginDeg = (smallestFrameUnits / 2 / widthUnits) * 360;
	const middleLng = (west + east) / 2;
	const isWhole = Math.max(east, middleLng + marginDeg) <= 180 && Math.min(west, middleLng - marginDeg) >= -180;
	const left = mercatorFromLngLat([(isWhole ? 0 : middleLng) - 180, 0])[0];
	const box = { left: 0, top: 0, right: widthUnits, bottom: Math.round((bottom - top) * widthUnits) };
	return {
		pointOf: (position: LngLat) => {
			const [x, y] = mercatorFromLngLat(position);
			return [(x - left) * widthUnits, (y - top) * widthUnits];
		},
		worldWidth: widthUnits,
		detailed: box,
		seen: box,
		whole: box
	};
}

/** A small map that shows where in the world the story is: land, and a frame around the story's bounds. */
export function drawLocator(
	{ land }: Pick<PosterOutlines, 'land'>,
	{ pointOf, whole }: PosterPlane,
	[west, southern, east, northern]: Bounds
): WrittenAhead {
	const [left, upper] = pointOf([west, northern]);
	const [right, lower] = pointOf([east, southern]);
	const [width, height] = [right - left, lower - upper].map((side) => Math.max(side, smallestFrameUnits)) as [
		number,
		number
	];
	const within = (start: number, size: number, end: number) => Math.min(end - size, Math.max(0, start));
	const x = within((left + right - width) / 2, width, whole.right);
	const y = within((upper + lower - height) / 2, height, whole.bottom);
	return new WrittenAhead(
		`<svg viewBox="0 0 ${whole.right} ${whole.bottom}" aria-hidden="true" focusable="false">` +
			// Twice, as on the poster: the second covers the lines along cuts.
			`<defs><path id="locator-land" d="${land}"/></defs><use href="#locator-land" class="coast"/><use href="#locator-land"/>` +
			`<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"/></svg>`
	);
}
