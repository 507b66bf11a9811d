import { fill } from '../i18n/fill';
import type { Messages } from '../i18n/messages';

/** What opens an entry's details: says how many sources stand behind it. */
export function detailsLabel(
	sources: number,
	{ details, detailsAndSources }: Pick<Messages, 'details' | 'detailsAndSources'>
): string {
	if (sources === 0) return details;
	return fill(sources === 1 ? detailsAndSources.one : detailsAndSources.other, { count: sources });
}
