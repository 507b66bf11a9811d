import { expect, test } from 'vitest';
import { mapWordsIn } from './page-words';
import { roomUnderMap } from './room-under-map';

const story = {
	events: [{ status: 'happened' }, { status: 'agreed' }],
	exchanges: [
		{ kind: 'leaders', status: 'happened' },
		{ kind: 'support', status: 'happened' }
	]
} as const;
const words = mapWordsIn('en');
const timeline = { bands: [{ id: 'talks', start: 0, end: 0, lane: 0 }], ticks: [], lanes: 2, lanePitchRem: 1.375 };

test('the wider the column, the fewer lines its key has', () => {
	const css = roomUnderMap(story, { timeline: null, hasDemarcationLine: true }, words);
	const lines = [...css.matchAll(/--legend-lines:(\d+)/g)].map(([, count]) => Number(count));
	expect(lines.length).toBeGreaterThan(1);
	expect(lines).toEqual([...lines].sort((one, other) => other - one));
	expect(lines.at(-1)).toBe(1);
});

test('what a story has not takes no room', () => {
	const bare = { exchanges: [], events: [] };
	expect(roomUnderMap(bare, { timeline: null, hasDemarcationLine: false }, words)).toBe(
		'.map{--timeline:0rem;--period:0rem}.map{--legend:0rem}'
	);
	expect(roomUnderMap(story, { timeline, hasDemarcationLine: false }, words)).toContain('--axis:4.75rem');
});
