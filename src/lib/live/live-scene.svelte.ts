import type { Scene } from '../scene/scene';
import { composeScene } from '../scene/scene';
import { deriveArcs } from '../derived/arcs';
import type { StoryView } from '../page/story-view.svelte';

/** What a live map draws: the view as a scene. */
export class LiveScene {
	readonly #view: StoryView;
	readonly #arcs = $derived.by(() => deriveArcs(this.#view.story));

	readonly now = $derived.by((): Scene => {
		const { names, locale, unit, theme, selection, hovered, labels, outside } = this.#view;
		const { events, exchanges, ...rest } = this.#view.story;
		const isInside = ({ id }: { readonly id: string }) => !outside.includes(id);
		const story = { ...rest, events: events.filter(isInside), exchanges: exchanges.filter(isInside) };
		return composeScene({ story, names, locale, unit, theme, selection, hovered, labels, arcs: this.#arcs });
	});

	constructor(view: StoryView) {
		this.#view = view;
	}
}
