import type { BoxPosition } from '../../lib/geo/web-mercator';
import { differenceOf } from './color-measures';
import type { Channels, Picture } from './picture';
import { channelsOf, labOf } from './picture';

/*
 * How wide, how dashed and of what colour a mark is, measured from pixels. An edge that is smoothed is a mixture of two
 * colours: how much of each says where the edge is, to a tenth of a pixel.
 */

/** What lies around a mark, the mark itself, and what else is mixed with them: its casing, its paper. */
export interface Mixture {
	readonly ground: Channels;
	readonly mark: Channels;
	readonly other: Channels;
}

/** The channels of a colour that is laid over another, seen through in part. */
export function laidOver(hex: string, below: string, opacity: number): Channels {
	const [over, under] = [channelsOf(hex), channelsOf(below)];
	const mixed = (channel: 0 | 1 | 2) => over[channel] * opacity + under[channel] * (1 - opacity);
	return [mixed(0), mixed(1), mixed(2)];
}

/**
 * How much of a pixel each colour of a mixture covers: the shares of mark and other, each 0 to 1; the rest is ground.
 */
function sharesAt(picture: Picture, position: BoxPosition, { ground, mark, other }: Mixture) {
	const from = (color: Channels) => color.map((channel, index) => channel - (ground[index] ?? 0));
	const [toMark, toOther] = [from(mark), from(other)];
	const seen = from(channelsAt(picture, position));
	const [mm, oo, mo] = [dot(toMark, toMark), dot(toOther, toOther), dot(toMark, toOther)];
	const [ms, os] = [dot(toMark, seen), dot(toOther, seen)];
	const area = mm * oo - mo * mo;
	return { mark: share((ms * oo - os * mo) / area), other: share((os * mm - ms * mo) / area) };
}

const share = (value: number) => Math.min(1, Math.max(0, value));

function dot(one: readonly number[], other: readonly number[]): number {
	return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}

/** How much of mark and other lies on a line of pixels around a point, in pixels. */
export function across(picture: Picture, [x, y]: BoxPosition, mixture: Mixture, reachPx: number, axis: 'x' | 'y') {
	const sum = { mark: 0, other: 0 };
	for (let step = -reachPx; step <= reachPx; step++) {
		const found = sharesAt(picture, axis === 'x' ? [x + step, y] : [x, y + step], mixture);
		sum.mark += found.mark;
		sum.other += found.other;
	}
	return sum;
}

/**
 * How far something reaches to both sides of a point, in pixels, by the colour of its edge. Walking in from outside, it
 * begins in the first pixel that is no longer a mixture of ground and edge: what lies further in may have any colour.
 */
export function extentOf(
	picture: Picture,
	[x, y]: BoxPosition,
	{ ground, edge }: { readonly ground: Channels; readonly edge: Channels },
	reachPx: number,
	axis: 'x' | 'y'
): number {
	const toEdge = edge.map((channel, index) => channel - (ground[index] ?? 0));
	const edgeShareAt = (step: number) => {
		const seen = channelsAt(picture, axis === 'x' ? [x + step, y] : [x, y + step]);
		const fromGround = seen.map((channel, index) => channel - (ground[index] ?? 0));
		const found = dot(fromGround, toEdge) / dot(toEdge, toEdge);
		const beside = Math.hypot(...fromGround.map((channel, index) => channel - found * (toEdge[index] ?? 0)));
		return beside > offTheLine ? 1 : share(found);
	};
	const outsideOf = (side: 1 | -1) => {
		let outside = 0;
		for (let step = reachPx; step >= 0; step--) {
			const found = edgeShareAt(side * step);
			outside += 1 - found;
			if (found > 0.9) break;
		}
		return outside;
	};
	return 2 * reachPx + 1 - outsideOf(-1) - outsideOf(1);
}

/** In levels of a channel, 0 to 255: rounding makes up to one. */
const offTheLine = 6;

function channelsAt({ rgba, widthPx }: Picture, [x, y]: BoxPosition): Channels {
	const at = (Math.floor(y) * widthPx + Math.floor(x)) * 4;
	return [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0];
}

/** What is measured of a line that runs from west to east. Lengths in pixels. */
export interface LineMeasures {
	/** Where it is widest: a dash's middle. */
	readonly widthPx: number;
	/** On the average of its length: less than the width where it has gaps. */
	readonly inkPx: number;
	/** Of a dash and its gap; 0 for a line without gaps. */
	readonly periodPx: number;
	/** How far from the colour that it should have the pixel is that comes nearest to it. */
	readonly colorDifference: number;
}

export function measureLine(
	picture: Picture,
	{ fromPx, toPx, atPx }: { readonly fromPx: number; readonly toPx: number; readonly atPx: number },
	mixture: Mixture,
	reachPx: number
): LineMeasures {
	const columns = Array.from({ length: toPx - fromPx }, (_, index) => fromPx + index);
	const sums = columns.map((x) => across(picture, [x, atPx], mixture, reachPx, 'y'));
	const inks = sums.map(({ mark }) => mark);
	return {
		widthPx: Math.max(...inks),
		inkPx: mean(inks),
		periodPx: periodOf(inks),
		colorDifference: nearestDifference(
			picture,
			columns.map((x) => [x, atPx] as const),
			mixture.mark
		)
	};
}

/** The smallest difference in L*a*b* between some pixels and a colour. */
export function nearestDifference(picture: Picture, positions: readonly BoxPosition[], color: Channels): number {
	const wanted = labOf(color);
	return Math.min(...positions.map((position) => differenceOf(labOf(channelsAt(picture, position)), wanted)));
}

/** The mean distance between two rises of a series through its middle; 0 where it hardly rises and falls. */
function periodOf(series: readonly number[]): number {
	const [low, high] = [Math.min(...series), Math.max(...series)];
	if (high - low < high / 4) return 0;
	const middle = (low + high) / 2;
	const rises = series.flatMap((value, index) => {
		const before = series[index - 1] ?? value;
		return before < middle && value >= middle ? [index - (value - middle) / (value - before)] : [];
	});
	return ((rises.at(-1) ?? NaN) - (rises[0] ?? NaN)) / (rises.length - 1);
}

/** 0 for none. */
export const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
