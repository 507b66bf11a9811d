import type { BoxPosition } from '../../lib/geo/web-mercator';

/*
 * What the smoke suite asks of a browser, whatever it is called and whichever protocol it speaks. Both protocols are
 * W3C's: WebDriver, which WebKit's driver speaks, and WebDriver BiDi, which Firefox speaks by itself. Their input
 * actions are the same.
 */

/** One source of input and what it does, as the input actions of both protocols say it. */
export interface InputSource {
	readonly type: 'key' | 'pointer';
	readonly id: string;
	readonly parameters?: { readonly pointerType: 'mouse' | 'touch' };
	readonly actions: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Asks a page: the function runs there, so it may use nothing from around it, and what goes in and comes out is JSON.
 */
export type Ask = <Args extends unknown[], Answer>(
	question: (...args: Args) => Answer | Promise<Answer>,
	...args: Args
) => Promise<Answer>;

/** A browser with one window, as one test after the other drives it. */
export interface Reader {
	readonly ask: Ask;
	/** Asks the page's first frame, whatever its origin. */
	readonly askFrame: Ask;
	/** Opens an address and waits until the page has loaded. */
	readonly open: (address: string) => Promise<void>;
	/**
	 * Gives the window's inside a size, or the nearest it can have: no window of WebKit's is narrower than its bar of
	 * buttons, some 450 px.
	 */
	readonly resize: (widthPx: number, heightPx: number) => Promise<void>;
	/** Presses, moves, types. Positions are those of the window. */
	readonly act: (sources: readonly InputSource[]) => Promise<void>;
	/** Presses a position of the page's first frame. */
	readonly pressInFrame: (at: BoxPosition) => Promise<void>;
	readonly back: () => Promise<void>;
	/** The window as a PNG. */
	readonly picture: () => Promise<Buffer>;
	/** The page as a PDF; null where the driver cannot print. */
	readonly print: (() => Promise<Buffer>) | null;
	readonly close: () => Promise<void>;
}

export interface Engine {
	readonly name: string;
	/** Whether fingers can be sent to it. */
	readonly hasFingers: boolean;
	/** Whether it always keeps a page that is left, to bring it back as it was. */
	readonly keepsPages: boolean;
	/** Whether its window has the focus, so that Enter presses a button. */
	readonly hasFocus: boolean;
	/** @param options.scripting false for a reader whose pages may run no script */
	readonly start: (options?: { readonly scripting?: boolean }) => Promise<Reader>;
}
