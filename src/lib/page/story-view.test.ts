import { beforeEach, expect, test, vi } from 'vitest';
import { examplePage } from '../../tests/support/example-page';
import type { Selection } from '../story/selection';
import { StoryView } from './story-view.svelte';

const changeAddress = vi.fn<(selection: Selection | null) => void>();
const page = examplePage('en');
const { story } = page;
let view: StoryView;

beforeEach(() => {
	changeAddress.mockClear();
	view = new StoryView(page, changeAddress);
});

test('what the reader selects is in the address, once', () => {
	view.select({ type: 'event', id: 'seoul-osaka-talks' });
	view.select({ type: 'event', id: 'seoul-osaka-talks' });
	expect(view.selection).toEqual({ type: 'event', id: 'seoul-osaka-talks' });
	expect(changeAddress.mock.calls).toEqual([[{ type: 'event', id: 'seoul-osaka-talks' }]]);
	expect(view.chosenHere).toBe(true);
});

test('what the address selects is not written back into the address', () => {
	view.followAddress({ type: 'place', id: 'fukuoka' });
	expect(view.selection).toEqual({ type: 'place', id: 'fukuoka' });
	expect(view.chosenHere).toBe(false);
	expect(changeAddress).not.toHaveBeenCalled();
});

test('a place where one event took place stands for the event; a place without one stands for itself', () => {
	view.selectOnMap({ type: 'place', id: 'tokyo' });
	expect(view.selection).toEqual({ type: 'event', id: 'seoul-tokyo-talks' });
	view.selectOnMap({ type: 'place', id: 'seoul' });
	expect(view.selection).toEqual({ type: 'place', id: 'seoul' });
});

test('a place with several events lists them', () => {
	const twice = { ...story, events: story.events.map((event) => ({ ...event, placeId: 'osaka' })) };
	const busy = new StoryView({ ...page, story: twice }, changeAddress);
	busy.selectOnMap({ type: 'place', id: 'osaka' });
	expect(busy.selection).toEqual({ type: 'place', id: 'osaka' });
});

test('a press on the empty map closes what is open', () => {
	view.select({ type: 'exchange', id: 'seoul-fukuoka' });
	view.selectOnMap(null);
	expect(view.selection).toBeNull();
	expect(changeAddress).toHaveBeenLastCalledWith(null);
});

test('the pointer is over one thing at a time, and over nothing when it leaves', () => {
	view.hover({ type: 'place', id: 'fukuoka' });
	view.hover({ type: 'exchange', id: 'seoul-fukuoka' });
	expect(view.hovered).toEqual({ type: 'exchange', id: 'seoul-fukuoka' });
	view.hover(null);
	expect(view.hovered).toBeNull();
});
