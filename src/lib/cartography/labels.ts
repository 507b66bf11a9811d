import type { LngLat } from '../geo/lng-lat';
import { nearestCopy } from '../geo/lng-lat';
import type { BoxPosition, BoxSize, Camera } from '../geo/web-mercator';
import { projectToPx } from '../geo/web-mercator';
import { distance, placeName } from './marks';

/** On which side of its point a name stands. */
export type LabelSide = 'right' | 'left' | 'below' | 'above';

/** In the order of preference: right reads on from the point. */
export const labelSides: readonly LabelSide[] = ['right', 'left', 'below', 'above'];

export interface LabelledPoint {
	readonly id: string;
	readonly position: LngLat;
	readonly name: string;
	readonly sizePx: number;
}

/** A view in which the names must not collide. */
export interface View {
	readonly camera: Camera;
	readonly box: BoxSize;
	/** What the map's buttons cover of the box. */
	readonly covered?: Rectangle;
}

/** Where positions lie in a view, in pixels of its box: in the copy of the world that it shows. */
export function projectionOf({ camera, box }: Pick<View, 'camera' | 'box'>): (position: LngLat) => BoxPosition {
	return (position) => projectToPx(nearestCopy(position, camera.center[0]), camera, box);
}

/** An area of a box in CSS pixels from its top left corner. */
export interface Rectangle {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The rectangle that a name fills beside its point, in pixels of the box. */
export function nameRectangle(
	[x, y]: readonly [number, number],
	{ name, sizePx }: { readonly name: string; readonly sizePx: number },
	side: LabelSide,
	gapPx: number = placeName.gapPx
): Rectangle {
	const width = textWidthPx(name, sizePx);
	const height = sizePx * 1.2;
	const left = side === 'right' ? x + gapPx : side === 'left' ? x - gapPx - width : x - width / 2;
	const top = side === 'below' ? y + gapPx : side === 'above' ? y - gapPx - height : y - height / 2;
	return { left, top, right: left + width, bottom: top + height };
}

/**
 * How wide a text is at most, in pixels: an estimate, since no font is at hand where this runs. Full width for Han,
 * kana and Hangul; for other letters what words take in the widest of the system's fonts, whose capitals are wide only
 * beside each other.
 */
export function textWidthPx(text: string, sizePx: number): number {
	const width = widthsEm.get(text) ?? textWidthEm(text);
	widthsEm.set(text, width);
	return width * sizePx;
}

/** Kept: of a thousand names each is measured many times. */
const widthsEm = new Map<string, number>();

function textWidthEm(text: string): number {
	const written = text.replace(/\p{Lu}(?=\p{Lu})|(?<=\p{Lu})\p{Lu}/gu, 'm');
	const seams = text.match(besideFullWidth)?.length ?? 0;
	return Array.from(written).reduce((width, character) => width + widthEm(character), 0) + seams * seamEm;
}

/** Where Japanese words meet Latin letters or digits, browsers set them apart (`text-autospace`). */
const [besideFullWidth, seamEm] = [
	/(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
	0.125
];

function widthEm(character: string): number {
	if (/\p{M}/u.test(character)) return 0;
	if (/[\u1100-\u11ff\u2e80-\uffef]|[^\0-\uffff]|[—…MW@%‰]/u.test(character)) return 1;
	return /[mw&+=<>~]/.test(character) ? 0.84 : 0.62;
}

/**
 * Bold letters are a seventh wider than the estimate has them: between two names there is room for that, at an edge a
 * letter would be lost.
 */
const boldShare = 8 / 7;

/**
 * Whether a name beside its point stands in a view without being cut: by an edge of the box, or by the map's buttons.
 */
export function isUnclipped(
	px: readonly [number, number],
	{ name, sizePx }: { readonly name: string; readonly sizePx: number },
	side: LabelSide,
	{ box, covered }: Pick<View, 'box' | 'covered'>
): boolean {
	const area = nameRectangle(px, { name, sizePx: sizePx * boldShare }, side);
	return isWhole(area, box) && !(covered && overlap(area, covered));
}

/** Whether a box shows all of an area. */
export function isWhole({ left, top, right, bottom }: Rectangle, { widthPx, heightPx }: BoxSize): boolean {
	return left >= 0 && top >= 0 && right <= widthPx && bottom <= heightPx;
}

/** The same area with a margin on every side. */
export function grow({ left, top, right, bottom }: Rectangle, marginPx: number): Rectangle {
	return { left: left - marginPx, top: top - marginPx, right: right + marginPx, bottom: bottom + marginPx };
}

/** Whether two areas share more than an edge. */
export function overlap(one: Rectangle, other: Rectangle): boolean {
	return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** The area of a size around a point. */
export function centered([x, y]: readonly [number, number], width: number, height: number): Rectangle {
	return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/**
 * The area that an arc's distance takes, around its middle.
 *
 * @param letterScale how many times as large as usual the reader has letters
 */
export function distanceRectangle(px: readonly [number, number], text: string, letterScale = 1): Rectangle {
	const width = textWidthPx(text, distance.sizePx) + 2 * distance.paddingPx;
	return centered(px, width * letterScale, distance.heightPx * letterScale);
}
