import { textWidthPx } from '../cartography/labels';
import { fitTimeline } from '../derived/fit-timeline';
import { deriveTimeline } from '../derived/timeline';
import { formatDate } from '../i18n/format-date';
import type { Locale } from '../i18n/locales';
import type { LocalizedStory } from '../story/story';

/** Of the words on the axis, in rem (TimelineAxis.svelte). */
const wordsSizeRem = 0.75;

interface DatedStory {
	readonly events: readonly Pick<LocalizedStory['events'][number], 'id' | 'placeId' | 'date'>[];
	readonly places: readonly Pick<LocalizedStory['places'][number], 'id' | 'name'>[];
}

/**
 * A story along an axis of time as its page shows it: with dates in words, and with the names and dates for which each
 * width has room.
 */
export function pageTimeline({ events, places }: DatedStory, locale: Locale) {
	const nameOf = (id: string) => {
		const event = events.find((candidate) => candidate.id === id);
		return places.find((place) => place.id === event?.placeId)?.name;
	};
	const dateOf = (edtf: string) => formatDate(edtf, locale, 'short');
	const { bands, ticks, ...lanes } = fitTimeline(
		deriveTimeline({ events }),
		(id) => {
			const name = nameOf(id);
			return name === undefined ? null : boldWidthRem(name);
		},
		(edtf) => textWidthPx(dateOf(edtf), wordsSizeRem)
	);
	return {
		bands: bands.map((band) => ({ ...band, start: rounded(band.start), end: rounded(band.end) })),
		ticks: ticks.map(({ at, from, edtf }) => ({ at: rounded(at), from, label: dateOf(edtf) })),
		...lanes
	};
}

/**
 * Bold letters are a seventh wider than the estimate has them, and the widest of them more; Han, kana and Hangul are as
 * wide as ever.
 */
function boldWidthRem(words: string): number {
	const countOf = (letters: RegExp) => words.match(letters)?.length ?? 0;
	return (
		textWidthPx(words, wordsSizeRem) + (countOf(/[^\u1100-\uffff]/g) * 0.09 + countOf(/[MWmw]/g) * 0.4) * wordsSizeRem
	);
}

/** Digits that nobody sees are bytes that everybody waits for. */
function rounded(share: number): number {
	return Number(share.toFixed(4));
}
