import * as marks from '../cartography/marks';
import type { PosterOutlines } from '../basemap/poster-outlines';
import { headPath, openHead } from '../cartography/arrowhead';
import { homeCamera } from '../cartography/camera';
import { scaleBarAt, scaleWords } from '../scene/scale-bar';
import type { LabelSide, View } from '../cartography/labels';
import { distanceRectangle, isWhole, nameRectangle } from '../cartography/labels';
import type { PlaceCircle } from '../scene/place-circles';
import type { Scene } from '../scene/scene';
import { isShownAt } from '../cartography/shown-zooms';
import { placeContextLabels } from '../scene/context-labels';
import type { LngLat } from '../geo/lng-lat';
import type { BoxSize, Camera } from '../geo/web-mercator';
import { projectToPx } from '../geo/web-mercator';
import { drawArcs } from './draw-arcs';
import { drawGround } from './draw-ground';
import { frameInBox, posterFrame } from './poster-frame';
import type { PosterLettering } from './poster-style';
import { posterStyle, readersLettering } from './poster-style';
import { escapeText, shortNumber as n } from './svg-text';

/** The words of a poster that are not on the map. */
export interface PosterWords {
	readonly title: string;
	/** What the map shows, in sentences: for readers who do not see it. */
	readonly description: string;
	readonly attribution: string;
}

/**
 * The whole map as one SVG document, drawn from the same scene as the live map and at the camera with which that
 * begins. Text is text; nothing in it is loaded from anywhere.
 *
 * @param size in pixels
 * @param lettering the reader's own fonts when left out
 */
export function renderPoster(
	scene: Scene,
	outlines: PosterOutlines,
	size: BoxSize,
	words: PosterWords,
	lettering: PosterLettering = readersLettering(scene.locale)
): string {
	const camera = homeCamera(scene.bounds, size);
	const frame = posterFrame(scene.bounds);
	const { centerPx, frameWidthPx } = frameInBox(frame, camera, size);
	const scale = frameWidthPx / frame.widthUnits;
	const [left, top] = [centerPx[0] - frameWidthPx / 2, centerPx[1] - (frame.heightUnits * scale) / 2];
	const { widthPx, heightPx } = size;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" lang="${scene.locale}" role="img" aria-labelledby="title desc">`,
		`<title id="title">${escapeText(words.title)}</title><desc id="desc">${escapeText(words.description)}</desc>`,
		`<style>${posterStyle(scene, lettering, 1 / scale)}</style>`,
		`<rect class="sea" width="${widthPx}" height="${heightPx}"/>`,
		`<g transform="translate(${n(left, 3)} ${n(top, 3)}) scale(${n(scale, 6)})">`,
		drawGround(outlines, frame, 'scaling'),
		drawArcs(scene, frame, 1 / scale),
		'</g>',
		drawContextLabels(scene, { camera, box: size }, lettering),
		drawMarkers(scene, { camera, box: size }),
		drawScale(scene, camera, size),
		`<text class="credit" x="${widthPx - 8}" y="${heightPx - 8}" text-anchor="end">${escapeText(words.attribution)}</text>`,
		'</svg>'
	].join('');
}

/** As MapScale has it on the page. */
function drawScale({ locale, unit }: Scene, camera: Camera, { heightPx }: BoxSize): string {
	const bar = scaleBarAt(camera, unit);
	const bottom = heightPx - 8;
	const words = escapeText(scaleWords(bar, locale));
	return `<path class="scale" d="M12 ${bottom - marks.scale.heightPx}v${marks.scale.heightPx}h${n(bar.widthPx)}v${-marks.scale.heightPx}"/><text class="scale-words" x="12" y="${bottom - 10}">${words}</text>`;
}

function drawContextLabels(
	scene: Scene,
	view: Parameters<typeof placeContextLabels>[1],
	{ seaSlantDeg }: PosterLettering
): string {
	const { cities, seaNames } = placeContextLabels(scene, view);
	const pxOf = (position: LngLat) => projectToPx(position, view.camera, view.box);
	return [
		...seaNames.map(({ position, name, rotationDeg }) => {
			const [x, y] = pxOf(position);
			const at = { x: n(x), y: n(y) };
			const turn = rotationDeg === 0 ? [] : [`rotate(${rotationDeg} ${at.x} ${at.y})`];
			const slant =
				seaSlantDeg === 0 ? [] : [`translate(${at.x} ${at.y}) skewX(${-seaSlantDeg}) translate(${n(-x)} ${n(-y)})`];
			const moves = [...turn, ...slant].join(' ');
			const transform = moves && ` transform="${moves}"`;
			return `<text class="sea-name" x="${at.x}" y="${at.y}" dy=".35em" text-anchor="middle"${transform}>${escapeText(name)}</text>`;
		}),
		...cities.map(({ position, name, side }) => {
			const px = pxOf(position);
			return `<circle class="city-dot" cx="${n(px[0])}" cy="${n(px[1])}" r="${marks.city.dotRadiusPx}"/>${nameBeside(px, name, side, marks.city.gapPx, 'city')}`;
		})
	].join('');
}

/** What keeps its size in pixels: arrowheads, distances, rings and names, in the order of drawing. */
function drawMarkers(scene: Scene, { camera, box }: View): string {
	const pxOf = (position: LngLat) => projectToPx(position, camera, box);
	const [whole, inside] = [headPath(), headPath(openHead.size, openHead.tipPx)];
	return [
		...scene.arcs.map(({ end, endBearingDeg, kind, status }) => {
			const [x, y] = pxOf(end);
			const draw = (kindOfPart: string, shape: string) =>
				`<path class="${kindOfPart}" transform="translate(${n(x)} ${n(y)}) rotate(${n(endBearingDeg)})" d="${shape}"/>`;
			return draw(`head ${kind}`, whole) + (status === 'happened' ? '' : draw('head-inside', inside));
		}),
		...scene.distances
			.filter(({ shown }) => isShownAt(shown, camera.zoom))
			.map(({ position, text, kind }) => {
				const [x, y] = pxOf(position);
				const { left, top, right, bottom } = distanceRectangle([x, y], text);
				const pill = `<rect class="pill ${kind ?? 'origin'}" x="${n(left)}" y="${n(top)}" width="${n(right - left)}" height="${n(bottom - top)}" rx="${marks.distance.radiusPx}"/>`;
				return `${pill}<text class="distance" x="${n(x)}" y="${n(y)}" dy=".35em" text-anchor="middle">${escapeText(text)}</text>`;
			}),
		...scene.places.map((place) => {
			const { position, name, side, nameSizePx } = place;
			const [x, y] = pxOf(position);
			const circles = place.circles.map((circle) => drawCircle([x, y], circle)).join('');
			const area = nameRectangle([x, y], { name, sizePx: nameSizePx }, side);
			if (!isShownAt(place.nameShown, camera.zoom) || !isWhole(area, box)) return circles;
			return circles + nameBeside([x, y], name, side, marks.placeName.gapPx, `place" font-size="${nameSizePx}`);
		})
	].join('');
}

/** SVG's line lies half inside its circle, the scene's outside. */
function drawCircle(
	[x, y]: readonly [number, number],
	{ part, radiusPx, fill, opacity, lineColor, lineWidthPx }: PlaceCircle
): string {
	const line = lineWidthPx === 0 ? '' : ` stroke="${lineColor}" stroke-width="${lineWidthPx}"`;
	const translucent = opacity === 1 ? '' : ` fill-opacity="${opacity}"`;
	return `<circle class="${part}" cx="${n(x)}" cy="${n(y)}" r="${radiusPx + lineWidthPx / 2}" fill="${fill}"${translucent}${line}/>`;
}

function nameBeside(
	[x, y]: readonly [number, number],
	name: string,
	side: LabelSide,
	gapPx: number,
	kind: string
): string {
	const { dx, dy, anchor, line } = {
		right: { dx: gapPx, dy: 0, anchor: 'start', line: '.35em' },
		left: { dx: -gapPx, dy: 0, anchor: 'end', line: '.35em' },
		below: { dx: 0, dy: gapPx, anchor: 'middle', line: '.85em' },
		above: { dx: 0, dy: -gapPx, anchor: 'middle', line: '-.15em' }
	}[side];
	return `<text class="${kind}" x="${n(x + dx)}" y="${n(y + dy)}" dy="${line}" text-anchor="${anchor}">${escapeText(name)}</text>`;
}
