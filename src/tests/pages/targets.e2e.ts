import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openEmbedCode, openNowhere, openStillEmbed, openStillStory, unfoldAll } from '../support/still-pages';
import { cardOf } from '../support/story-page';
import { targetsIn } from '../support/targets';
import type { Target } from '../support/targets';

/* What can be pressed is large enough to be pressed: WCAG 2.2, 2.5.8 with a mouse, 2.5.5 with a finger. */

const place = { type: 'place', id: 'seoul' } as const;
const exchange = { type: 'exchange', id: 'seoul-naha' } as const;

/** Opens each part of a page that has controls of its own, and measures them there: a card covers some of the map's. */
const pages: readonly { name: string; open: (page: Page) => Promise<readonly Target[]> }[] = [
	{
		name: 'a story',
		open: async (page) => {
			await openStillStory(page, 'en');
			await unfoldAll(page);
			const targets = await targetsIn(page.locator('body'));
			await openStillStory(page, 'en', place);
			return [...targets, ...(await targetsIn(cardOf(page)))];
		}
	},
	{
		name: 'an embed',
		open: async (page) => {
			await openStillEmbed(page, 'en');
			const targets = await targetsIn(page.locator('body'));
			await openStillEmbed(page, 'en', `&event=${exchange.id}`);
			return [...targets, ...(await targetsIn(cardOf(page)))];
		}
	},
	{
		name: 'the page that writes embed code',
		open: async (page) => {
			await openEmbedCode(page);
			await page.getByRole('radio', { name: 'Fixed', exact: true }).check();
			return targetsIn(page.locator('main'));
		}
	}
];

const sizeOf = ({ name, widthPx, heightPx }: Target) => `${name}: ${Math.round(widthPx)} × ${Math.round(heightPx)}`;

const isAsLargeAs = (leastPx: number, { widthPx, heightPx }: Target) =>
	Math.round(Math.min(widthPx, heightPx)) >= leastPx;

for (const { name, open } of pages) {
	test(`on ${name} every control is 24 px wide and high, or has so much room around it`, async ({ page }) => {
		const targets = await open(page);
		expect(targets.length).toBeGreaterThan(15);
		const small = targets.filter(
			(target) =>
				!isAsLargeAs(24, target) &&
				!target.isInText &&
				!(target.apartPx >= 24 && Math.min(target.widthPx, target.heightPx) > 0)
		);
		expect(small.map(sizeOf)).toEqual([]);
	});

	test.describe('with a finger', () => {
		test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

		test(`on ${name} every control is 44 px wide and high`, async ({ page }) => {
			const targets = await open(page);
			expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
			expect(targets.length).toBeGreaterThan(15);
			const large = targets.filter((target) => isAsLargeAs(44, target));
			/** A mark of the timeline stands where its date is, and its event's entry in the list leads to the same. */
			const hasLargeEqual = (target: Target) =>
				isAsLargeAs(24, target) && target.address !== null && large.some(({ address }) => address === target.address);
			const small = targets.filter((target) => !isAsLargeAs(44, target) && !target.isInText && !hasLargeEqual(target));
			expect(small.map(sizeOf)).toEqual([]);
		});
	});
}

test('a control that is too small would have been found', async ({ page }) => {
	await openNowhere(page);
	await page.evaluate(() => {
		const button = document.createElement('button');
		for (const [property, value] of Object.entries({ width: '10px', height: '20px', padding: '0' }))
			button.style.setProperty(property, value);
		document.body.prepend(button);
	});
	expect((await targetsIn(page.locator('body'))).map(sizeOf)).toContain('button : 10 × 20');
});
