import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Scene } from '../../lib/scene/scene';
import { readStory } from '../../lib/archive/read-stories';
import { kindColor } from './measure-markers';
import { channelsOf, takePicture } from './picture';
import { sceneOf } from './real-scene';
import { fixtureStories } from './stories-site';

/*
 * Whether what the page writes on a map (names, buttons, distances) and what is drawn beneath (rings, arcs) stand at
 * one place, wherever on earth that is.
 */

/** The scene of a fixture story, in English. */
export function fixtureScene(slug: string): Promise<Scene> {
	return sceneOf(readStory(join(fixtureStories, slug)), 'en');
}

/** Hides all that stands above the drawing, or shows it again. */
async function showMarkers(page: Page, shown: boolean): Promise<void> {
	await page.evaluate((visible) => {
		const sheet = new CSSStyleSheet();
		if (!visible) {
			sheet.replaceSync(
				'.map-box :is(.markers, .controls, .attribution, .locator, .fault, .load), .card, .maplibregl-control-container { display: none !important }'
			);
		}
		document.adoptedStyleSheets = [sheet];
	}, shown);
}

/**
 * Every marker of a place that lies in the map's box has its ring's core drawn beneath it, in its colour; returns the
 * places in the box.
 *
 * @param all whether all of the story's places have to be in the box
 */
export async function expectDrawnTogether(page: Page, scene: Scene, all: boolean): Promise<readonly string[]> {
	const inBox = await page.evaluate(
		(ids) => {
			const box = document.querySelector('.map-box')?.getBoundingClientRect() ?? new DOMRect();
			return ids.flatMap((id) => {
				const marker = document.querySelector(`.place.at-place-${id}`)?.getBoundingClientRect();
				const [x, y] = marker ? [marker.x + marker.width / 2, marker.y + marker.height / 2] : [NaN, NaN];
				const within = x > box.left + 4 && x < box.right - 4 && y > box.top + 4 && y < box.bottom - 4;
				return within ? { id, x, y } : [];
			});
		},
		scene.places.map(({ id }) => id)
	);
	if (all) expect(inBox.map(({ id }) => id)).toEqual(scene.places.map(({ id }) => id));
	await showMarkers(page, false);
	const { width = 0, height = 0 } = page.viewportSize() ?? {};
	const { rgba, widthPx } = await takePicture(page, { left: 0, top: 0, right: width, bottom: height });
	await showMarkers(page, true);
	for (const { id, x, y } of inBox) {
		const at = (Math.round(y) * widthPx + Math.round(x)) * 4;
		const { kind = null } = scene.places.find((place) => place.id === id) ?? {};
		const color = channelsOf(kindColor({ kind }, scene.palette));
		const difference = Math.max(...color.map((channel, index) => Math.abs(channel - (rgba[at + index] ?? 0))));
		expect(difference, `the core of ${id} beneath its marker`).toBeLessThan(40);
	}
	return inBox.map(({ id }) => id);
}
