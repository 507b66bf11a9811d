import type { BoxSize, Camera } from '../geo/web-mercator';
import type { Selection } from '../story/selection';
import { isSameSelection } from '../story/selection';
import type { StoryView } from '../page/story-view.svelte';
import type { CameraLink } from './camera-link';
import { selectionCamera } from './selection-camera';

/**
 * What a map does about what is selected: it moves there, once for each selection and once more where its card has come
 * afterwards, and the card goes along.
 */
export interface SelectionFollower {
	/** The reader pressed a marker of the map, and sees it. */
	readonly select: (selection: Selection | null) => void;
	/**
	 * A card was open before the script ran: the reader had pressed its marker, and sees it. The map stays, also when its
	 * card comes.
	 */
	readonly adopt: (selection: Selection) => void;
	/**
	 * Moves the map to a selection that it has not been moved for yet. A poster alone stays where it is: its reader may
	 * be about to move it.
	 */
	readonly follow: (selection: Selection | null) => void;
	/** The card about a selection is open now. A map that had gone there before has not known what the card covers. */
	readonly cardShown: (selection: Selection) => void;
}

/** Puts the open card beside what it speaks of, on a map that looks there. */
export type PlaceCard = (camera: Camera, box: BoxSize, view: StoryView) => void;

/** What a follower needs of its map. */
export interface FollowedMap {
	readonly placeCard: PlaceCard;
	/** Whether the map may move by itself: it lives, or it will not. */
	readonly isSettled: () => boolean;
	readonly goTo: (camera: Camera) => void;
}

export function createSelectionFollower(
	view: StoryView,
	link: Pick<CameraLink, 'box' | 'camera' | 'onMove'>,
	{ placeCard, isSettled, goTo }: FollowedMap
): SelectionFollower {
	/** What the map has already been moved for, or what the reader picked on the map and therefore sees. */
	let followed: Selection | null = null;
	/** What the map has gone to by itself. */
	let wentTo: Selection | null = null;

	const place = () => {
		placeCard(link.camera(), link.box(), view);
	};
	const adopt = (selection: Selection | null) => {
		followed = selection;
		wentTo = null;
	};
	const goToSelection = (selection: Selection | null) => {
		if (!selection) return;
		// When all that follows from one press has been done: the card is there, and knows what it covers.
		queueMicrotask(() => {
			const camera = followed === selection ? selectionCamera(link.box(), view, selection) : null;
			if (!camera) return;
			wentTo = selection;
			goTo(camera);
		});
	};
	link.onMove(place);
	return {
		select(selection) {
			view.selectOnMap(selection);
			adopt(view.selection);
		},
		adopt(selection) {
			adopt(selection);
			view.select(selection);
		},
		follow(selection) {
			place();
			if (!isSettled() || isSameSelection(selection, followed)) return;
			adopt(selection);
			goToSelection(selection);
		},
		cardShown(selection) {
			place();
			if (isSameSelection(selection, wentTo)) goToSelection(wentTo);
		}
	};
}
