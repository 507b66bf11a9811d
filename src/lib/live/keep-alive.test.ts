import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepAlive } from './keep-alive';
import type { LiveMap } from './live-map.svelte';

/** What the browser tells of a box: entries, as many as have gathered since it last had time. */
let tell: (...shares: number[]) => void = () => undefined;

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal(
		'IntersectionObserver',
		class {
			constructor(hear: (entries: { intersectionRatio: number; isIntersecting: boolean }[]) => void) {
				tell = (...shares) => {
					hear(shares.map((share) => ({ intersectionRatio: share, isIntersecting: share > 0 })));
				};
			}
			readonly observe = vi.fn();
			readonly disconnect = vi.fn();
		}
	);
	vi.stubGlobal('addEventListener', () => undefined);
	vi.stubGlobal('removeEventListener', () => undefined);
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/** A map that notes what it is told, and is alive because somebody has touched it. */
function touchedMap() {
	const life = { want: vi.fn(), release: vi.fn() };
	const map = { life, seen: vi.fn() };
	const box = new EventTarget();
	// A whole map and a whole element would need a browser; these are what is asked of them.
	const end = keepAlive(box as HTMLElement, map as unknown as LiveMap, 'touch', false);
	box.dispatchEvent(new Event('pointerdown'));
	return { map, life, end };
}

test('a map that is out of sight for a while gives its graphics context back, and begins again in sight', () => {
	const { map, life } = touchedMap();
	tell(1);
	tell(0);
	vi.advanceTimersByTime(1900);
	expect(life.release).not.toHaveBeenCalled();
	vi.advanceTimersByTime(200);
	expect(life.release).toHaveBeenCalledOnce();
	life.want.mockClear();
	tell(0.5);
	expect(life.want).toHaveBeenCalledOnce();
	expect(map.seen).toHaveBeenLastCalledWith(0.5);
});

test('a page that is scrolled past its map and back in one busy moment keeps it alive', () => {
	const { map, life } = touchedMap();
	tell(1);
	tell(0, 1);
	vi.advanceTimersByTime(10_000);
	expect(life.release).not.toHaveBeenCalled();
	expect(map.seen).toHaveBeenLastCalledWith(1);
});

test('a map that has gone is not released once more', () => {
	const { life, end } = touchedMap();
	tell(0);
	end();
	vi.advanceTimersByTime(10_000);
	expect(life.release).not.toHaveBeenCalled();
});
