import { beforeEach, expect, test, vi } from 'vitest';
import type { Camera } from '../geo/web-mercator';
import type { StoryView } from '../page/story-view.svelte';
import type { Selection } from '../story/selection';
import { createSelectionFollower } from './selection-follower';

const camera: Camera = { center: [126, 30], zoom: 4 };
const box = { widthPx: 800, heightPx: 600 };
const naha: Selection = { type: 'place', id: 'naha' };
const seoul: Selection = { type: 'place', id: 'seoul' };

beforeEach(() => {
	vi.stubGlobal('document', { getElementById: () => null });
	return () => vi.unstubAllGlobals();
});

/** A follower of a map that goes where it is told, in a story of two places. */
function followed(isSettled = true) {
	const view = {
		bounds: [126, 26, 128, 38],
		selection: null as Selection | null,
		story: {
			places: [
				{ id: 'naha', name: 'Naha', position: [127.68, 26.21], precision: 'city' },
				{ id: 'seoul', name: 'Seoul', position: [126.98, 37.57], precision: 'city' }
			],
			events: [],
			exchanges: []
		},
		labels: { distances: [], nameSides: {}, controlsEdge: 'foot' },
		select: vi.fn((selection: Selection | null) => {
			view.selection = selection;
		}),
		selectOnMap: vi.fn((selection: Selection | null) => {
			view.selection = selection;
		})
	};
	const moves: ((to: Camera) => void)[] = [];
	const link = {
		camera: () => camera,
		box: () => box,
		onMove: (listener: (to: Camera) => void) => {
			moves.push(listener);
			return () => undefined;
		}
	};
	const [placeCard, goTo] = [vi.fn(), vi.fn()];
	// A whole view would need a page; this is what is asked of it.
	const follower = createSelectionFollower(view as unknown as StoryView, link, {
		placeCard,
		goTo,
		isSettled: () => isSettled
	});
	return { follower, view, placeCard, goTo, moves };
}

test('the map goes to what is selected, once', async () => {
	const { follower, goTo } = followed();
	follower.follow(naha);
	follower.follow({ ...naha });
	await Promise.resolve();
	expect(goTo).toHaveBeenCalledOnce();
	const [[to]] = goTo.mock.calls as [[Camera]];
	expect(to.center[1]).toBeCloseTo(26.21, 1);
});

test('a poster alone stays: its reader may be about to move it', async () => {
	const { follower, goTo } = followed(false);
	follower.follow(naha);
	await Promise.resolve();
	expect(goTo).not.toHaveBeenCalled();
});

test('what is pressed on the map, or stood open before there was a script, is seen already', async () => {
	const { follower, view, goTo } = followed();
	follower.select(naha);
	follower.follow(view.selection);
	follower.adopt(seoul);
	follower.follow(view.selection);
	await Promise.resolve();
	expect([view.selectOnMap.mock.calls, view.select.mock.calls]).toEqual([[[naha]], [[seoul]]]);
	expect(goTo).not.toHaveBeenCalled();
});

test('a card that comes after the map has gone there is given its room; one about what was pressed on the map is not', async () => {
	const { follower, goTo } = followed();
	follower.follow(naha);
	await Promise.resolve();
	follower.cardShown(naha);
	await Promise.resolve();
	expect(goTo).toHaveBeenCalledTimes(2);
	follower.select(seoul);
	follower.cardShown(seoul);
	await Promise.resolve();
	expect(goTo).toHaveBeenCalledTimes(2);
});

test('another selection meanwhile is where the map goes, and nowhere else', async () => {
	const { follower, goTo } = followed();
	follower.follow(naha);
	follower.follow(seoul);
	await Promise.resolve();
	expect(goTo).toHaveBeenCalledOnce();
	const [[to]] = goTo.mock.calls as [[Camera]];
	expect(to.center[1]).toBeCloseTo(37.57, 1);
});

test('the card goes along with every move, with a selection, and when it is shown', () => {
	const { follower, view, placeCard, moves } = followed();
	for (const move of moves) move(camera);
	follower.follow(null);
	follower.cardShown(naha);
	expect(placeCard.mock.calls).toEqual(Array.from({ length: 3 }, () => [camera, box, view]));
});
