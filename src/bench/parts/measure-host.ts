import { afterwardsMs } from '../conditions';
import { observationsOf, openPage, untilQuiet } from '../visit/open-page';
import type { Measure } from './part';

const embed = '/en/japan-korea-defense/embed/';
const element = '<dateline-map story="japan-korea-defense" lang="en"></dateline-map>';
const loader = '<script async src="/embed.js"></script>';
const frame = (path: string, loading: 'eager' | 'lazy') =>
	`<iframe src="${path}" title="Map" width="100%" height="600" loading="${loading}"></iframe>`;

/** Ways to put maps into a newsroom's article, by what a table calls them. */
export interface Hosting {
	words: string;
	/** Above what is seen first: under the headline. */
	top: string;
	/** Far below. */
	below: string;
}

const times = (markup: string, number: number) => `${markup}<p>The article goes on.</p>`.repeat(number);

export const hostings = {
	none: { words: 'no map', top: '', below: times('', 20) },
	eager: { words: 'an eager embed in sight', top: frame(embed, 'eager'), below: times('', 20) },
	'leaflet-frame': {
		words: 'an eager Leaflet frame in sight',
		top: frame('/peers/leaflet/', 'eager'),
		below: times('', 20)
	},
	element: { words: 'the element in sight', top: loader + element, below: times('', 20) },
	lazy: { words: '20 lazy embeds below', top: '', below: times(frame(embed, 'lazy'), 20) },
	elements: { words: '100 elements below', top: '', below: loader + times(element, 100) }
} satisfies Record<string, Hosting>;

export type HostingName = keyof typeof hostings;

export const hostingNames = Object.keys(hostings) as HostingName[];

/**
 * Visits an article of the same site, so that its maps share its main thread: the worst that a host can do.
 *
 * @returns what a table row is made of
 */
export function measureHost(hosting: HostingName): Measure {
	return async ({ browser, site }, _page, condition) => {
		const { top, below } = hostings[hosting];
		const path = `/article-${hosting}.html`;
		site.put(
			path,
			`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title><meta name="viewport" content="width=device-width"><style>dateline-map,iframe{display:block;border:0;min-height:600px}</style></head><body><h1>Two neighbours, one month, three visits: what was agreed, where, and what is to come</h1>${top}${'<p>The article, before any map below is in sight.</p>'.repeat(200)}${below}</body></html>`
		);
		const { context, page } = await openPage(browser, site, { width: 800, height: 800 }, condition);
		try {
			await page.goto(site.origin + path, { waitUntil: 'load' });
			await untilQuiet(site, 2000);
			await page.waitForTimeout(afterwardsMs);
			const { longTasks, shifts, largest } = await observationsOf(page);
			return {
				values: {
					largestPaintMs: largest?.atMs ?? null,
					layoutShift: shifts.reduce((sum, { score }) => sum + score, 0),
					blockedMs: longTasks.reduce((sum, { durationMs }) => sum + durationMs - 50, 0),
					longestTaskMs: Math.max(0, ...longTasks.map(({ durationMs }) => durationMs)),
					requests: site.answers().length - 1
				},
				details: { largest, longTasks, shifts }
			};
		} finally {
			await context.close();
		}
	};
}
