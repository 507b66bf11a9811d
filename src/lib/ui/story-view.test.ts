import { beforeEach, expect, test, vi } from 'vitest';
import { messagesIn } from '../i18n/messages';
import { readMapNames } from '../server/read-map-names';
import { readStories } from '../server/read-stories';
import { localizeStory } from '../story/localize-story';
import type { Selection } from '../story/selection';
import { StoryView } from './story-view.svelte';

const changeAddress = vi.fn<(selection: Selection | null) => void>();
const [newest] = readStories();
if (!newest) throw new Error('geodata/ has no story');
const story = localizeStory(newest, 'en');
const names = await readMapNames('en');
const poster = { drawing: '', positions: '', cities: [], seaNames: [] };
const rest = { locale: 'en', messages: messagesIn('en'), names, nameSides: {}, poster, otherStories: [] } as const;
let view: StoryView;

beforeEach(() => {
	changeAddress.mockClear();
	view = new StoryView(() => ({ ...rest, story }), changeAddress);
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
	const busy = new StoryView(() => ({ ...rest, story: twice }), changeAddress);
	busy.selectOnMap({ type: 'place', id: 'nara' });
	expect(busy.selection).toEqual({ type: 'place', id: 'nara' });
});

test('a press on the empty map closes what is open', () => {
	view.select({ type: 'exchange', id: 'seoul-naha' });
	view.selectOnMap(null);
	expect(view.selection).toBeNull();
	expect(changeAddress).toHaveBeenLastCalledWith(null);
});

test('the scene follows selection, pointer and theme', () => {
	expect(view.scene.places.every(({ haloRadiusPx }) => haloRadiusPx === 0)).toBe(true);
	view.hover({ type: 'place', id: 'naha' });
	expect(view.scene.places.find(({ id }) => id === 'naha')?.haloRadiusPx).toBeGreaterThan(0);
	view.theme = 'dark';
	expect(view.scene.theme).toBe('dark');
});
