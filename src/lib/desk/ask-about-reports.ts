import type { JsonPath } from '../entries/json-positions';
import { ask, type Question } from './question';
import type { StoryFiles } from '../entries/schema';
import { parseStoryDate } from '../story/story-date';
import type { StoryFile } from '../entries/story-file';

type Citation = StoryFiles['story.json']['citations'][number];

/** What happened and where it is told. */
interface Dated {
	readonly file: StoryFile;
	/** Of the object in which date, status and citations stand. */
	readonly path: JsonPath;
	readonly value: {
		readonly date: string;
		readonly status: string;
		readonly citations: readonly string[];
		readonly quotation?: { readonly citations: readonly string[] } | undefined;
	};
}

/**
 * What is told before it was: dates in the future of what has happened, and reports that are older than what they
 * report. And reports that stand in the list twice.
 *
 * @param today `YYYY-MM-DD`, the latest that it is anywhere on earth: a date is a day where something happened
 */
export function askAboutReports(
	files: Readonly<Record<keyof StoryFiles, StoryFile>>,
	data: StoryFiles,
	today: string
): Question[] {
	const [story, events, exchanges] = [files['story.json'], files['events.geojson'], files['exchanges.json']];
	const { citations } = data['story.json'];
	const dated: Dated[] = [
		...data['events.geojson'].features.map(({ properties }, index) => ({
			file: events,
			path: ['features', index, 'properties'],
			value: properties
		})),
		...data['exchanges.json'].exchanges.map((value, index) => ({ file: exchanges, path: ['exchanges', index], value }))
	];
	return [
		...dated
			.filter(({ value }) => value.status === 'happened')
			.flatMap((it) => [...askAboutFuture(it, today), ...askAboutEarlyReports(it, citations)]),
		...citations.flatMap(({ date }, index) =>
			date > today ? ask('date', story, ['citations', index, 'date'], `is dated ${date}, and today is ${today}`) : []
		),
		...askAboutAddresses(story, citations)
	];
}

function askAboutFuture({ file, path, value }: Dated, today: string): Question[] {
	const earliest = earliestDay(value.date);
	if (earliest <= today) return [];
	return [ask('date', file, [...path, 'date'], `is said to have happened on ${value.date}, and today is ${today}`)];
}

function askAboutEarlyReports({ file, path, value }: Dated, citations: readonly Citation[]): Question[] {
	const earliest = earliestDay(value.date);
	const lists: [JsonPath, readonly string[]][] = [[[...path, 'citations'], value.citations]];
	if (value.quotation) lists.push([[...path, 'quotation', 'citations'], value.quotation.citations]);
	return lists.flatMap(([at, ids]) => {
		// Half the earth is a day behind the other half.
		const early = citations.filter(({ id, date }) => ids.includes(id) && dayAfter(date) < earliest);
		if (early.length === 0) return [];
		const reports = early.map(({ id, date }) => `${id} (${date})`).join(', ');
		return ask('citations', file, at, `rests on ${reports}, older than ${value.date} when it happened`, {
			file: file.name,
			path: [...path, 'date']
		});
	});
}

function askAboutAddresses(file: StoryFile, citations: readonly Citation[]): Question[] {
	return citations.flatMap(({ url }, index) => {
		const first = citations.slice(0, index).find((other) => addressOf(other.url) === addressOf(url));
		return first
			? ask('url', file, ['citations', index, 'url'], `is the address of "${first.id}" as well; cite it once`)
			: [];
	});
}

/** What leads to the same report: without the mark of whoever passed the link on. */
function addressOf(address: string): string {
	const url = new URL(address);
	for (const name of [...url.searchParams.keys()]) {
		if (/^(?:utm_|fbclid$|gclid$)/.test(name)) url.searchParams.delete(name);
	}
	return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}?${url.searchParams.toString()}`;
}

/** Before all days when the beginning is open. */
function earliestDay(edtf: string): string {
	const result = parseStoryDate(edtf);
	return (result.ok && result.date.earliest) || '';
}

function dayAfter(day: string): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}
