import { parseArgs } from 'node:util';
import { partNames, type PartName } from './plan';
import { pages, type PageName } from './site/pages';

const quickParts = partNames.filter((name) => name !== 'crowd');

const pageNames = pages.map(({ name }) => name);

export const usage = `npm run bench -- [options]
  --runs <n>       visits to each page under each condition; 5 when left out
  --quick          one run, without the crowds, whose sites take minutes to build: does it work at all?
  --only <parts>   some of ${partNames.join(',')}
  --pages <names>  some of ${pageNames.join(',')}
  --write          writes src/docs/performance.md from what was measured
  --from <file>    measures nothing, and takes what an earlier run wrote (test-results/bench.json)`;

export interface Options {
	runs: number;
	parts: PartName[];
	pages: PageName[];
	isWritten: boolean;
	/** Of results to be read instead of measured. */
	from: string | undefined;
	isHelp: boolean;
}

/**
 * @param args of the command line
 * @throws Error with the usage, when it cannot be done
 */
export function readOptions(args: readonly string[]): Options {
	const { values } = parseArgs({
		args: [...args],
		options: {
			runs: { type: 'string', default: '5' },
			quick: { type: 'boolean', default: false },
			only: { type: 'string' },
			pages: { type: 'string', default: pageNames.join() },
			write: { type: 'boolean', default: false },
			from: { type: 'string' },
			help: { type: 'boolean', default: false }
		}
	});
	const runs = values.quick ? 1 : Number(values.runs);
	if (!Number.isInteger(runs) || runs < 1) throw new Error(`"${values.runs}" is no number of runs.\n${usage}`);
	return {
		runs,
		parts: pick(values.only ?? (values.quick ? quickParts : partNames).join(), partNames, 'cannot be measured'),
		pages: pick(values.pages, pageNames, 'is no page'),
		isWritten: values.write,
		from: values.from,
		isHelp: values.help
	};
}

/** The names of a list that somebody has written, in the order of all. */
function pick<Name extends string>(written: string, all: readonly Name[], fault: string): Name[] {
	const wanted = written.split(',');
	const unknown = wanted.find((name) => !all.some((known) => known === name));
	if (unknown !== undefined) throw new Error(`"${unknown}" ${fault}.\n${usage}`);
	return all.filter((name) => wanted.includes(name));
}
