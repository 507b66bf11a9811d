import { expect, test } from '@playwright/test';
import { messagesIn } from '../../lib/i18n/messages';
import { stepThrough } from '../support/focus-stops';
import { nextStepOf, openEmbedCode, openStillEmbed, openStillStory } from '../support/still-pages';
import { cardOf } from '../support/story-page';

/* A window of 1280 × 1024 at 400 %, step by step (pages/large-text.e2e.ts has what is cut off). */

test.describe('at 400 %', () => {
	test.use({ viewport: { width: 320, height: 256 } });

	test('whatever the keyboard comes by is seen whole, and nothing that stands still covers it', async ({ page }) => {
		await openStillStory(page, 'en');
		const visited = (await stepThrough(page)).join('\n');
		const { zoomIn, play, period } = messagesIn('en');
		for (const name of [zoomIn, play, period, 'Seoul']) expect(visited).toContain(name);
		await nextStepOf(page, 'en').click();
		await expect(cardOf(page)).toBeVisible();
		await stepThrough(page);
		await openStillEmbed(page, 'en');
		await stepThrough(page);
		await openEmbedCode(page);
		await stepThrough(page);
	});
});
