import { describe, expect, test } from 'vitest';
import { fill } from './fill';
import { locales } from './locales';
import { messagesIn } from './messages';

/** Every text of a catalogue by its path. */
function textsOf(value: unknown, path = ''): (readonly [string, string])[] {
	if (typeof value === 'string') return [[path, value]];
	return Object.entries(value as object).flatMap(([key, member]) => textsOf(member, `${path}.${key}`));
}

const holesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(locales)('the interface in %s', (locale) => {
	test('has every text, none empty, and asks for the same values as the English one', () => {
		const english = new Map(textsOf(messagesIn('en')));
		const texts = textsOf(messagesIn(locale));
		expect(texts.map(([path]) => path)).toEqual([...english.keys()]);
		for (const [path, text] of texts) {
			expect(text.trim(), path).not.toBe('');
			// Singulars write the number out.
			if (!path.endsWith('.one')) expect(holesOf(text), path).toEqual(holesOf(english.get(path) ?? ''));
		}
	});
});

test('values are put where the language wants them, and text that looks like a hole stays text', () => {
	expect(fill('{origin}から約{distance}', { origin: 'ソウル', distance: '850キロ' })).toBe('ソウルから約850キロ');
	expect(fill('{a}', { a: '{b}' })).toBe('{b}');
	expect(() => fill('{missing}', {})).toThrow(/missing/);
});
