import fc from 'fast-check';
import { choices } from '../../lib/embed/parameters';
import type { EmbedOptions } from '../../lib/embed/parameters';

/** Everything that a host may ask of an embed, in every combination. */
export const anyEmbedOptions: fc.Arbitrary<EmbedOptions> = fc.record({
	theme: fc.constantFrom(...choices.theme),
	event: fc.option(fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9-]{0,80}$/)),
	tour: fc.boolean(),
	names: fc.constantFrom(...choices.names),
	ui: fc.constantFrom(...choices.ui),
	gestures: fc.constantFrom(...choices.gestures),
	interactive: fc.constantFrom(...choices.interactive),
	transparent: fc.boolean(),
	events: fc.boolean()
});
