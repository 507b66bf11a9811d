import type { Transport } from '@sveltejs/kit';
import { WrittenAhead } from '$lib/poster/written-ahead';

export const transport: Transport = {
	WrittenAhead: {
		encode: (value) => value instanceof WrittenAhead && 1,
		// Svelte keeps the markup that it finds, unless it is told that nothing was written ('').
		decode: () => new WrittenAhead(' ')
	}
};
