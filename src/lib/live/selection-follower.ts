import type { Camera } from '../geo/web-mercator';
import type { Selection } from '../story/selection';
import { isSameSelection } from '../story/selection';
import type { StoryView } from '../page/story-view.svelte';
import type { CameraLink } from './camera-link';

/** Moves a map to what is selected: once for each selection, and once more where its card has come afterwards. */
export class SelectionFollower {
	readonly #view: StoryView;
	readonly #link: Pick<CameraLink, 'box'>;
	readonly #boxOf: () => HTMLElement | undefined;
	readonly #goTo: (camera: Camera) => void;
	/** What the map has already been moved for, or what the reader picked on the map and therefore sees. */
	#followed: Selection | null = null;
	/** What the map has gone to by itself. */
	#wentTo: Selection | null = null;

	/**
	 * @param link knows how large the map is
	 * @param boxOf the map's box, while there is one
	 * @param goTo moves the map
	 */
	constructor(
		view: StoryView,
		link: Pick<CameraLink, 'box'>,
		boxOf: () => HTMLElement | undefined,
		goTo: (camera: Camera) => void
	) {
		this.#view = view;
		this.#link = link;
		this.#boxOf = boxOf;
		this.#goTo = goTo;
	}

	/** The reader sees it where it is: the map stays, also when its card comes. */
	adopt(selection: Selection | null): void {
		this.#followed = selection;
		this.#wentTo = null;
	}

	/** Moves the map to a selection that it has not been moved for yet. */
	follow(selection: Selection | null): void {
		if (isSameSelection(selection, this.#followed)) return;
		this.adopt(selection);
		this.#goToSelection(selection);
	}

	/** The card about a selection is open now. A map that had gone there before has not known what the card covers. */
	cardShown(selection: Selection): void {
		if (isSameSelection(selection, this.#wentTo)) this.#goToSelection(this.#wentTo);
	}

	#goToSelection(selection: Selection | null): void {
		if (!selection) return;
		import('./selection-camera').then(
			({ selectionCamera }) => {
				const box = this.#boxOf();
				const camera =
					box && this.#followed === selection ? selectionCamera(box, this.#link.box, this.#view, selection) : null;
				if (!camera) return;
				this.#wentTo = selection;
				this.#goTo(camera);
			},
			() => {
				/* Without the script for it the map stays where it is. */
			}
		);
	}
}
