import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { fill } from '../../lib/i18n/fill';
import { messagesIn } from '../../lib/i18n/messages';
import { allScripts, engineFile, holdBack } from '../support/held-files';
import { markerPx } from '../support/poster-marks';
import { addressOf, expectHydrated, expectLiveMap, openStory, storyIn } from '../support/story-page';

/*
 * The live map takes over from the poster, and nobody who reads, listens or types is disturbed.
 */

const sizes = [
	{ width: 390, height: 844 },
	{ width: 1280, height: 800 }
];
const messages = messagesIn('en');

/** What the browser noted of the page's painting. */
interface Paints {
	readonly shifts: readonly { readonly value: number; readonly moved: readonly string[] }[];
	readonly firstPaintMs: number;
	readonly largest: { readonly timeMs: number; readonly text: string } | undefined;
}

/** Notes layout shifts and the largest paint from the first byte on. */
async function notePaints(page: Page): Promise<() => Promise<Paints>> {
	await page.addInitScript(() => {
		const noted = { shifts: [] as unknown[], largest: undefined as unknown };
		Object.assign(window, { noted });
		const nameOf = (element: Element | null) => `${element?.tagName ?? '?'} ${element?.className ?? ''}`;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & {
				value: number;
				sources: { node: Node | null }[];
			})[]) {
				const moved = entry.sources.map(({ node }) =>
					node instanceof Element ? nameOf(node) : String(node?.textContent)
				);
				noted.shifts.push({ value: entry.value, moved });
			}
		}).observe({ type: 'layout-shift', buffered: true });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { element: Element | null })[]) {
				noted.largest = { timeMs: entry.startTime, text: entry.element?.textContent.trim() ?? '' };
			}
		}).observe({ type: 'largest-contentful-paint', buffered: true });
	});
	return () =>
		page.evaluate(() => ({
			...(window as unknown as { noted: Omit<Paints, 'firstPaintMs'> }).noted,
			firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN
		}));
}

for (const viewport of sizes) {
	test.describe(`at ${viewport.width} px`, () => {
		test.use({ viewport });

		test('nothing moves while the live map takes over, and the largest paint is the first', async ({
			page
		}, testInfo) => {
			const paints = await notePaints(page);
			await openStory(page, 'en');
			await expect(page.locator('.poster')).toBeHidden();
			const { shifts, firstPaintMs, largest } = await paints();
			expect(shifts).toEqual([]);
			const { title, standfirst } = storyIn('en');
			expect([title, standfirst]).toContain(largest?.text);
			const laterMs = (largest?.timeMs ?? NaN) - firstPaintMs;
			testInfo.annotations.push({
				type: 'figures',
				description: `first paint ${firstPaintMs} ms, largest +${laterMs} ms`
			});
			// Two frames: the browser notes a paint at the end of the one it falls in.
			expect(laterMs).toBeLessThanOrEqual(34);
		});

		for (const { what, focusIn } of [
			{ what: 'its button', focusIn: (card: Locator) => card.getByRole('button', { name: messages.close }) },
			{ what: 'a source', focusIn: (card: Locator) => card.getByRole('link').first() }
		]) {
			test(`a card that the keyboard opened on the poster stays open, with the focus on ${what}`, async ({
				page,
				context
			}) => {
				const engine = await holdBack(context, engineFile());
				await page.goto(addressOf('en'));
				// The map's own script runs.
				await expect.poll(() => engine.asked).not.toEqual([]);
				await page.getByRole('button', { name: 'Naha', exact: true }).press('Enter');
				const card = page.locator('section.card:is(.open, :popover-open)');
				await expect(card).toHaveCount(1);
				const focused = focusIn(card);
				await focused.focus();
				await expectKept(page, card, focused, async () => {
					engine.release();
					await expectLiveMap(page);
				});
			});
		}

		test('a card that the platform opened before any script stays open through both take-overs, with the focus', async ({
			page,
			context
		}) => {
			const scripts = await holdBack(context, allScripts);
			await page.goto(addressOf('en'), { waitUntil: 'commit' });
			await page.getByRole('button', { name: 'Naha', exact: true }).click();
			const card = page.locator('section.card:is(.open, :popover-open)');
			await expect(card).toHaveCount(1);
			await expect(page.locator('section.card[popover]')).not.toHaveCount(0);
			const focused = card.getByRole('button', { name: messages.close });
			await focused.focus();
			await expectKept(page, card, focused, async () => {
				scripts.release();
				await expectHydrated(page);
				await expect(card).toHaveClass(/\bopen\b/);
				await expect(focused).toBeFocused();
				await expectLiveMap(page);
			});
			await focused.press('Enter');
			await expect(card).toHaveCount(0);
		});
	});
}

/**
 * One and the same card is open and one and the same element has the focus, before and after something happens, and the
 * map stands still.
 */
async function expectKept(page: Page, card: Locator, focused: Locator, happen: () => Promise<void>): Promise<void> {
	await expect(focused).toBeFocused();
	const before = await focused.evaluateHandle((element) => element);
	const marker = await markerPx(page, 'naha');
	const title = await card.getByRole('heading', { level: 2 }).textContent();
	await happen();
	await expect(card).toHaveCount(1);
	await expect(card).toBeVisible();
	await expect(card.getByRole('heading', { level: 2 })).toHaveText(title ?? '');
	expect(await before.evaluate((element) => document.activeElement === element)).toBe(true);
	expect(await markerPx(page, 'naha'), 'the map has not moved').toEqual(
		marker.map((value) => expect.closeTo(value, 0))
	);
}

test('beneath the live map the poster is hidden from everyone, and each marker is told once', async ({ page }) => {
	await openStory(page, 'en');
	await expect(page.locator('.poster')).toBeHidden();
	const map = page.getByRole('region', { name: fill(messages.map, { title: storyIn('en').title }), exact: true });
	const whole = await map.ariaSnapshot();
	// What the map shows in sentences, which is no marker.
	const snapshot = whole.replace(/^ *- paragraph: .*\n/m, '');
	expect(snapshot).not.toBe(whole);
	const told = [...snapshot.matchAll(/^ *- '?(button|img|link|heading) "([^"]*)"/gm)].map(
		([, role, name]) => `${role} ${name}`
	);
	expect(told).toEqual([
		...storyIn('en').exchanges.map(({ title }) => expect.stringMatching(new RegExp(`^button ${title}: [\\d,]+ km$`))),
		...storyIn('en').places.map(({ name }) => `button ${name}`),
		...[messages.zoomIn, messages.zoomOut, messages.reset, messages.fullScreen].map((name) => `button ${name}`),
		`link ${messages.attributionOsm}`,
		`link ${messages.attributionNaturalEarth}`
	]);
	// Neither the poster's names nor the canvas say anything beside that.
	for (const { name } of storyIn('en').places) expect(snapshot.split(name)).toHaveLength(2 + titlesWith(name));
	await expect(map.locator('canvas')).toHaveAttribute('aria-hidden', 'true');
	await expect(page.locator('.poster svg')).toHaveAttribute('aria-hidden', 'true');
});

/** How many of the exchanges' titles have a place's name in them. */
function titlesWith(name: string): number {
	return storyIn('en').exchanges.filter(({ title }) => title.includes(name)).length;
}
