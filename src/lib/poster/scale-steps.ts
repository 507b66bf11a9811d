import { earthRadiusKm } from '../geo/earth';
import type { RoundLength } from '../scene/scale-bar';
import { longestRoundLength, longestScalePx } from '../scene/scale-bar';
import type { PosterFrame } from './poster-frame';

/**
 * A scale bar for the boxes in which the frame is neither narrower nor wider than this, in pixels; open ends are 0 and
 * Infinity.
 */
export interface ScaleStep extends RoundLength {
	/** Its length as a share of the frame's width. */
	readonly share: number;
	readonly overPx: number;
	readonly upToPx: number;
}

/** No frame on a page or a sheet of paper is narrower or wider. */
const frameWidthsPx = { from: 90, to: 2600 };

/**
 * The scale bars of a poster on a page, whose frame is as wide as its box allows: for every width the one that
 * `scaleBarAt` gives at the home camera. The style sheet chooses among them, so that the map has its scale before any
 * script and on paper.
 */
export function scaleSteps({ mercatorWidth, center: [, latDeg] }: PosterFrame): readonly ScaleStep[] {
	const frameKm = mercatorWidth * 2 * Math.PI * earthRadiusKm * Math.cos((latDeg * Math.PI) / 180);
	const widestFor = (km: number) => (longestScalePx * frameKm) / km;
	const steps: ScaleStep[] = [];
	let upToPx = 0;
	let round = longestRoundLength(widestFor(frameWidthsPx.from));
	while (upToPx < frameWidthsPx.to) {
		const overPx = upToPx;
		upToPx = widestFor(round.km);
		steps.push({ ...round, share: round.km / frameKm, overPx, upToPx: upToPx < frameWidthsPx.to ? upToPx : Infinity });
		round = longestRoundLength(round.km * 0.999);
	}
	return steps;
}

/**
 * The rules that give each step its length, and show it in its boxes: it is called `bar-` and its place in the list.
 */
export function scaleRules(steps: readonly ScaleStep[]): readonly string[] {
	return steps.map(({ share, overPx, upToPx }, index) => {
		const bounds = [
			...(overPx > 0 ? [`(width>${overPx.toFixed(1)}px)`] : []),
			...(upToPx < Infinity ? [`(width<=${upToPx.toFixed(1)}px)`] : [])
		].join('and ');
		// Stronger than the component's own rule that hides all of them.
		const rule = `.scale .bar.bar-${index}{--share:${Number(share.toFixed(5))};display:block}`;
		return bounds ? `@container ${bounds}{${rule}}` : rule;
	});
}
