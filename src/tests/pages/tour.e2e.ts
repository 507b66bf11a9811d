import { expect, test } from '@playwright/test';
import { fill } from '../../lib/i18n/fill';
import { messagesIn } from '../../lib/i18n/messages';
import { holdBack, scriptWith } from '../support/held-files';
import { openStillStory } from '../support/still-pages';
import { addressOf, expectHydrated, markNameOf, storyIn } from '../support/story-page';

/* The tour through the story, and the address of what it shows: both work without the live map. */

const messages = messagesIn('en');
const story = storyIn('en');

test('a tour goes through the events in the order of time, and the focus stays on the button that leads on', async ({
	page
}) => {
	await openStillStory(page, 'en');
	const next = page.getByRole('button', { name: messages.nextStep });
	await next.focus();
	for (const [index, { id, title }] of story.events.entries()) {
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(new RegExp(`#e=${id}$`));
		await expect(page.locator(`#card-event-${id}`)).toBeVisible();
		await expect(next).toBeFocused();
		const words = fill(messages.tourStep, { step: index + 1, steps: story.events.length, title });
		await expect(page.locator('[aria-live=polite]', { hasText: words })).toBeAttached();
	}
	await expect(next).toHaveAttribute('aria-disabled', 'true');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`#e=${story.events.at(-1)?.id}$`));
	await page.getByRole('button', { name: messages.previousStep }).click();
	await expect(page).toHaveURL(new RegExp(`#e=${story.events.at(-2)?.id}$`));
});

test('a tour that plays never begins by itself, goes on by itself, pauses, and ends at the last event', async ({
	page
}) => {
	await page.clock.install();
	await openStillStory(page, 'en');
	await page.clock.runFor(30_000);
	await expect(page).not.toHaveURL(/#/);
	await page.getByRole('button', { name: messages.play }).click();
	await expect(page).toHaveURL(new RegExp(`#e=${story.events[0]?.id}$`));
	await page.clock.runFor(7500);
	await expect(page).toHaveURL(new RegExp(`#e=${story.events[1]?.id}$`));
	await page.getByRole('button', { name: messages.pause }).click();
	await page.clock.runFor(30_000);
	await expect(page).toHaveURL(new RegExp(`#e=${story.events[1]?.id}$`));
	await page.getByRole('button', { name: messages.play }).click();
	await page.clock.runFor(7500);
	await expect(page).toHaveURL(new RegExp(`#e=${story.events[2]?.id}$`));
	await expect(page.getByRole('button', { name: messages.play })).toBeVisible();
});

test('a button that is pressed before its script has come does its work when it has', async ({ page, context }) => {
	const { asked, release } = await holdBack(context, scriptWith('class="tour'));
	await page.goto(`${addressOf('en')}?interactive=never`);
	// The reader comes: the page's script asks for the tour's.
	await page.locator('body').dispatchEvent('pointerover');
	await expect.poll(() => asked.length).toBe(1);
	await page.getByRole('button', { name: messages.nextStep }).click();
	await expect(page).not.toHaveURL(/#/);
	release();
	await expect(page).toHaveURL(new RegExp(`#e=${story.events[0]?.id}$`));
});

for (const [width, height] of [
	[320, 640],
	[360, 560],
	[390, 844],
	[480, 800]
] as const) {
	test.describe(`on a phone of ${width} × ${height} px`, () => {
		test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

		test('each step of the tour shows its story, whichever way leads there: the card’s head is in sight, and not under the bar', async ({
			page
		}) => {
			const [first, ...others] = story.events;
			if (!first) throw new Error('The story has no events.');
			const expectHead = async ({ id, title }: { readonly id: string; readonly title: string }) => {
				const head = page.locator(`#card-event-${id}`).getByRole('heading', { name: title });
				await expect(head).toBeInViewport({ ratio: 1 });
				const bar = page.locator('.tools');
				await expect
					.poll(async () => {
						const [over, under] = [await head.boundingBox(), await bar.boundingBox()];
						return over && under && over.y + over.height <= under.y;
					})
					.toBe(true);
			};
			await openStillStory(page, 'en', { type: 'event', id: first.id });
			await expectHead(first);
			await openStillStory(page, 'en');
			await page
				.locator('svg.axis')
				.getByRole('link', { name: markNameOf(first, story) })
				.tap();
			await expectHead(first);
			await page.goto('about:blank');
			await openStillStory(page, 'en');
			const next = page.getByRole('button', { name: messages.nextStep });
			await next.tap();
			await expectHead(first);
			for (const event of others) {
				await next.press('Enter');
				await expectHead(event);
			}
		});
	});
}

test('in an embed the tour works by its buttons, and the host can lead it', async ({ page }) => {
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	await page.goto('./?interactive=never');
	await page.setContent(`<iframe src="${addressOf('ko')}embed/?interactive=never" width="700" height="700"></iframe>`);
	const embed = page.frameLocator('iframe');
	await expectHydrated(embed);
	await embed.getByRole('button', { name: messagesIn('ko').nextStep }).click();
	await expect(embed.locator('#card-event-nara-summit')).toBeVisible();
	await page.evaluate(() => frames[0]?.postMessage({ type: 'dateline:step', v: 1, step: 2 }, '*'));
	await expect(embed.locator('#card-event-yokosuka-talks')).toBeVisible();
	expect(faults).toEqual([]);
});

test('sharing copies the address of exactly what is open', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openStillStory(page, 'en', { type: 'event', id: 'naha-refuelling' });
	await page.getByRole('button', { name: messages.share }).click();
	await expect(page.getByText(messages.linkCopied)).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(new URL(copied).pathname).toBe('/en/japan-korea-defense/');
	expect(new URL(copied).hash).toBe('#e=naha-refuelling');
});
