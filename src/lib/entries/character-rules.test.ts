import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenCharacterRules } from './character-rules';

describe('a character that no reader sees, or that says nothing, is told with its place:', () => {
	it.each([
		['Yoko\u00adsuka', 'contains a soft hyphen (U+00AD) after "Yoko", which is invisible; remove it'],
		['\ufeffNara', 'contains a byte-order mark (U+FEFF) at the beginning, which is invisible; remove it'],
		['나\u200c라', 'contains a zero-width non-joiner (U+200C) after "나", which is invisible; remove it'],
		['奈\u200d良', 'contains a zero-width joiner (U+200D) after "奈", which is invisible; remove it'],
		['Nara\u200e', 'contains a direction mark (U+200E) after "Nara", which is invisible; remove it'],
		['Na\u2060ra', 'contains a word joiner (U+2060) after "Na", which is invisible; remove it'],
		['\u3164', 'contains U+3164 at the beginning, which is invisible; remove it'],
		['Nara\u{e0041}', 'contains U+E0041 after "Nara", which is invisible; remove it'],
		['a\u202eb', 'contains U+202E after "a", which is invisible; remove it'],
		['a\tb', 'contains a tab (U+0009) after "a", which is a control character; remove it'],
		[
			'caf\ufffd',
			'contains a replacement character (U+FFFD) after "caf", which stands where a character was lost when the text was saved; write what belongs there'
		],
		['a\ufffe', 'contains U+FFFE after "a", which is no character at all; remove it'],
		['a\ufdd0', 'contains U+FDD0 after "a", which is no character at all; remove it'],
		['a\u{1ffff}', 'contains U+1FFFF after "a", which is no character at all; remove it'],
		['a\udc00b', 'contains U+DC00 after "a", which is half a character; write the whole one'],
		['a\ue000', 'contains U+E000 after "a", which is a sign that only some fonts have; write one that all have']
	])('%j', (text, message) => {
		expect(brokenCharacterRules(text)).toEqual([message]);
	});

	it('once for each sort, where it stands first', () => {
		expect(brokenCharacterRules('A very long sentence\u00ad with\u00ad three\u200b')).toEqual([
			expect.stringContaining('after "ong sentence"'),
			expect.stringContaining('U+200B')
		]);
	});
});

describe('what a language needs passes:', () => {
	it.each([
		['a non-joiner between Persian letters', 'می‌خواهم'],
		['joiners of Indic letters', 'क्‍ष'],
		['a direction mark beside Arabic', 'عربي\u200e (2026)'],
		['a break between Thai words', 'ภาษา\u200bไทย'],
		['a family', '👨‍👩‍👧'],
		['a flag of tags', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
		['a sign shown as a picture', '❤️'],
		['the form of a name', '葛\u{e0100}城'],
		['spaces that do not break', 'Lee\u00a0Jae-myung\u202f–\u3000李在明']
	])('%s', (_, text) => {
		expect(brokenCharacterRules(text)).toEqual([]);
	});
});

it('no text makes it throw, and printable ASCII is never told', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			for (const message of brokenCharacterRules(text)) expect(message).not.toMatch(/\p{Cs}|undefined/u);
		})
	);
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
			expect(brokenCharacterRules(text)).toEqual([]);
		})
	);
});
