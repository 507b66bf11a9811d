import { expect, test } from 'vitest';
import { locales } from '../i18n/locales';
import { kinds, kindWordsIn } from './kinds';

test.each(locales)('every kind has words of its own in %s', (locale) => {
	const words = Object.values(kindWordsIn(locale));
	expect(words).toHaveLength(kinds.length);
	expect(new Set(words.map((word) => word.trim()).filter(Boolean)).size).toBe(kinds.length);
});

test('a kind’s id can be a class, and is none that the map uses for something else', () => {
	for (const kind of kinds) expect(kind).toMatch(/^[a-z][a-z-]*$/);
	// src/docs/contracts.md: what stands beside it in a class attribute.
	const taken = ['origin', 'at', 'place', 'pill', 'head', 'arc', 'casing', 'great-circle', 'mark', 'ring', 'core'];
	const states = ['happened', 'agreed', 'proposed', 'selected', 'outside', 'right', 'left', 'below', 'above'];
	expect(kinds.filter((kind) => [...taken, ...states].includes(kind))).toEqual([]);
});
