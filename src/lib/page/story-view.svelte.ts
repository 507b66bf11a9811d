import type { describeScene } from '../scene/describe-scene';
import type { Theme } from '../scene/palette';
import type { EmbedOptions } from '../embed/parameters';
import { showTheme } from '../embed/show-theme';
import type { DistanceUnit } from '../i18n/format-distance';
import type { Selection } from '../story/selection';
import { isSameSelection } from '../story/selection';
import type { MapWords, StoryPageData } from './story-page-data';

/**
 * The one mutable state of a page: what is selected, what is under the pointer, theme, names of seas, unit, and what
 * lies outside the chosen period. Everything else follows from it. List, map and address read it. What is selected and
 * what is under the pointer only its methods change.
 *
 * `Words` are those that the page was sent: in an embed fewer than on a story's own page.
 */
export class StoryView<Words extends MapWords = MapWords> {
	#page = $state.raw() as StoryPageData<Words>;
	/** Where the list of entries is: on this very page, or on the story's page above an embed's. */
	readonly listAddress: '' | '../';
	readonly #changeAddress: (selection: Selection | null) => void;

	#selection = $state.raw<Selection | null>(null);
	#hovered = $state.raw<Selection | null>(null);
	/** What is shown: as the reader's screen is, or as a host asked for. StoryMap keeps it. */
	theme = $state.raw<Theme>('light');
	/** What a host asked for. */
	themeChoice = $state.raw<EmbedOptions['theme']>('auto');
	seaPolicy = $state.raw<EmbedOptions['names']>('locale');
	/** Until the reader chooses, what the page was written with. */
	chosenUnit = $state.raw<DistanceUnit | null>(null);
	/** Of every distance that is shown, and of the map's scale. */
	readonly unit = $derived.by(() => this.chosenUnit ?? this.#page.unit);
	/** The page was asked for another language and could not get it. */
	isOffline = $state.raw(false);
	/** Events and exchanges that lie outside the period that the reader chose, by id. */
	outside = $state.raw<readonly string[]>([]);
	/** The two places between which the reader has the distance drawn, by id. */
	measured = $state.raw<readonly [from: string, to: string] | null>(null);
	/**
	 * Whether the card of what is selected takes the focus: the reader chose it here, did not arrive with it, go back to
	 * it, or come to it on the tour.
	 */
	chosenHere = false;

	readonly messages = $derived.by(() => this.#page.messages);
	readonly story = $derived.by(() => this.#page.story);
	/** Everything that can be selected. */
	readonly features = $derived.by((): readonly Selection[] => [
		...this.story.events.map(({ id }) => ({ type: 'event' as const, id })),
		...this.story.exchanges.map(({ id }) => ({ type: 'exchange' as const, id })),
		...this.story.places.map(({ id }) => ({ type: 'place' as const, id }))
	]);
	readonly locale = $derived.by(() => this.#page.locale);
	readonly poster = $derived.by(() => this.#page.poster);
	readonly names = $derived.by(() => {
		const { seaNames, otherSeaNames, ...names } = this.#page.names;
		const others = this.seaPolicy === 'locale' ? {} : otherSeaNames[this.seaPolicy];
		return { ...names, otherSeaNames, seaNames: seaNames.map((sea) => ({ ...sea, name: others[sea.id] ?? sea.name })) };
	});
	readonly labels = $derived.by(() => this.#page.labels);
	readonly bounds = $derived.by(() => this.#page.bounds);
	readonly arcs = $derived.by(() => this.#page.arcs);
	readonly distances = $derived.by(() => this.#page.distances);
	/** Comes with the choice of units: before it the words are those of the page. */
	describe = $state.raw<typeof describeScene | null>(null);
	/** What the map shows, in sentences, for those who do not see it. */
	readonly mapWords = $derived.by(
		() => this.describe?.(this.story, this.messages, (id) => this.arcs[id]?.distance[this.unit]) ?? this.#page.mapWords
	);

	/**
	 * @param page what the server wrote for the page
	 * @param listAddress relative to the page; empty for the page itself
	 * @param changeAddress writes a selection that the reader made into the address, so that "back" undoes it
	 */
	constructor(
		page: StoryPageData<Words>,
		changeAddress: (selection: Selection | null) => void,
		listAddress: '' | '../' = ''
	) {
		this.#page = page;
		this.#changeAddress = changeAddress;
		this.listAddress = listAddress;
	}

	get selection(): Selection | null {
		return this.#selection;
	}

	/** What the server wrote for this page, in the language that it speaks now. */
	get page(): StoryPageData<Words> {
		return this.#page;
	}

	/** The same story in another language: everything that follows from it changes. */
	turnTo(page: StoryPageData<Words>): void {
		this.#page = page;
	}

	/**
	 * The reader chose something, or closed it (null).
	 *
	 * @param takesFocus not in a tour through the story: the focus stays on the button that leads on
	 */
	select(selection: Selection | null, takesFocus = true): void {
		if (isSameSelection(selection, this.#selection)) return;
		this.chosenHere = takesFocus;
		this.#selection = selection;
		this.#changeAddress(selection);
	}

	/** The address says what is selected: on arrival, and when the reader goes back. */
	followAddress(selection: Selection | null): void {
		this.chosenHere = false;
		this.#selection = selection;
	}

	/**
	 * The reader pressed the map: a place where one single event took place stands for that event, any other place for
	 * all that happened there; the empty map closes what is open.
	 */
	selectOnMap(picked: Selection | null): void {
		this.select(picked && this.meaningOf(picked));
	}

	/** What a press on a feature of the map opens. */
	meaningOf(picked: Selection): Selection {
		if (picked.type !== 'place') return picked;
		const [event, ...more] = this.story.events.filter(
			({ id, placeId }) => placeId === picked.id && !this.outside.includes(id)
		);
		return event && more.length === 0 ? { type: 'event', id: event.id } : picked;
	}

	get hovered(): Selection | null {
		return this.#hovered;
	}

	/** The feature that bears an id, whatever it is. */
	featureWithId(id: string): Selection | null {
		return this.features.find((feature) => feature.id === id) ?? null;
	}

	/** Light or dark whatever the reader's screen is, or as it is ('auto'). */
	chooseTheme(choice: EmbedOptions['theme']): void {
		this.themeChoice = choice;
		showTheme(choice);
	}

	hover(hovered: Selection | null): void {
		if (!isSameSelection(hovered, this.#hovered)) this.#hovered = hovered;
	}
}
