import type { Camera } from '../geo/web-mercator';
import type { Selection } from '../story/selection';
import { isSameSelection } from '../story/selection';
import type { StoryView } from '../page/story-view.svelte';
import type { CameraLink } from './camera-link';

/** Moves a map to what is selected: once for each selection, and once more where its card has come afterwards. */
export interface SelectionFollower {
	/** The reader sees it where it is: the map stays, also when its card comes. */
	readonly adopt: (selection: Selection | null) => void;
	/** Moves the map to a selection that it has not been moved for yet. */
	readonly follow: (selection: Selection | null) => void;
	/** The card about a selection is open now. A map that had gone there before has not known what the card covers. */
	readonly cardShown: (selection: Selection) => void;
}

/**
 * @param link knows how large the map is
 * @param boxOf the map's box, while there is one
 * @param goTo moves the map
 */
export function createSelectionFollower(
	view: StoryView,
	link: Pick<CameraLink, 'box'>,
	boxOf: () => HTMLElement | undefined,
	goTo: (camera: Camera) => void
): SelectionFollower {
	/** What the map has already been moved for, or what the reader picked on the map and therefore sees. */
	let followed: Selection | null = null;
	/** What the map has gone to by itself. */
	let wentTo: Selection | null = null;

	const adopt = (selection: Selection | null) => {
		followed = selection;
		wentTo = null;
	};
	const goToSelection = (selection: Selection | null) => {
		if (!selection) return;
		import('./selection-camera').then(
			({ selectionCamera }) => {
				const box = boxOf();
				const camera = box && followed === selection ? selectionCamera(box, link.box(), view, selection) : null;
				if (!camera) return;
				wentTo = selection;
				goTo(camera);
			},
			() => {
				/* Without the script for it the map stays where it is. */
			}
		);
	};
	return {
		adopt,
		follow(selection) {
			if (isSameSelection(selection, followed)) return;
			adopt(selection);
			goToSelection(selection);
		},
		cardShown(selection) {
			if (isSameSelection(selection, wentTo)) goToSelection(wentTo);
		}
	};
}
