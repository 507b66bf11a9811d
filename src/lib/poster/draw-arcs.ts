import type { Scene, SceneArc } from '../cartography/scene';
import type { PosterFrame } from './poster-frame';
import { shortNumber } from './svg-text';

/**
 * The exchanges' arcs in the frame's units. Line widths are pixels: the style sheet keeps lines from scaling. The true great circles are in
 * it as well, and shown for what carries the class `selected`.
 */
export function drawArcs({ arcs }: Scene, { pointOf }: PosterFrame): string {
	const draw = (arc: SceneArc, kind: string, positions: SceneArc['positions'], attributes = '') => {
		const d = positions
			.map((position, index) => {
				const [x, y] = pointOf(position);
				return `${index === 0 ? 'M' : 'L'}${shortNumber(x)} ${shortNumber(y)}`;
			})
			.join('');
		return `<path class="${kind}${arc.selected ? ' selected' : ''}" data-exchange="${arc.id}"${attributes} d="${d}"/>`;
	};
	return [
		...arcs.map((arc) => draw(arc, `great-circle ${arc.kind}`, arc.greatCircle)),
		...arcs.map((arc) => draw(arc, 'casing', arc.positions, ` stroke-width="${arc.widthPx + 2.5}"`)),
		...arcs.map((arc) => {
			const dashes = arc.dash.map((length) => shortNumber(length * arc.widthPx)).join(' ');
			const dash = dashes && ` stroke-dasharray="${dashes}"`;
			return draw(arc, `arc ${arc.kind}`, arc.positions, ` stroke-width="${arc.widthPx}"${dash}`);
		})
	].join('');
}
