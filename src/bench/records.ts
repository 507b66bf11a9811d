import type { ConditionName } from './conditions';
import type { Machine } from './machine';
import { summarize, type Summary } from './statistics';

/** One visit's figures. */
export interface BenchRecord {
	part: string;
	condition: ConditionName;
	/** A page's name, or what an article holds. */
	subject: string;
	run: number;
	values: Readonly<Record<string, number | null>>;
	details?: unknown;
}

/** What test-results/bench.json holds. */
export interface Results {
	/** ISO 8601 */
	at: string;
	runs: number;
	machine: Machine;
	records: BenchRecord[];
	/** What could not be measured, where, and why. */
	faults: string[];
}

/** Where a figure is found. */
export interface FigureOf {
	part: string;
	condition: ConditionName;
	subject: string;
	/** Its name in the records' values. */
	figure: string;
}

/** @returns null when no run could measure it */
export function summaryOf(
	records: readonly BenchRecord[],
	{ part, condition, subject, figure }: FigureOf
): Summary | null {
	const own = records.filter(
		(record) => record.part === part && record.condition === condition && record.subject === subject
	);
	return summarize(own.map(({ values }) => values[figure] ?? null));
}
