import { textWidthPx } from '../cartography/labels';
import { statusesToExplain } from '../scene/status-marks';
import type { LocalizedStory } from '../story/story';
import type { StoryPageData } from '../page/story-page-data';

/** Of the key's words, in rem (`--text-s`), and what stands beside and between them (MapLegend.svelte). */
const [wordsRem, symbolRem, ringRem, gapRem, entryGapRem, paddingRem] = [0.8125, 2.75, 1.125, 0.5, 1.25, 2.25];
/** No column beside a list is narrower or wider. */
const widthsRem = { from: 20, to: 160, step: 0.5 };

interface Keyed {
	readonly exchanges: readonly Pick<LocalizedStory['exchanges'][number], 'kind' | 'status'>[];
	readonly events: readonly Pick<LocalizedStory['events'][number], 'status'>[];
}

/**
 * A style sheet that says how much room a desk's page keeps free under its map before what stands there has come: the
 * map's height follows from the window alone, and nothing moves when the rest arrives (reader/StoryPage adds it up).
 * `--axis` is the height of the timeline's axis, `--legend-lines` are the key's lines by the width of the column. Words
 * are as wide as in the widest of the system's fonts, so that there may be a line too much, and never one too little.
 *
 * @param words what the key says, in the page's language
 */
export function roomUnderMap(
	story: Keyed,
	{ timeline, hasDemarcationLine }: Pick<StoryPageData, 'timeline' | 'hasDemarcationLine'>,
	words: Pick<StoryPageData['messages'], 'kinds' | 'planned' | 'demarcationLine' | 'arcsAreSchematic'>
): string {
	const hasAxis = timeline !== null && timeline.bands.length > 0;
	const axis = hasAxis ? `--axis:${n(timeline.lanes * timeline.lanePitchRem + 2)}rem` : '--timeline:0rem';
	const period = story.events.length > 1 ? '' : ';--period:0rem';
	const kinds = [...new Set(story.exchanges.map(({ kind }) => kind))];
	const entries = [
		...kinds.map((kind) => symbolRem + gapRem + widthOf(words.kinds[kind])),
		...statusesToExplain([...story.exchanges, ...story.events]).map(
			(status) => (kinds.length > 0 ? symbolRem + gapRem : 0) + ringRem + gapRem + widthOf(words.planned[status])
		),
		...(hasDemarcationLine ? [symbolRem + gapRem + widthOf(words.demarcationLine)] : [])
	];
	const note = kinds.length > 0 ? widthOf(words.arcsAreSchematic) : null;
	return `.map{${axis}${period}}${linesRules(entries, note)}`;
}

/** The map's estimate knows no narrow letters, and takes Hangul for as wide as Han. */
function widthOf(text: string): number {
	const countOf = (letters: RegExp) => text.match(letters)?.length ?? 0;
	return (
		textWidthPx(text, wordsRem) -
		(0.3 * countOf(/[ijlI ’.,]/g) + 0.2 * countOf(/[tfr]/g) + 0.08 * countOf(/[가-힣]/g)) * wordsRem
	);
}

/** The fewer lines the wider the column is. */
function linesRules(entries: readonly number[], note: number | null): string {
	if (entries.length === 0) return '.map{--legend:0rem}';
	const rules: string[] = [];
	let before = 0;
	for (let widthRem = widthsRem.from; widthRem <= widthsRem.to; widthRem += widthsRem.step) {
		const lines = linesIn(widthRem - paddingRem, entries, note);
		const rule = `.figure,.under{--legend-lines:${lines}}`;
		if (before === 0) rules.push(rule);
		else if (lines < before) rules.push(`@container map-column (width>=${widthRem}rem){${rule}}`);
		before = lines;
	}
	return rules.join('');
}

/** The entries break where one finds no room; the note stands beside all of them, or below. */
function linesIn(widthRem: number, entries: readonly number[], note: number | null): number {
	const whole = entries.reduce((sum, entry) => sum + entry + entryGapRem, 0);
	if (whole + (note ?? -entryGapRem) <= widthRem) return 1;
	let [lines, left] = [0, 0];
	for (const entry of entries) {
		if (lines === 0 || entry > left) [lines, left] = [lines + 1, widthRem];
		left -= entry + entryGapRem;
	}
	return lines + (note === null ? 0 : Math.ceil(note / widthRem));
}

function n(value: number): string {
	return String(Number(value.toFixed(3)));
}
