import { beforeEach, expect, test, vi } from 'vitest';
import { storyPageData } from '../server/story-page-data';
import type { Selection } from '../story/selection';
import { StoryView } from './story-view.svelte';

const changeAddress = vi.fn<(selection: Selection | null) => void>();
const page = await storyPageData('en', new URL('https://maps.example.org/en/japan-korea-defense/'));
if (!page) throw new Error('geodata/ has no story');
const { story } = page;
let view: StoryView;

beforeEach(() => {
	changeAddress.mockClear();
	view = new StoryView(() => page, changeAddress);
});

test('what the reader selects is in the address, once', () => {
	view.select({ type: 'event', id: 'nara-summit' });
	view.select({ type: 'event', id: 'nara-summit' });
	expect(view.selection).toEqual({ type: 'event', id: 'nara-summit' });
	expect(changeAddress.mock.calls).toEqual([[{ type: 'event', id: 'nara-summit' }]]);
	expect(view.chosenHere).toBe(true);
});

test('what the address selects is not written back into the address', () => {
	view.followAddress({ type: 'place', id: 'naha' });
	expect(view.selection).toEqual({ type: 'place', id: 'naha' });
	expect(view.chosenHere).toBe(false);
	expect(changeAddress).not.toHaveBeenCalled();
});

test('a place where one event took place stands for the event; a place without one stands for itself', () => {
	view.selectOnMap({ type: 'place', id: 'yokosuka' });
	expect(view.selection).toEqual({ type: 'event', id: 'yokosuka-talks' });
	view.selectOnMap({ type: 'place', id: 'seoul' });
	expect(view.selection).toEqual({ type: 'place', id: 'seoul' });
});

test('a place with several events lists them', () => {
	const twice = { ...story, events: story.events.map((event) => ({ ...event, placeId: 'nara' })) };
	const busy = new StoryView(() => ({ ...page, story: twice }), changeAddress);
	busy.selectOnMap({ type: 'place', id: 'nara' });
	expect(busy.selection).toEqual({ type: 'place', id: 'nara' });
});

test('a press on the empty map closes what is open', () => {
	view.select({ type: 'exchange', id: 'seoul-naha' });
	view.selectOnMap(null);
	expect(view.selection).toBeNull();
	expect(changeAddress).toHaveBeenLastCalledWith(null);
});

test('the pointer is over one thing at a time, and over nothing when it leaves', () => {
	view.hover({ type: 'place', id: 'naha' });
	view.hover({ type: 'exchange', id: 'seoul-naha' });
	expect(view.hovered).toEqual({ type: 'exchange', id: 'seoul-naha' });
	view.hover(null);
	expect(view.hovered).toBeNull();
});
