import type { Component } from 'svelte';
import { flushSync, hydrate } from 'svelte';
import { isAsWritten } from '../islands/as-written';

/** What a page's script exports. */
export interface PageScript {
	/**
	 * Lets the page come alive.
	 *
	 * @param page the element that holds all of it
	 * @param data what it was written from
	 * @param isMapWanted whether its live map is wanted at once
	 */
	readonly start: (page: HTMLElement, data: unknown, isMapWanted: boolean) => void;
}

/**
 * Lets a component take over the page that was written from it. What somebody has changed beyond recognition stays as
 * it was written.
 */
export function comeAlive<Props extends Record<string, unknown>>(
	component: Component<Props>,
	page: HTMLElement,
	props: Props
): void {
	if (!isAsWritten(page)) return;
	hydrate(component, { target: page, props });
	// Whoever waits for the page presses it next.
	flushSync();
}
