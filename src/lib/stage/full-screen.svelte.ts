/** One element on the full screen. Attach `changed` to the document's `fullscreenchange`. */
export class FullScreen {
	/**
	 * null where the browser cannot show an element so (iPhones); most can: the button stands in the page from the start.
	 */
	state = $state.raw<boolean | null>(false);
	readonly #elementOf: () => HTMLElement;
	readonly #instead: (() => void) | null;

	/** @param instead what the button does where there is no full screen; without it there is no button then */
	constructor(elementOf: () => HTMLElement, instead: (() => void) | null) {
		this.#elementOf = elementOf;
		this.#instead = instead;
	}

	/** Asks the browser, which the server cannot. */
	check(): void {
		if (!document.fullscreenEnabled && !this.#instead) this.state = null;
	}

	changed(): void {
		if (this.state !== null) this.state = document.fullscreenElement === this.#elementOf();
	}

	async toggle(): Promise<void> {
		if (!document.fullscreenEnabled) this.#instead?.();
		else if (document.fullscreenElement) await document.exitFullscreen();
		else
			await this.#elementOf()
				.requestFullscreen()
				.catch(() => this.#instead?.());
	}
}
