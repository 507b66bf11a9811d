import { headHalfWidthPx } from '../cartography/arrowhead';
import { city, head } from '../cartography/marks';

/** An image as MapLibre's `addImage` takes it. */
export interface MapImage {
	readonly id: string;
	readonly image: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
	readonly options: {
		readonly pixelRatio: number;
		readonly sdf: boolean;
		readonly stretchX?: [number, number][];
		readonly stretchY?: [number, number][];
		readonly content?: [number, number, number, number];
	};
}

const pixelRatio = 2;

/**
 * MapLibre reads an SDF icon's edge at three quarters of full alpha, and a distance of 8 texture pixels as the whole
 * range.
 */
const edgeAlpha = 0.75;
const rangePx = 8;

/**
 * The few shapes that the map draws as icons, as signed distance fields: one image takes any colour, at any palette.
 */
export function mapImages(): readonly MapImage[] {
	return [arrowhead(), pill(), cityDot(), blank('room-arc', 8), blank('room-place', 30)];
}

/** A slim triangle that points up; MapLibre turns it along the arc. */
function arrowhead(): MapImage {
	const size = 44;
	const half = (head.lengthPx * pixelRatio) / 2;
	const center = size / 2;
	// Distances to the three sides; the largest is the distance to a convex shape near its edges.
	const width = headHalfWidthPx * pixelRatio;
	const slope = Math.hypot(2 * half, width);
	return distanceField('arrowhead', size, size, (x, y) => {
		const [alongX, alongY] = [Math.abs(x - center), y - center];
		const toFlank = (2 * half * alongX - width * (alongY + half)) / slope;
		return Math.max(toFlank, alongY - half);
	});
}

/** A capsule that stretches around a distance. */
function pill(): MapImage {
	const [size, radius] = [72, 25];
	const center = size / 2;
	const field = distanceField('pill', size, size, (x, y) => Math.hypot(x - center, y - center) - radius);
	const [from, to] = [center - radius, center + radius];
	return {
		...field,
		options: {
			...field.options,
			stretchX: [[center - 1, center + 1]],
			stretchY: [[center - 1, center + 1]],
			content: [from + 10, from + 12, to - 10, to - 12]
		}
	};
}

function cityDot(): MapImage {
	return distanceField('city-dot', 24, 24, (x, y) => Math.hypot(x - 12, y - 12) - city.dotRadiusPx * pixelRatio);
}

/** Nothing to see: it keeps names of cities away from what stands there. */
function blank(id: string, sizePx: number): MapImage {
	const size = sizePx * pixelRatio;
	const data = new Uint8ClampedArray(size * size * 4);
	return { id, image: { width: size, height: size, data }, options: { pixelRatio, sdf: false } };
}

/** @param distance signed distance to the shape's edge in image pixels, negative inside */
function distanceField(
	id: string,
	width: number,
	height: number,
	distance: (x: number, y: number) => number
): MapImage {
	const data = new Uint8ClampedArray(width * height * 4);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			data[(y * width + x) * 4 + 3] = 255 * (edgeAlpha - distance(x + 0.5, y + 0.5) / rangePx);
		}
	}
	return { id, image: { width, height, data }, options: { pixelRatio, sdf: true } };
}
