import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEmbedOptions } from '../../tests/support/any-embed-options';
import { embedQuery, readEmbedOptions } from './options';
import type { EmbedOptions } from './parameters';
import { choices, embedParameters, flags } from './parameters';

const plain = readEmbedOptions(new URLSearchParams());
const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzABCXYZ0123456789'));
const id = fc
	.tuple(letter, fc.string({ unit: fc.oneof(letter, fc.constant('-')), maxLength: 80 }))
	.map(([first, rest]) => first + rest);

describe('the options in an embed’s address', () => {
	test('come back as they were written', () => {
		fc.assert(
			fc.property(anyEmbedOptions, (written) => {
				expect(readEmbedOptions(new URLSearchParams(embedQuery(written)))).toEqual(written);
			}),
			{ numRuns: 2000 }
		);
	});

	test('are left out where they say what holds anyway', () => {
		expect(embedQuery(plain)).toBe('');
		expect(embedQuery({})).toBe('');
		expect(embedQuery({ theme: 'auto', tour: false, event: null })).toBe('');
		expect(embedQuery({ events: true, theme: 'dark', event: 'nara-summit' })).toBe(
			'?theme=dark&event=nara-summit&events=1'
		);
	});

	test('are the first of their choices, none and no, where nothing is said', () => {
		const standard = {
			event: null,
			...Object.fromEntries(Object.entries(choices).map(([name, [first]]) => [name, first])),
			...Object.fromEntries(flags.map((name) => [name, false]))
		};
		expect(plain).toEqual(standard);
		expect(plain).toMatchObject({
			theme: 'auto',
			event: null,
			tour: false,
			names: 'locale',
			ui: 'full',
			gestures: 'cooperative',
			interactive: 'auto',
			transparent: false,
			events: false
		});
	});

	test.each(['tour', 'tour=', 'tour=1', 'tour=true', 'tour=tour'])('?%s is a yes', (query) => {
		expect(readEmbedOptions(new URLSearchParams(query))).toEqual({ ...plain, tour: true });
	});

	test.each([
		'tour=0',
		'tour=false',
		'Tour=1',
		'theme=DARK',
		'theme=',
		'ui=none',
		'event=',
		'event=-a',
		'event=a%20b',
		'event=%3Cb%3E'
	])('?%s says nothing', (query) => {
		expect(readEmbedOptions(new URLSearchParams(query))).toEqual(plain);
	});

	test('are well formed whatever the address says', () => {
		const name = fc.oneof(fc.constantFrom<string>(...embedParameters), fc.string());
		const value = fc.oneof(
			fc.constantFrom<string>(...Object.values(choices).flat(), '0', '1', 'false'),
			id,
			fc.string()
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
				const read = readEmbedOptions(new URLSearchParams(pairs));
				expect(Object.keys(read)).toEqual(embedParameters);
				for (const [key, allowed] of Object.entries(choices))
					expect(allowed).toContain(read[key as keyof EmbedOptions]);
				for (const flag of flags) expect(read[flag]).toBeTypeOf('boolean');
				expect(read.event ?? 'none').toMatch(/^[a-z0-9-]{1,81}$/i);
			}),
			{ numRuns: 5000 }
		);
	});
});
