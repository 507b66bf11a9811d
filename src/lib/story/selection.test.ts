import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fragmentOf, isSameSelection, selectionFrom } from './selection';

const story = {
	events: [{ id: 'yokosuka-talks' }],
	exchanges: [{ id: 'seoul-yokosuka' }],
	places: [{ id: 'yokosuka' }]
};

test.each([
	['#e=yokosuka-talks', { type: 'event', id: 'yokosuka-talks' }],
	['x=seoul-yokosuka', { type: 'exchange', id: 'seoul-yokosuka' }],
	['#p=yokosuka', { type: 'place', id: 'yokosuka' }]
])('the fragment %s selects its feature and is written back the same', (fragment, selection) => {
	expect(selectionFrom(fragment, story)).toEqual(selection);
	expect(`#${fragmentOf(selection as never)}`).toBe(`#${fragment.replace('#', '')}`);
});

test.each(['', '#', '#e=', '#e=yokosuka', '#z=yokosuka', '#e=yokosuka-talks=1x', '#main'])(
	'the fragment "%s" names nothing here, or no more than it names',
	(fragment) => {
		const selection = selectionFrom(fragment, story);
		expect(selection === null || selection.id === 'yokosuka-talks').toBe(true);
	}
);

test('any text in the address is read without an exception, and only features of the story come out', () => {
	fc.assert(
		fc.property(fc.string(), (fragment) => {
			const selection = selectionFrom(fragment, story);
			expect(selection === null || ['yokosuka-talks', 'seoul-yokosuka', 'yokosuka'].includes(selection.id)).toBe(true);
		})
	);
});

test('two selections are the same when type and id are, and nothing is the same as nothing', () => {
	expect(isSameSelection(null, null)).toBe(true);
	expect(isSameSelection({ type: 'place', id: 'a' }, { type: 'place', id: 'a' })).toBe(true);
	expect(isSameSelection({ type: 'place', id: 'a' }, { type: 'event', id: 'a' })).toBe(false);
	expect(isSameSelection({ type: 'place', id: 'a' }, null)).toBe(false);
});
