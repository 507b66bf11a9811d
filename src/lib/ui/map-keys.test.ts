import { expect, test, vi } from 'vitest';
import { pressMapKey } from './map-keys';

function press(key: string, modifiers: Partial<Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey'>> = {}) {
	const map = { zoomBy: vi.fn(), panBy: vi.fn() };
	const preventDefault = vi.fn();
	pressMapKey({ key, altKey: false, ctrlKey: false, metaKey: false, ...modifiers, preventDefault } as never, map);
	return { pans: map.panBy.mock.calls, zooms: map.zoomBy.mock.calls, isTaken: preventDefault.mock.calls.length > 0 };
}

test('arrows pan to their side, plus and minus zoom', () => {
	expect(press('ArrowLeft').pans).toEqual([[-100, 0]]);
	expect(press('ArrowDown').pans).toEqual([[0, 100]]);
	expect(press('+').zooms).toEqual([[1]]);
	expect(press('=').zooms).toEqual([[1]]);
	expect(press('-')).toEqual({ pans: [], zooms: [[-1]], isTaken: true });
});

test.each([
	['Tab', {}],
	['a', {}],
	['+', { ctrlKey: true }],
	['ArrowLeft', { altKey: true }],
	['-', { metaKey: true }]
])('%s with %o stays the browser’s', (key, modifiers) => {
	expect(press(key, modifiers)).toEqual({ pans: [], zooms: [], isTaken: false });
});
