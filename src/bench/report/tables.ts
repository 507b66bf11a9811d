import { conditions } from '../conditions';
import { subjectWords } from '../plan';
import { summaryOf, type BenchRecord } from '../records';
import type { Summary } from '../statistics';
import { figureTables, formatFigure, type FigureTable, type Unit } from './figures';

/** What everything is compared with. */
const references = ['floor', 'leaflet', 'maplibre'] as const;

/** All tables for which there are records, as Markdown. */
export function tablesOf(records: readonly BenchRecord[]): string[] {
	return figureTables
		.filter(({ part }) => records.some((record) => record.part === part))
		.flatMap((table) => ['', `## ${table.title}`, '', table.how, ...tableLines(table, records)]);
}

function tableLines(table: FigureTable, records: readonly BenchRecord[]): string[] {
	const { part, figures, conditions: names } = table;
	return names.flatMap((condition) => {
		const own = records.filter((record) => record.part === part && record.condition === condition);
		if (own.length === 0) return [];
		const subjects = [...new Set(own.map(({ subject }) => subject))];
		const cell = (subject: string, figure: string, unit: Unit) =>
			cellOf(summaryOf(own, { part, condition, subject, figure }), unit);
		const rows =
			part === 'host'
				? [
						[conditions[condition].words, ...figures.map(({ words }) => words)],
						...subjects.map((subject) => [
							subjectWords[subject] ?? subject,
							...figures.map(({ name, unit }) => cell(subject, name, unit))
						])
					]
				: [
						[conditions[condition].words, ...subjects.map((subject) => subjectWords[subject] ?? subject)],
						...figures
							.map(({ name, words, unit }) => [words, ...subjects.map((subject) => cell(subject, name, unit))])
							.filter(([, ...cells]) => cells.some((text) => text !== '–')),
						...ratioRows(table, own, condition, subjects)
					];
		return ['', ...markdownTable(rows)];
	});
}

/** One figure of each page over that of each reference. */
function ratioRows(
	{ part, ratiosOf }: FigureTable,
	records: readonly BenchRecord[],
	condition: BenchRecord['condition'],
	subjects: readonly string[]
): string[][] {
	if (ratiosOf === undefined) return [];
	const medianOf = (subject: string) => summaryOf(records, { part, condition, subject, figure: ratiosOf })?.median;
	return references.flatMap((reference) => {
		const base = medianOf(reference);
		if (!base) return [];
		const ratio = (subject: string) => {
			const median = medianOf(subject);
			return median === undefined ? '–' : `${(median / base).toFixed(2)}×`;
		};
		return [[`… over ${subjectWords[reference]}`, ...subjects.map(ratio)]];
	});
}

/** The median, and in brackets the least and the most. */
function cellOf(summary: Summary | null, unit: Unit): string {
	if (!summary) return '–';
	const { median, min, max } = summary;
	const [middle, least, most] = [median, min, max].map((value) => formatFigure(value, unit));
	return least === most ? `${middle}` : `${middle} (${least}–${most})`;
}

/** @param rows the first is the heading */
export function markdownTable(rows: readonly (readonly string[])[]): string[] {
	const [heading = [], ...others] = rows;
	const widths = heading.map((_, column) => Math.max(3, ...rows.map((cells) => cells[column]?.length ?? 0)));
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
	const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
	return [line(heading), line(rule), ...others.map(line)];
}
