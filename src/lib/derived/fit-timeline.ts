import type { Timeline, TimelineBand, TimelineTick } from './timeline';

/**
 * The axis' widths from which on names and dates are shown, in rem: with text of twice the size on the smallest phone,
 * that phone as it comes, a large phone, and a desk. TimelineAxis.svelte has the same widths.
 */
const decisiveWidthsRem: readonly number[] = [7.5, 17.5, 27.5, 45];

/**
 * Words that are shown from one of those widths on, by its index: from there they have room, for everything else on an
 * axis is drawn at constant size.
 */
interface Fitted {
	readonly from: number;
}

export interface FittedTimeline {
	readonly bands: readonly (TimelineBand & { readonly name?: Fitted & { readonly side: 'left' | 'right' } })[];
	readonly ticks: readonly (TimelineTick & Fitted)[];
	readonly lanes: number;
	/**
	 * From one lane to the next: closer to each other where there are many, so that sixty events are not as high as two
	 * screens.
	 */
	readonly lanePitchRem: number;
}

/** What a lane of names takes, and what all lanes may take together. */
const [lanePitchRem, mostLanesRem] = [1.375, 15];
/** Words of neighbouring lanes are this far apart at least. */
const closestWordsRem = 1;
/** From a mark's middle to its edge with some room; from there to its name; and between words. */
const [markRem, nameGapRem, wordGapRem] = [0.6, 0.75, 0.5];

/**
 * Decides which names and dates an axis has room for, and from which width on. None of them collides with another, with
 * a mark or with a stem, or is cut.
 *
 * @param nameWidthRem the width of the name of a band's event; null where it has none
 * @param dateWidthRem the width of a tick's date
 */
export function fitTimeline(
	{ bands, ticks, lanes }: Timeline,
	nameWidthRem: (id: string) => number | null,
	dateWidthRem: (edtf: string) => number
): FittedTimeline {
	const pitchRem = Math.min(lanePitchRem, mostLanesRem / lanes);
	const named = pitchRem < closestWordsRem ? [] : bands;
	const names = new Map<string, PlacedName>();
	for (const [from, widthRem] of decisiveWidthsRem.entries()) {
		for (const band of named) {
			const wordsRem = nameWidthRem(band.id);
			if (wordsRem === null || names.has(band.id)) continue;
			const side = (['right', 'left'] as const).find((candidate) =>
				hasRoom({ band, side: candidate, wordsRem, from }, bands, [...names.values()], widthRem)
			);
			if (side) names.set(band.id, { band, side, wordsRem, from });
		}
	}
	return {
		bands: bands.map((band) => {
			const name = names.get(band.id);
			return { ...band, ...(name && { name: { side: name.side, from: name.from } }) };
		}),
		ticks: fitTicks(ticks, dateWidthRem),
		lanes,
		lanePitchRem: pitchRem
	};
}

interface PlacedName extends Fitted {
	readonly band: TimelineBand;
	readonly side: 'left' | 'right';
	readonly wordsRem: number;
}

/** Where a name stands on an axis of some width, in rem from its start. */
function extentOf({ band, side, wordsRem }: PlacedName, widthRem: number): readonly [left: number, right: number] {
	const right = side === 'left' ? band.start * widthRem - nameGapRem : band.end * widthRem + nameGapRem + wordsRem;
	return [right - wordsRem, right];
}

/** A name must be whole, and stand neither on its lane's marks and names nor on the stems of what stands higher. */
function hasRoom(
	name: PlacedName,
	bands: readonly TimelineBand[],
	names: readonly PlacedName[],
	widthRem: number
): boolean {
	const [left, right] = extentOf(name, widthRem);
	const { id, lane, start, end } = name.band;
	// What stands between a mark and its name here would stand in the name on a wider axis.
	const isFree = (from: number, to: number, gapRem: number) =>
		name.side === 'right'
			? from <= end || right + gapRem <= from * widthRem
			: to >= start || to * widthRem + gapRem <= left;
	return (
		left >= 0 &&
		right <= widthRem &&
		bands.every((other) => {
			if (other.id === id || other.lane < lane) return true;
			const isBeside = other.lane === lane;
			return isFree(other.start, isBeside ? other.end : other.start, isBeside ? markRem : wordGapRem / 2);
		}) &&
		names.every((other) => {
			const [otherLeft, otherRight] = extentOf(other, widthRem);
			return other.band.lane !== lane || otherRight + wordGapRem <= left || right + wordGapRem <= otherLeft;
		})
	);
}

/**
 * Every date, every other, every fourth …, counted from whichever shows the most. Those that a width has room for are
 * among those of every wider one, where more of them are whole at the ends.
 */
function fitTicks(
	ticks: readonly TimelineTick[],
	dateWidthRem: (edtf: string) => number
): readonly (TimelineTick & Fitted)[] {
	const from = new Map<TimelineTick, number>();
	for (const [index, widthRem] of decisiveWidthsRem.entries()) {
		const isWhole = ({ at, edtf }: TimelineTick) => Math.min(at, 1 - at) * widthRem >= dateWidthRem(edtf) / 2;
		const collide = (shown: readonly TimelineTick[]) =>
			shown.some(({ at, edtf }, position) => {
				const next = shown[position + 1];
				const wordsRem = next ? (dateWidthRem(edtf) + dateWidthRem(next.edtf)) / 2 + wordGapRem : 0;
				return next !== undefined && (next.at - at) * widthRem < wordsRem;
			});
		const most = regularChoices(ticks.length)
			.filter((isChosen) => ticks.every((tick, position) => !from.has(tick) || isChosen(position)))
			.map((isChosen) => ticks.filter((tick, position) => isChosen(position) && isWhole(tick)))
			.filter((shown) => !collide(shown))
			.reduce((best, shown) => (shown.length > best.length ? shown : best), []);
		for (const tick of most) from.set(tick, from.get(tick) ?? index);
	}
	return ticks.flatMap((tick) => {
		const first = from.get(tick);
		return first === undefined ? [] : { ...tick, from: first };
	});
}

/**
 * All, every other one from the first or the second, every fourth from any of the first four …: whether the one at a
 * position is chosen.
 */
function regularChoices(count: number): readonly ((position: number) => boolean)[] {
	const choices: ((position: number) => boolean)[] = [];
	for (let step = 1; step <= count; step *= 2)
		for (let first = 0; first < step; first++) choices.push((position) => position % step === first);
	return choices;
}
