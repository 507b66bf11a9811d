import { casing } from '../cartography/marks';
import type { Scene, SceneArc } from '../scene/scene';
import type { LngLat } from '../geo/lng-lat';
import type { PlanePoint } from '../geo/simplify-line';
import { simplifyLine } from '../geo/simplify-line';
import type { PosterFrame } from './poster-frame';
import { shortNumber } from './svg-text';

/** How far a bow's corners may lie from it, in units: a line is smoothed over more than that. */
const toleranceUnits = 0.15;

/** A line as the `d` of an SVG path, in the frame's units. */
export function linePath(positions: readonly LngLat[], pointOf: PosterFrame['pointOf']): string {
	return pathOf(positions.map(pointOf));
}

function pathOf(points: readonly PlanePoint[]): string {
	return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${shortNumber(x)} ${shortNumber(y)}`).join('');
}

/**
 * The exchanges' arcs in the frame's units. The true great circles are in it as well, and shown for what carries the
 * class `selected`.
 *
 * @param unitsPerPx how many units a line of one pixel is wide; 1 on the page, whose style sheet keeps lines from
 * scaling
 */
export function drawArcs({ arcs }: Scene, { pointOf, center }: PosterFrame, unitsPerPx = 1): string {
	const units = (lengthPx: number) => shortNumber(lengthPx * unitsPerPx, 3);
	// A line that leaves the one copy of the world, in a story all around it, comes in at the other end.
	const everywhere = (positions: SceneArc['positions']) =>
		[0, 360, -360]
			.map((turnDeg) => positions.map(([lng, lat]): LngLat => [lng + turnDeg, lat]))
			.filter((line, index) => index === 0 || line.some(([lng]) => Math.abs(lng - center[0]) < 180))
			.map((line) => pathOf(simplifyLine(line.map(pointOf), () => toleranceUnits)))
			.join('');
	const draw = (arc: SceneArc, kind: string, positions: SceneArc['positions'], attributes = '') => {
		const classes = `${kind}${arc.status === 'proposed' ? ' proposed' : ''}${arc.selected ? ' selected' : ''}`;
		return `<path class="${classes}" data-exchange="${arc.id}"${attributes} d="${everywhere(positions)}"/>`;
	};
	return [
		...arcs.map((arc) => draw(arc, `great-circle ${arc.kind}`, arc.greatCircle)),
		...arcs.map((arc) => draw(arc, 'casing', arc.positions, ` stroke-width="${units(arc.widthPx + casing.addedPx)}"`)),
		...arcs.map((arc) => {
			const dashes = arc.dash.map((length) => units(length * arc.widthPx)).join(' ');
			const dash = dashes && ` stroke-dasharray="${dashes}"`;
			return draw(arc, `arc ${arc.kind}`, arc.positions, ` stroke-width="${units(arc.widthPx)}"${dash}`);
		})
	].join('');
}
