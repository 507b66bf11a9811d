import type { LocalizedEvent } from './story-page-data';
import type { StoryView } from './story-view.svelte';

/** The steps of the tour through a story: its events in the order of time, as far as they lie in the chosen period. */
export function stepsOf({ story, outside }: StoryView): readonly LocalizedEvent[] {
	return story.events.filter(({ id }) => !outside.includes(id));
}

/** Where the tour stands; -1 while something else is selected. */
export function stepOf(view: StoryView): number {
	return stepsOf(view).findIndex(({ id }) => view.selection?.type === 'event' && id === view.selection.id);
}

/** Goes to a step. Does nothing when there is no such step. */
export function goToStep(view: StoryView, step: number): void {
	const event = stepsOf(view)[step];
	if (event) view.select({ type: 'event', id: event.id }, false);
}

/**
 * Shows what took place from one event to another, in the order of time; the whole story again from the first to the
 * last.
 */
export function showPeriod(view: StoryView, from: number, to: number): void {
	const { events, exchanges } = view.story;
	const outside = events.filter((_, index) => index < from || index > to).map(({ id }) => id);
	view.outside = [...outside, ...exchanges.filter(({ eventId }) => outside.includes(eventId)).map(({ id }) => id)];
	if (view.selection && view.outside.includes(view.selection.id)) view.select(null);
}
