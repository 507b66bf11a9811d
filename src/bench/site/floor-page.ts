import { fitCamera } from '../../lib/geo/fit-camera';
import { projectToPx } from '../../lib/geo/web-mercator';
import { clipRing } from '../../lib/geo/clip-ring';
import { mapBox } from '../conditions';
import type { PeerStory } from './peer-story';

/**
 * The least that a page with this map can be, as one document without script: land, arcs, dots and names in an SVG, and
 * the platform's popovers. It cannot be panned.
 */
export function floorPage({ title, bounds, paddingPx, colors, land, places, arcs }: PeerStory): string {
	const { widthPx, heightPx } = mapBox;
	const paddings = { top: paddingPx, right: paddingPx, bottom: paddingPx, left: paddingPx };
	const camera = fitCamera(bounds, mapBox, { paddingPx: paddings });
	const toPx = ([lng = 0, lat = 0]: readonly number[]) => projectToPx([lng, lat], camera, mapBox);
	// A line along an edge of the box would show.
	const box = { left: -2, top: -2, right: widthPx + 2, bottom: heightPx + 2 };
	const landPath = land.geometry.coordinates
		.flat()
		.map((ring) => clipRing(ring.map(toPx), box))
		.filter((ring) => ring.length > 2)
		.map((ring) => `${pathOf(ring)}z`)
		.join('');
	const lines = arcs.map(
		({ positions, color, widthPx: width, dash }) =>
			`<path fill="none" stroke="${color}" stroke-width="${width}" stroke-dasharray="${dash.map((share) => share * width).join(' ')}" d="${pathOf(positions.map(toPx))}"/>`
	);
	const dots = places.map(({ name, position, side }) => {
		const [x, y] = toPx(position).map(Math.round);
		const isLeft = side === 'left';
		return `<circle cx="${x}" cy="${y}" r="7" fill="${colors.paper}" stroke="${colors.ink}" stroke-width="3"/><text x="${(x ?? 0) + (isLeft ? -13 : 13)}" y="${(y ?? 0) + 5}"${isLeft ? ' text-anchor="end"' : ''}>${name}</text>`;
	});
	const buttons = places.map(({ name, position }, index) => {
		const [x, y] = toPx(position).map(Math.round);
		return `<button popovertarget="place-${index}" aria-label="${name}" style="left:${x}px;top:${y}px"></button>`;
	});
	const cards = places.map(
		({ name, text }, index) => `<section popover id="place-${index}"><h2>${name}</h2><p>${text}</p></section>`
	);
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}: the floor</title>
<link rel="icon" href="data:,">
<style>body{margin:0;font-family:system-ui,sans-serif}#map{position:relative;height:${heightPx}px;background:${colors.sea}}svg{display:block}text{font-weight:600;font-size:15px;fill:${colors.ink};stroke:${colors.paper};stroke-width:3px;paint-order:stroke}button{position:absolute;width:44px;height:44px;margin:-22px;border:0;background:none}</style>
<div id="map"><svg width="${widthPx}" height="${heightPx}"><path fill="${colors.land}" stroke="${colors.coast}" d="${landPath}"/>${lines.join('')}${dots.join('')}</svg>${buttons.join('')}</div>
<h1>${title}</h1>
${cards.join('\n')}
</html>
`;
}

/** Whole pixels and relative steps: short numbers, which also compress well. */
function pathOf(points: readonly (readonly [number, number])[]): string {
	const whole = points.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
	const steps = whole.map(([x, y], index) => {
		const [previousX, previousY] = whole[index - 1] ?? [0, 0];
		return [x - previousX, y - previousY] as const;
	});
	const [start = [0, 0], ...others] = steps.filter(([x, y], index) => index === 0 || x !== 0 || y !== 0);
	return `M${start.join(' ')}l${others.map((step) => step.join(' ')).join(' ')}`.replaceAll(' -', '-');
}
