import type { Page } from '@playwright/test';
import { homeCamera } from '../../lib/cartography/camera';
import { distanceRectangle, nameRectangle, textWidthPx } from '../../lib/cartography/labels';
import type { Rectangle } from '../../lib/cartography/labels';
import type { Scene } from '../../lib/scene/scene';
import { cityRanksByZoom } from '../../lib/scene/context-labels';
import * as marks from '../../lib/cartography/marks';
import { projectToPx } from '../../lib/geo/web-mercator';
import type { LngLat } from '../../lib/geo/lng-lat';
import { differenceOf } from './color-measures';
import { channelsOf, labOf } from './picture';
import type { Picture } from './picture';

/*
 * Where words may stand on a map that shows the whole story, in pixels of its box. Letters are the browser's in the
 * poster and MapLibre's on the live map: the same fonts, other smoothing.
 */

/** Halos, and letters wider than estimated. */
const marginPx = 4;

/** The words on the poster, as the page has laid them out. */
export async function posterWords(page: Page, box: Rectangle): Promise<Rectangle[]> {
	const words = await page.locator('.map-box').evaluate((element) =>
		[...element.querySelectorAll('.names .word, .markers .name, .markers .pill')]
			.map((word) => {
				const { left, top, right, bottom } = word.getBoundingClientRect();
				return { left, top, right, bottom };
			})
			.filter(({ left, right }) => right > left)
	);
	return words.map(({ left, top, right, bottom }) =>
		grow({ left: left - box.left, top: top - box.top, right: right - box.left, bottom: bottom - box.top })
	);
}

/**
 * Where the live map has put its words. It tries a city's name on four sides of its dot, and which it takes only it
 * knows: of cities and seas those areas count in which letters of their colour are seen.
 */
export function liveWords(picture: Picture, scene: Scene): Rectangle[] {
	const camera = homeCamera(scene.bounds, picture);
	const pxOf = (position: LngLat) => projectToPx(position, camera, picture);
	const zoom = Math.floor(camera.zoom);
	const rank = cityRanksByZoom.filter(([from]) => zoom >= from).at(-1)?.[1] ?? 0;
	const cities = scene.cities
		.filter((city) => city.rank <= rank)
		.flatMap(({ position, name }) => [
			around(pxOf(position), 4, 4),
			...(['right', 'left', 'below', 'above'] as const).map((side) =>
				nameRectangle(pxOf(position), { name, sizePx: marks.city.sizePx }, side, marks.city.gapPx)
			)
		]);
	const seas = scene.seaNames
		.filter(({ minZoom, maxZoom }) => zoom >= minZoom && zoom < maxZoom)
		.map(({ position, name, rotationDeg }) => {
			const width =
				textWidthPx(name, marks.sea.sizePx) +
				Array.from(name).length * marks.sea.spacingEm[scene.locale] * marks.sea.sizePx;
			const [height, turn] = [marks.sea.sizePx * 1.3, (rotationDeg * Math.PI) / 180];
			const [level, upright] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
			return around(pxOf(position), (width * level + height * upright) / 2, (width * upright + height * level) / 2);
		});
	return [
		...scene.places.map((place) =>
			grow(nameRectangle(pxOf(place.position), { ...place, sizePx: place.nameSizePx }, place.side))
		),
		...scene.distances.map(({ position, text }) => grow(distanceRectangle(pxOf(position), text))),
		...cities.map(grow).filter((area) => hasInk(picture, area, scene.palette.cityName)),
		...seas.map(grow).filter((area) => hasInk(picture, area, scene.palette.seaName))
	];
}

/** Thin letters have their full colour in few pixels; a coast or an arc that merely passes has none. */
function hasInk({ widthPx, heightPx, rgba }: Picture, area: Rectangle, ink: string): boolean {
	const color = labOf(channelsOf(ink));
	let [inked, all] = [0, 0];
	for (let y = Math.max(0, Math.floor(area.top)); y < Math.min(heightPx, area.bottom); y++) {
		for (let x = Math.max(0, Math.floor(area.left)); x < Math.min(widthPx, area.right); x++) {
			all++;
			if (differenceOf(color, labOf(rgba, (y * widthPx + x) * 4)) < 15) inked++;
		}
	}
	return inked > all * 0.015;
}

function around([x, y]: readonly [number, number], halfWidth: number, halfHeight: number): Rectangle {
	return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

function grow({ left, top, right, bottom }: Rectangle): Rectangle {
	return { left: left - marginPx, top: top - marginPx, right: right + marginPx, bottom: bottom + marginPx };
}
