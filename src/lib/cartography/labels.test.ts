import { describe, expect, test } from 'vitest';
import { exampleScene } from '../../tests/support/example-scene';
import { boxOf, expectNamesApart, mapWidths } from '../../tests/support/stand-apart';
import { locales } from '../i18n/locales';
import { chooseLabelSides } from './choose-label-sides';
import { textWidthPx } from './labels';

describe.each(locales)('the names of the places in %s', (locale) => {
	test.each(mapWidths)('stand inside a box %i px wide and do not overlap', (widthPx) => {
		expectNamesApart(exampleScene(locale), boxOf(widthPx));
	});
});

test('a name stands to the right where nothing is in its way', () => {
	const view = { camera: { center: [0, 0] as const, zoom: 4 }, box: { widthPx: 600, heightPx: 400 } };
	const point = { id: 'a', position: [0, 0] as const, name: 'Alone', sizePx: 16 };
	expect(chooseLabelSides([point], [], [view]).get('a')).toBe('right');
});

test('a name gives way to an arc that leaves to the right, and to the edge of the box', () => {
	const view = { camera: { center: [0, 0] as const, zoom: 4 }, box: { widthPx: 600, heightPx: 400 } };
	const point = { id: 'a', position: [0, 0] as const, name: 'Harbour', sizePx: 16 };
	const arc = Array.from({ length: 30 }, (_, step) => [step / 10, 0] as const);
	expect(chooseLabelSides([point], [arc], [view]).get('a')).toBe('left');
	const atEdge = { ...point, position: [12.8, 0] as const };
	expect(chooseLabelSides([atEdge], [], [view]).get('a')).toBe('left');
});

test('Han, kana and Hangul are as wide as they are high, Latin letters are not', () => {
	expect(textWidthPx('横須賀', 10)).toBe(30);
	expect(textWidthPx('서울', 10)).toBe(20);
	expect(textWidthPx('Naha', 10)).toBeLessThan(30);
});
