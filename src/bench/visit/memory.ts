import { readFileSync } from 'node:fs';
import type { Browser, CDPSession } from '@playwright/test';

interface Memory {
	/** Of the main thread's scripts, after a collection. */
	heapBytes: number | null;
	/** What the page's own process alone holds; null where the system does not tell. */
	processBytes: number | null;
}

/**
 * Begins to watch which process a page works in.
 *
 * @returns tells the page's memory
 */
export async function watchMemory(browser: Browser, devtools: CDPSession): Promise<() => Promise<Memory>> {
	const before = await renderersOf(browser);
	return async () => {
		await devtools.send('HeapProfiler.collectGarbage');
		await devtools.send('Performance.enable');
		const { metrics } = await devtools.send('Performance.getMetrics');
		const heapBytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? null;
		// The browser does not say whose process is whose: the one that has worked most meanwhile is the page's.
		const worked = (await renderersOf(browser)).map(({ id, cpuTime }) => ({
			id,
			seconds: cpuTime - (before.find((one) => one.id === id)?.cpuTime ?? 0)
		}));
		const [most] = worked.toSorted((one, other) => other.seconds - one.seconds);
		return { heapBytes, processBytes: most ? privateBytes(most.id) : null };
	};
}

async function renderersOf(browser: Browser) {
	const session = await browser.newBrowserCDPSession();
	try {
		const { processInfo } = await session.send('SystemInfo.getProcessInfo');
		return processInfo.filter(({ type }) => type === 'renderer');
	} finally {
		await session.detach();
	}
}

function privateBytes(pid: number): number | null {
	try {
		const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
		const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+)/gm)].map(([, kb]) => Number(kb));
		return kilobytes.reduce((sum, kb) => sum + kb, 0) * 1024;
	} catch {
		return null;
	}
}
