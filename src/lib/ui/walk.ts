import type { StoryView } from './story-view.svelte';

/** Where the walk through a story stands: its steps are the events, in the order of time; -1 while something else is selected. */
export function stepOf({ story, selection }: StoryView): number {
	return story.events.findIndex(({ id }) => selection?.type === 'event' && id === selection.id);
}

/** Walks to an event. Does nothing when there is no such step. */
export function walkTo(view: StoryView, step: number): void {
	const event = view.story.events[step];
	if (event) view.select({ type: 'event', id: event.id }, false);
}

/** Shows what took place from one event to another, in the order of time; the whole story again from the first to the last. */
export function showPeriod(view: StoryView, from: number, to: number): void {
	const { events, exchanges } = view.story;
	const outside = events.filter((_, index) => index < from || index > to).map(({ id }) => id);
	view.outside = [...outside, ...exchanges.filter(({ eventId }) => outside.includes(eventId)).map(({ id }) => id)];
	if (view.selection && view.outside.includes(view.selection.id)) view.select(null);
}
