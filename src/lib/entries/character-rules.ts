/*
 * Characters that no reader sees, or that say nothing. Where a language needs one of them it passes: joiners in the
 * scripts that join their letters, marks of direction in a text that runs from right to left, joiners and tags in
 * emoji.
 */

interface CharacterRule {
	readonly pattern: RegExp;
	/** What is wrong with the character, and what to do, to stand after its name. */
	readonly advice: string;
}

const rules: readonly CharacterRule[] = [
	{
		pattern: /\ufffd/gu,
		advice: 'stands where a character was lost when the text was saved; write what belongs there'
	},
	{ pattern: /\p{Cs}/gu, advice: 'is half a character; write the whole one' },
	{ pattern: /\p{Noncharacter_Code_Point}/gu, advice: 'is no character at all; remove it' },
	{ pattern: /\p{Co}/gu, advice: 'is a sign that only some fonts have; write one that all have' },
	// Controls, also line breaks and tabs.
	{ pattern: /[\p{Cc}\u2028\u2029]/gu, advice: 'is a control character; remove it' },
	// Not seen, but found by no search: soft hyphens, zero-width spaces and joiners, marks of direction and of byte
	// order, fillers. Overrides and isolates of direction can make a line read other than it is stored.
	{ pattern: /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffc\u2800]/gu, advice: 'is invisible; remove it' }
];

/** Any of them: nearly no text has one. */
const suspicious = new RegExp(rules.map(({ pattern }) => pattern.source).join('|'), 'u');

/** The names by which editors find them in their programs. */
const names: Readonly<Record<string, string>> = {
	'\t': 'a tab',
	'\n': 'a line break',
	'\r': 'a line break',
	'\u00ad': 'a soft hyphen',
	'\u061c': 'a direction mark',
	'\u200b': 'a zero-width space',
	'\u200c': 'a zero-width non-joiner',
	'\u200d': 'a zero-width joiner',
	'\u200e': 'a direction mark',
	'\u200f': 'a direction mark',
	'\u2060': 'a word joiner',
	'\ufeff': 'a byte-order mark',
	'\ufffd': 'a replacement character'
};

const joiningScripts = [
	'Arab',
	'Syrc',
	'Mand',
	'Mong',
	'Nkoo',
	'Deva',
	'Beng',
	'Guru',
	'Gujr',
	'Orya',
	'Taml',
	'Telu',
	'Knda',
	'Mlym',
	'Sinh'
];
const unspacedScripts = ['Thai', 'Laoo', 'Khmr', 'Mymr', 'Tibt'];

const classOf = (scripts: readonly string[]) => scripts.map((script) => `\\p{scx=${script}}`).join('');

/** What a language needs, with the letters before that need it. */
const needed = new RegExp(
	[
		`(?<=[${classOf(joiningScripts)}])[\u200c\u200d]`,
		`(?<=[${classOf(unspacedScripts)}])[\u200b\u200c\u200d]`,
		'(?<=\\p{scx=Mong})[\u180b-\u180f]',
		// Families, professions, flags.
		'(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\ufe0f])\u200d(?=\\p{Extended_Pictographic})',
		'(?<=\u{1f3f4})[\u{e0020}-\u{e007e}]+\u{e007f}',
		// The shape of a sign: text or picture, and the form in which a Japanese name is written.
		'(?<=[\\p{L}\\p{N}\\p{S}\\p{P}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]'
	].join('|'),
	'gu'
);
const rightToLeft = /[\p{scx=Hebr}\p{scx=Arab}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}]/u;

/** A sentence for each character that may not stand in a text, with the first place where it does. */
export function brokenCharacterRules(text: string): string[] {
	if (!suspicious.test(text)) return [];
	const allowed = [...text.matchAll(needed)].map(({ index, 0: found }) => [index, index + found.length] as const);
	const marks = rightToLeft.test(text) ? '\u200e\u200f\u061c' : '';
	const told = new Map<string, string>();
	for (const { pattern, advice } of rules) {
		for (const { index, 0: character } of text.matchAll(pattern)) {
			if (told.has(character) || marks.includes(character)) continue;
			if (allowed.some(([start, end]) => index >= start && index < end)) continue;
			told.set(character, `contains ${nameOf(character)}${placeOf(index, text)}, which ${advice}`);
		}
	}
	return [...told.values()];
}

function nameOf(character: string): string {
	const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
	const name = names[character];
	return name === undefined ? code : `${name} (${code})`;
}

/** What stands before a place, as far as it can be shown. */
function placeOf(index: number, text: string): string {
	const before = text.slice(0, index).replace(/[\p{C}\p{Default_Ignorable_Code_Point}]/gu, '');
	return before === '' ? ' at the beginning' : ` after "${Array.from(before).slice(-12).join('')}"`;
}
