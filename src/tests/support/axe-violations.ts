import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

// The page's policy refuses foreign scripts; what comes through the debugger is not the page's.
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface LoadedAxe {
	readonly run: (context: string, options: RunOptions) => Promise<AxeResults>;
	readonly _audit: { readonly checks: Record<string, { readonly options: Record<string, unknown> }> };
}

/**
 * Every rule that axe knows and the page breaks, with the elements that break it.
 *
 * @param part all of the page, or what has changed since all of it was looked at, as a selector
 */
export async function violationsOn(page: Page, part = ':root'): Promise<string[]> {
	await page.evaluate(axeSource);
	const { violations, passes } = await page.evaluate((context) => {
		const { axe } = globalThis as unknown as { axe: LoadedAxe };
		// A halo is a stroke behind the letters (`paint-order`). axe knows no paint order, and takes a stroke for the
		// letters' own colour.
		for (const id of ['color-contrast', 'color-contrast-enhanced']) {
			const check = axe._audit.checks[id];
			if (check) check.options['textStrokeEmMin'] = 1;
		}
		// WCAG 2.2 asks for targets of 24 px; axe does so only when told.
		return axe.run(context, { rules: { 'target-size': { enabled: true } } });
	}, part);
	expect(passes.length).toBeGreaterThan(10);
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} ${failureSummary ?? ''}`)
	);
}
