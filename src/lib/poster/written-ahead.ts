/**
 * Markup that stands in the page as it was written ahead, and only there: the browser keeps what it was sent and gets
 * no second copy of it with the page's data. What is in it has to be the same in every language of a story, which are
 * one page to the browser.
 */
export class WrittenAhead {
	readonly markup: string;

	constructor(markup: string) {
		this.markup = markup;
	}

	/** As data. Svelte keeps the markup that it finds, unless it is told that nothing was written (''). */
	toJSON(): Pick<WrittenAhead, 'markup'> {
		return { markup: ' ' };
	}
}
