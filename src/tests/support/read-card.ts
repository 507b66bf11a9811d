import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { messagesIn } from '../../lib/i18n/messages';
import type { Selection } from '../../lib/story/selection';
import { step } from './focus-stops';
import { cardOf, expectNothingSelected, expectSelected, storyIn } from './story-page';

const messages = messagesIn('en');
const story = storyIn('en');

/** Reads an open card from its first control to its last, and closes it. */
export async function readCard(page: Page, selection: Selection): Promise<void> {
	const card = cardOf(page);
	await expect(card).toBeFocused();
	await expectSelected(page, selection, story);
	const close = card.getByRole('button', { name: messages.close });
	await step(page);
	await expect(close).toBeFocused();
	for (const link of await card.getByRole('link').all()) {
		await step(page);
		await expect(link).toBeFocused();
	}
	await page.keyboard.press('Escape');
	await expectNothingSelected(page);
}
