import { homeCamera, storyBounds } from '../../lib/cartography/camera';
import { controlsArea } from '../../lib/cartography/controls-area';
import { isUnclipped, projectionOf } from '../../lib/cartography/labels';
import { placeName } from '../../lib/cartography/marks';
import type { LabelledStory } from '../../lib/cartography/place-labels';
import { placeLabels } from '../../lib/cartography/place-labels';
import { isShownAt } from '../../lib/cartography/shown-zooms';
import { deriveArcs } from '../../lib/derived/arcs';
import { locales } from '../../lib/i18n/locales';

/**
 * Every name of a story's places that is shown where the map begins although the box's edge cuts it or a button covers
 * it, on phones and in frames of any shape.
 */
export function cutNames(story: LabelledStory): string[] {
	const arcs = deriveArcs(story);
	const labels = placeLabels(story, arcs);
	const bounds = storyBounds(story.places, arcs);
	return [320, 360, 390, 430, 480, 520, 560, 590].flatMap((widthPx) =>
		[1.25, 1.4, 1.5, 1.6, 1.8, 2].flatMap((ratio) => {
			const box = { widthPx, heightPx: Math.min(Math.round(widthPx * ratio), 900) };
			const view = { box, camera: homeCamera(bounds, box), covered: controlsArea(box, labels.controlsEdge) };
			const isShown = (id: string) => {
				const { belowPx = 0, from = 0 } = labels.nameClips[id] ?? {};
				return isShownAt(labels.nameZooms[id], view.camera.zoom) && (widthPx >= belowPx || view.camera.zoom >= from);
			};
			return locales.flatMap((locale) =>
				story.places
					.filter(({ id }) => isShown(id))
					.filter(({ id, position, name }) => {
						const side = labels.nameSides[locale][id] ?? 'right';
						const point = { name: name[locale], sizePx: placeName.sizesPx[locale] };
						return !isUnclipped(projectionOf(view)(position), point, side, view);
					})
					.map(({ id }) => `${id}, ${locale}, ${widthPx} × ${box.heightPx} px`)
			);
		})
	);
}
