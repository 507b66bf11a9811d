import type { Scene } from '../cartography/scene';
import type { ExchangeArc } from '../derived/arcs';
import type { StoryView } from '../page/story-view.svelte';

/** All that only a live map needs, imported at once. */
export const importEngine = () => import('./engine');
export type Engine = Awaited<ReturnType<typeof importEngine>>;

/** What a live map draws: the view as a scene, composed by the engine's own modules as soon as they are there. */
export class LiveScene {
	readonly #view: StoryView;
	engine = $state.raw<Engine | null>(null);

	readonly #arcs = $derived.by((): readonly ExchangeArc[] => this.engine?.deriveArcs(this.#view.story) ?? []);

	/** null while there is nothing to draw it with. */
	readonly now = $derived.by((): Scene | null => {
		const { names, locale, unit, theme, selection, hovered, labels, outside } = this.#view;
		const { events, exchanges, ...rest } = this.#view.story;
		const isInside = ({ id }: { readonly id: string }) => !outside.includes(id);
		const story = { ...rest, events: events.filter(isInside), exchanges: exchanges.filter(isInside) };
		const facts = { story, names, locale, unit, theme, selection, hovered, labels, arcs: this.#arcs };
		return this.engine?.composeScene(facts) ?? null;
	});

	constructor(view: StoryView) {
		this.#view = view;
	}
}
