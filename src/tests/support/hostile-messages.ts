import fc from 'fast-check';
import { messageVersion } from '../../lib/embed/messages';

const types = ['ping', 'goto', 'select', 'step', 'lang', 'theme', 'height', 'ready', '__proto__', ''];

/**
 * Of the right version, and well formed but for one field that is of another kind, out of range, or somebody's markup.
 */
const malformed = fc.oneof(
	fc.record({
		type: fc.constant('dateline:goto'),
		v: fc.constant(messageVersion),
		lng: fc.constantFrom(181, -1e9, NaN, Infinity, '136', null),
		lat: fc.double({ min: -85, max: 85, noNaN: true }),
		zoom: fc.double({ min: 0, max: 24, noNaN: true })
	}),
	fc.record({
		type: fc.constant('dateline:select'),
		v: fc.constant(messageVersion),
		id: fc.oneof(fc.integer(), fc.constantFrom(undefined, true, ['nara-summit'], { id: 'nara-summit' }))
	}),
	fc.record({
		type: fc.constant('dateline:step'),
		v: fc.constant(messageVersion),
		step: fc.constantFrom('next', '1', 0.5, NaN, -Infinity, 2 ** 60, [1], null)
	}),
	fc.record({
		type: fc.constant('dateline:lang'),
		v: fc.constant(messageVersion),
		lang: fc.constantFrom('fr', 'JA', '', '../../..', '//evil.example', 'toString', ['ja'], 3)
	}),
	fc.record({
		type: fc.constant('dateline:theme'),
		v: fc.constant(messageVersion),
		theme: fc.constantFrom('sepia', 'DARK', '"><script>', ['dark'], 7)
	})
);

/** Of another version, whatever the rest is. */
const otherVersion = fc.record({
	type: fc.constantFrom(...types.map((type) => `dateline:${type}`)),
	v: fc.constantFrom(0, 2, '1', null, [1], 1.5, -messageVersion),
	id: fc.oneof(
		fc.string(),
		fc.constant('<img src=x onerror=alert(1)>'),
		fc.constant('javascript:alert(1)'),
		fc.integer()
	),
	height: fc.oneof(fc.double(), fc.constantFrom(-1, 1e9, '500px')),
	lng: fc.oneof(fc.double(), fc.constantFrom(999, '1')),
	lat: fc.double(),
	zoom: fc.double(),
	step: fc.oneof(fc.double(), fc.constant('next')),
	lang: fc.constantFrom('fr', '../../..', '//evil.example', 3),
	theme: fc.constantFrom('sepia', '"><script>', 7)
});

/** Messages that an embed must drop: anything that a structured clone can carry. The same for the same number. */
export function hostileMessages(count: number): unknown[] {
	const anything = fc.oneof(
		fc.jsonValue(),
		fc.string(),
		fc.integer(),
		fc.constantFrom(null, undefined, '', 'setImmediate$0', '[iFrameSizer]x:1:2')
	);
	return fc.sample(fc.oneof(malformed, otherVersion, anything), { numRuns: count, seed: 1 });
}
