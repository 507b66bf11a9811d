import { headHalfWidthPx } from '../../lib/cartography/arrowhead';
import * as marks from '../../lib/cartography/marks';
import { homeCamera } from '../../lib/cartography/camera';
import type { Scene, ScenePlace } from '../../lib/scene/scene';
import { projectToPx } from '../../lib/geo/web-mercator';
import type { BoxPosition } from '../../lib/geo/web-mercator';
import { channelsOf } from './picture';
import type { Channels, Picture } from './picture';

/*
 * Where a marker stands in a picture, found by its colour: to a fraction of a pixel, since a smoothed edge says how
 * much of a pixel is covered.
 */

export interface Blob {
	/** Centre of gravity, in pixels of the picture. */
	readonly px: BoxPosition;
	/** How much is covered, in square pixels. */
	readonly area: number;
}

/** The cores of all places' rings, by place id, on a map that shows the whole story. */
export function measurePlaces(picture: Picture, scene: Scene): Map<string, Blob> {
	const camera = homeCamera(scene.bounds, picture);
	return new Map(
		scene.places.map((place) => [
			place.id,
			measureDot(picture, place, projectToPx(place.position, camera, picture), scene)
		])
	);
}

/** The colour of what happened at a place. */
export function kindColor({ kind }: Pick<ScenePlace, 'kind'>, { kinds, ink }: Scene['palette']): string {
	return kind ? kinds[kind] : ink;
}

/**
 * The core of a place's ring, from about where it is. Its window ends inside the ring; it follows the dot, wherever
 * that is.
 */
export function measureDot(picture: Picture, place: ScenePlace, aboutPx: BoxPosition, { palette }: Scene): Blob {
	const [dot, paper] = [channelsOf(kindColor(place, palette)), channelsOf(palette.paper)];
	let blob: Blob = { px: aboutPx, area: 0 };
	for (let step = 0; step < 6; step++) blob = blobOf(picture, pixelsAround(picture, blob.px, 5), dot, paper);
	return blob;
}

export interface Head extends Blob {
	/** Left, top, right and bottom of what is at least half covered. */
	readonly edgesPx: readonly number[];
}

/** The heads of all arcs, by exchange id. */
export function measureHeads(picture: Picture, scene: Scene): Map<string, Head> {
	const camera = homeCamera(scene.bounds, picture);
	return new Map(
		scene.arcs.map(({ id, end, endBearingDeg, color }) => {
			const [x, y] = projectToPx(end, camera, picture);
			const turn = (endBearingDeg * Math.PI) / 180;
			const [backX, backY] = [-Math.sin(turn), Math.cos(turn)];
			const awayPx = marks.head.gapPx + marks.head.lengthPx / 2;
			const [centerX, centerY] = [x + backX * awayPx, y + backY * awayPx];
			// The line behind the head has its colour: where a dash ends is not the head's matter.
			const pixels = pixelsAround(picture, [centerX, centerY], reachPx).filter(
				([atX, atY]) => (atX + 0.5 - centerX) * backX + (atY + 0.5 - centerY) * backY < marks.head.lengthPx / 2 + 1
			);
			const [head, ground] = [channelsOf(color), channelsOf(scene.palette.halo)];
			const covered = pixels.filter(([atX, atY]) => coverageAt(picture, atX, atY, head, ground) >= 0.5);
			const [xs, ys] = [covered.map(([atX]) => atX), covered.map(([, atY]) => atY)];
			const edgesPx = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
			return [id, { ...blobOf(picture, pixels, head, ground), edgesPx }];
		})
	);
}

/** Around a head's middle, with a pixel to spare. */
const reachPx = Math.hypot(marks.head.lengthPx / 2, headHalfWidthPx) + 1;

function blobOf(picture: Picture, pixels: readonly BoxPosition[], color: Channels, background: Channels): Blob {
	let [area, sumX, sumY] = [0, 0, 0];
	for (const [x, y] of pixels) {
		const share = coverageAt(picture, x, y, color, background);
		area += share;
		sumX += share * (x + 0.5);
		sumY += share * (y + 0.5);
	}
	return { px: area > 0 ? [sumX / area, sumY / area] : [NaN, NaN], area };
}

/** The pixels whose middle lies in a circle. */
function pixelsAround({ widthPx, heightPx }: Picture, [atX, atY]: BoxPosition, radiusPx: number): BoxPosition[] {
	const found: BoxPosition[] = [];
	for (let y = Math.floor(atY - radiusPx); y <= atY + radiusPx; y++) {
		for (let x = Math.floor(atX - radiusPx); x <= atX + radiusPx; x++) {
			const inside = Math.hypot(x + 0.5 - atX, y + 0.5 - atY) <= radiusPx;
			if (inside && x >= 0 && y >= 0 && x < widthPx && y < heightPx) found.push([x, y]);
		}
	}
	return found;
}

/**
 * How far a pixel's colour is on the way from the background's to the marker's, 0..1; 0 for colours that lie elsewhere.
 */
function coverageAt({ widthPx, rgba }: Picture, x: number, y: number, color: Channels, background: Channels): number {
	const at = (y * widthPx + x) * 4;
	const way = color.map((channel, index) => channel - background[index as 0 | 1 | 2]);
	const gone = background.map((channel, index) => (rgba[at + index] ?? 0) - channel);
	const lengthSquared = way.reduce((sum, part) => sum + part * part, 0);
	const share = way.reduce((sum, part, index) => sum + part * (gone[index] ?? 0), 0) / lengthSquared;
	const aside = Math.hypot(...way.map((part, index) => (gone[index] ?? 0) - share * part));
	return aside > 60 ? 0 : Math.min(1, Math.max(0, share));
}
