import fc from 'fast-check';
import { isChoice, isFlag } from '../../lib/embed/options';
import { choices, embedParameters } from '../../lib/embed/parameters';
import type { EmbedOptions, EmbedParameter } from '../../lib/embed/parameters';

function anyValueOf(name: EmbedParameter): fc.Arbitrary<string | boolean | null> {
	if (isChoice(name)) return fc.constantFrom<string>(...choices[name]);
	return isFlag(name) ? fc.boolean() : fc.option(fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9-]{0,80}$/));
}

/** Everything that a host may ask of an embed, in every combination. */
export const anyEmbedOptions = fc.record(
	Object.fromEntries(embedParameters.map((name) => [name, anyValueOf(name)]))
) as fc.Arbitrary<EmbedOptions>;
