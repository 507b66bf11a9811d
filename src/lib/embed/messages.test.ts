import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileMessages } from '../../tests/support/hostile-messages';
import { locales } from '../i18n/locales';
import type { ToEmbed } from './messages';
import { messageVersion, readToEmbed } from './messages';

const v = messageVersion;
const within = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });

const message: fc.Arbitrary<ToEmbed> = fc.oneof(
	fc.constant({ type: 'dateline:ping', v } as const),
	fc.record({
		type: fc.constant('dateline:goto' as const),
		v: fc.constant(v),
		lng: within(180),
		lat: within(85),
		zoom: within(24)
	}),
	fc.record({ type: fc.constant('dateline:select' as const), v: fc.constant(v), id: fc.option(fc.string()) }),
	fc.record({ type: fc.constant('dateline:step' as const), v: fc.constant(v), step: fc.maxSafeInteger() }),
	fc.record({ type: fc.constant('dateline:lang' as const), v: fc.constant(v), lang: fc.constantFrom(...locales) }),
	fc.record({
		type: fc.constant('dateline:theme' as const),
		v: fc.constant(v),
		theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const)
	})
);

const fieldNames = ['type', 'v', 'lng', 'lat', 'zoom', 'id', 'step', 'lang', 'theme'] as const;

/** A message with one field replaced by anything, or taken away. */
const nearMiss = fc
	.tuple(message, fc.constantFrom(...fieldNames), fc.option(fc.anything(), { nil: undefined }))
	.map(([whole, name, value]) => ({ ...whole, [name]: value }));

const isNumber = (value: unknown, limit: number) => typeof value === 'number' && Math.abs(value) <= limit;

/** What a well-formed message is, said a second time: exactly its fields, and each what it has to be. */
const wellFormed: Readonly<Record<string, (fields: Readonly<Record<string, unknown>>) => boolean>> = {
	'dateline:ping': () => true,
	'dateline:goto': ({ lng, lat, zoom }) => isNumber(lng, 180) && isNumber(lat, 85) && isNumber(zoom, 24),
	'dateline:select': ({ id }) => id === null || typeof id === 'string',
	'dateline:step': ({ step }) => typeof step === 'number' && Number.isInteger(step),
	'dateline:lang': ({ lang }) => lang === 'en' || lang === 'ja' || lang === 'ko',
	'dateline:theme': ({ theme }) => theme === 'auto' || theme === 'light' || theme === 'dark'
};
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
	'dateline:ping': [],
	'dateline:goto': ['lng', 'lat', 'zoom'],
	'dateline:select': ['id'],
	'dateline:step': ['step'],
	'dateline:lang': ['lang'],
	'dateline:theme': ['theme']
};

describe('a message from a host', () => {
	test('that is well formed is read as it is, and what is written beside its fields is left out', () => {
		fc.assert(
			fc.property(message, fc.dictionary(fc.string(), fc.anything()), (sent, more) => {
				expect(readToEmbed({ ...more, ...sent })).toEqual(sent);
			}),
			{ numRuns: 2000 }
		);
	});

	test('is read without an exception whatever it is, and anything malformed is nothing', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.anything({ withBigInt: true, withDate: true, withTypedArray: true }), nearMiss),
				(sent) => {
					const read = readToEmbed(sent);
					if (read === null) return;
					const { type, v: version, ...fields } = read;
					expect(version).toBe(messageVersion);
					expect(Object.keys(fields)).toEqual(fieldsOf[type]);
					expect(wellFormed[type]?.(fields)).toBe(true);
				}
			),
			{ numRuns: 20_000 }
		);
	});

	test('that is hostile is nothing, and many of those come as near as one field', () => {
		const messages = hostileMessages(20_000);
		expect(messages.filter((sent) => readToEmbed(sent) !== null)).toEqual([]);
		const near = messages.filter((sent) => (sent as { v?: unknown } | null | undefined)?.v === v);
		expect(near.length).toBeGreaterThan(5000);
	});

	test.each([
		undefined,
		null,
		'dateline:ping',
		[],
		{},
		{ type: 'dateline:ping' },
		{ type: 'dateline:ping', v: 2 },
		{ type: 'dateline:ping', v: '1' },
		{ type: ['dateline:ping'], v },
		{ type: 'ping', v },
		{ type: 'dateline:height', v, id: 'ja/a', height: 600 },
		{ type: 'dateline:goto', v, lng: 136, lat: 35 },
		{ type: 'dateline:goto', v, lng: 136, lat: 35, zoom: NaN },
		{ type: 'dateline:goto', v, lng: Infinity, lat: 35, zoom: 4 },
		{ type: 'dateline:goto', v, lng: 136, lat: 86, zoom: 4 },
		{ type: 'dateline:goto', v, lng: '136', lat: 35, zoom: 4 },
		{ type: 'dateline:select', v },
		{ type: 'dateline:select', v, id: 7 },
		{ type: 'dateline:step', v, step: 0.5 },
		{ type: 'dateline:step', v, step: 2 ** 53 },
		{ type: 'dateline:lang', v, lang: 'fr' },
		{ type: 'dateline:theme', v, theme: 'sepia' }
	])('%j is none', (sent) => {
		expect(readToEmbed(sent)).toBeNull();
	});
});
