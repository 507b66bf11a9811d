import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAndColumn, scanJson } from './json-positions';

describe('scanning JSON', () => {
	it('accepts what JSON.parse accepts, and nothing else', () => {
		const pieces = fc.constantFrom(
			'{',
			'}',
			'[',
			']',
			',',
			':',
			'"a"',
			'"',
			'1',
			'-0.5e3',
			'01',
			'true',
			'nul',
			' ',
			'\n',
			'\\'
		);
		const texts = fc.oneof(
			fc.json(),
			fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
			fc.string()
		);
		fc.assert(
			fc.property(texts, (text) => {
				expect(scanJson(text).ok).toBe(isJson(text));
			}),
			{ numRuns: 500 }
		);
	});

	it('knows where a member’s key and a list’s element stand', () => {
		const text = '{\n\t"features": [\n\t\t{ "id": "a" },\n\t\t{ "id": "b" }\n\t]\n}';
		const scan = scanJson(text);
		const at = (...path: (string | number)[]) => lineAndColumn(text, (scan.ok ? scan.offsetOf(path) : undefined) ?? -1);
		expect(at('features')).toEqual({ line: 2, column: 2 });
		expect(at('features', 1)).toEqual({ line: 4, column: 3 });
		expect(at('features', 1, 'id')).toEqual({ line: 4, column: 5 });
		expect(at()).toEqual({ line: 1, column: 1 });
	});

	it('finds a key that stands twice, also when it is written differently', () => {
		const scan = scanJson('{"a": {"key": 1, "k\\u0065y": 2}}');
		expect(scan.ok && scan.repeated).toEqual([{ path: ['a', 'key'], offset: 17 }]);
	});

	it('refuses nesting that would overflow the stack', () => {
		expect(scanJson('['.repeat(100_000))).toMatchObject({
			ok: false,
			message: 'lists and objects are nested too deeply'
		});
	});

	it('reads a text of several megabytes', () => {
		expect(scanJson(`["${'あ'.repeat(3_000_000)}"]`).ok).toBe(true);
		expect(scanJson(`["${'a\\n'.repeat(1_000_000)}`).ok).toBe(false);
	});
});

/** JSON without a number beyond every number: `JSON.parse` makes Infinity of it, which no file can hold. */
function isJson(text: string): boolean {
	try {
		let isFinite = true;
		JSON.parse(text, (_, value: unknown) => {
			if (typeof value === 'number') isFinite &&= Number.isFinite(value);
			return value;
		});
		return isFinite;
	} catch {
		return false;
	}
}
