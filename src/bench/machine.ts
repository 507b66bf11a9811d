import { readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { calmLoad, calmShare } from './conditions';

export interface Machine {
	cores: number;
	processor: string;
	/** Average over the minute before the bench began: before it built anything itself. */
	loadBefore: number;
	node: string;
	chromium: string;
	/** What all else took of the processors, run by run, 0 to 1; null where the system does not tell. */
	othersShares: (number | null)[];
}

/** The average over the last minute. */
export function loadNow(): number {
	return loadavg()[0] ?? 0;
}

/**
 * @param chromium its version
 * @param loadBefore taken before anything was built: the bench's own work is no unrest
 */
export function thisMachine(chromium: string, loadBefore: number): Machine {
	return {
		cores: cpus().length,
		processor: cpus()[0]?.model ?? 'unknown',
		loadBefore,
		node: process.version,
		chromium,
		othersShares: []
	};
}

/** Why figures taken on a machine are not to be trusted; empty when they are. */
export function whyNotCalm({ cores, loadBefore, othersShares }: Machine): string[] {
	const most = Math.max(0, ...othersShares.map((share) => share ?? 0));
	return [
		...(loadBefore > calmLoad * cores
			? [`the load was ${loadBefore.toFixed(1)} on ${cores} cores before it began`]
			: []),
		...(most > calmShare ? [`something else took up to ${Math.round(most * 100)} % of the processors meanwhile`] : []),
		...(othersShares.includes(null) ? ['this system does not tell what else ran'] : [])
	];
}

/**
 * Begins to watch what others take of the processors.
 *
 * @returns tells their share since, 0 to 1, or null where the system does not tell
 */
export function watchOthers(): () => number | null {
	const start = timesNow();
	return () => {
		const end = timesNow();
		if (!start || !end || end.all === start.all) return null;
		const others = end.busy - start.busy - (end.own - start.own);
		return Math.max(0, others / (end.all - start.all));
	};
}

/** In the system's own ticks: of all processors, what of it was work, and what of that was ours. */
function timesNow() {
	if (process.platform !== 'linux') return null;
	const [, user = 0, nice = 0, system = 0, idle = 0, wait = 0, interrupts = 0, soft = 0] = (
		readFileSync('/proc/stat', 'utf8').split('\n', 1)[0] ?? ''
	)
		.split(/\s+/)
		.map(Number);
	const busy = user + nice + system + interrupts + soft;
	return { all: busy + idle + wait, busy, own: ownTicks() };
}

/** Of this program and all that it has started, the ended ones too, as far as their parents have heard of it. */
function ownTicks(): number {
	const programs = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((pid) => {
			try {
				// The name in brackets may hold anything.
				const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
					.replace(/^.*\) /s, '')
					.split(' ')
					.map(Number);
				const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + (fields[index] ?? 0), 0);
				return [{ pid: Number(pid), parent: fields[1] ?? 0, ticks }];
			} catch {
				return [];
			}
		});
	const own = new Set([process.pid]);
	// A child's number may be below its parent's: as often as there are generations.
	for (let size = 0; size !== own.size;) {
		size = own.size;
		for (const { pid, parent } of programs) if (own.has(parent)) own.add(pid);
	}
	return programs.filter(({ pid }) => own.has(pid)).reduce((sum, { ticks }) => sum + ticks, 0);
}
