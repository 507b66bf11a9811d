import fc from 'fast-check';
import { messageVersion } from '../lib/embed/messages';

const types = ['ping', 'goto', 'select', 'step', 'lang', 'theme', 'height', 'ready', '__proto__', ''];

/** Nearly messages of ours: one field or more is of another kind, out of range, or somebody's markup. Well-formed ones of the wrong version as well. */
const nearMiss = fc.record({
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
	lang: fc.constantFrom('fr', '../..', '//evil.example', 3),
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
	return fc.sample(fc.oneof(nearMiss, anything), { numRuns: count, seed: 1 });
}
