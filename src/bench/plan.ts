import type { ConditionName } from './conditions';
import { measureCrowd } from './parts/measure-crowd';
import { measureDrag, measurePosterDrag } from './parts/measure-drag';
import { hostingNames, hostings, measureHost } from './parts/measure-host';
import { measureLoad } from './parts/measure-load';
import { measurePicture } from './parts/measure-picture';
import { measurePosterPress, measurePosterStep, measurePress, measureStep } from './parts/measure-press';
import { measureWork } from './parts/measure-work';
import type { Measure } from './parts/part';
import { crowds } from './site/crowd';
import { pages, type BenchPage } from './site/pages';

/** One visit of the plan. */
export interface PlannedVisit {
	part: PartName;
	condition: ConditionName;
	/** What the record is of: the page's name, or the article's. */
	subject: string;
	page: BenchPage;
	measure: Measure;
}

interface Part {
	measure: Measure;
	conditions: readonly ConditionName[];
	of: (page: BenchPage) => boolean;
}

const all = () => true;
const ours = ({ isOurs }: BenchPage) => isOurs;

const partsOfPages = {
	picture: { measure: measurePicture, conditions: ['fast', 'slow', 'drip'], of: all },
	load: { measure: measureLoad, conditions: ['fast', 'slow'], of: all },
	work: { measure: measureWork, conditions: ['fast', 'processor'], of: all },
	drag: { measure: measureDrag, conditions: ['fast', 'processor'], of: ({ canMove }) => canMove },
	'poster-drag': { measure: measurePosterDrag, conditions: ['fast', 'processor'], of: ours },
	press: { measure: measurePress, conditions: ['processor'], of: all },
	'poster-press': { measure: measurePosterPress, conditions: ['processor'], of: ours },
	step: { measure: measureStep, conditions: ['processor'], of: ours },
	'poster-step': { measure: measurePosterStep, conditions: ['processor'], of: ours }
} satisfies Record<string, Part>;

/** Parts whose records are not of pages alone. */
const otherParts = { host: hostVisits, crowd: crowdVisits };

export type PartName = keyof typeof partsOfPages | keyof typeof otherParts;

export const partNames = [...Object.keys(partsOfPages), ...Object.keys(otherParts)] as PartName[];

/**
 * All visits of one run, in their order: what is compared is measured side by side, so that whatever else the machine
 * does falls on all.
 *
 * @param isWanted by page
 */
export function planVisits(parts: readonly PartName[], isWanted: (page: BenchPage) => boolean): PlannedVisit[] {
	return parts.flatMap((name) =>
		name in otherParts
			? otherParts[name as keyof typeof otherParts](isWanted)
			: pageVisits(name as keyof typeof partsOfPages, isWanted)
	);
}

function pageVisits(part: keyof typeof partsOfPages, isWanted: (page: BenchPage) => boolean): PlannedVisit[] {
	const { conditions, measure, of }: Part = partsOfPages[part];
	return conditions.flatMap((condition) =>
		pages
			.filter((page) => of(page) && isWanted(page))
			.map((page) => ({ part, condition, subject: page.name, page, measure }))
	);
}

function hostVisits(isWanted: (page: BenchPage) => boolean): PlannedVisit[] {
	const page = pages.find(({ name }) => name === 'embed');
	if (!page || !isWanted(page)) return [];
	return hostingNames.map((hosting): PlannedVisit => ({
		part: 'host',
		condition: 'slow',
		subject: hosting,
		page,
		measure: measureHost(hosting)
	}));
}

/** The embed, because a page's own tools (measuring between any two places) grow with the square of the places. */
function crowdVisits(isWanted: (page: BenchPage) => boolean): PlannedVisit[] {
	const compared = pages.filter(({ name }) => name === 'maplibre' || name === 'embed').filter(isWanted);
	return crowds.flatMap((crowd) =>
		compared.map((page): PlannedVisit => ({
			part: 'crowd',
			condition: 'fast',
			subject: `${page.name}-${crowd}`,
			page,
			measure: measureCrowd(crowd)
		}))
	);
}

/** What a record's subject is called in tables. */
export const subjectWords: Readonly<Record<string, string>> = Object.fromEntries([
	...pages.map(({ name, words }): [string, string] => [name, words]),
	...hostingNames.map((name): [string, string] => [name, hostings[name].words]),
	...crowds.flatMap((crowd) =>
		pages.map(({ name, words }): [string, string] => [`${name}-${crowd}`, `${words}, ${crowd} names`])
	)
]);
