import { expect } from '@playwright/test';
import type { FrameLocator, Page } from '@playwright/test';
import { messagesIn } from '../../lib/i18n/messages';
import { embedAddress, mapIn, test } from '../support/host-pages';
import { expectHydrated, storyIn } from '../support/story-page';
import { wordpressPage } from '../support/wordpress';

/* A host whose sandbox forbids windows: a link there cannot open, and is no dead end. */

const { linkToCopy, wholeStory, close } = messagesIn('en');

/** What speaks with the host comes last of an embed's scripts. */
async function pressUntilShown(page: Page, inside: FrameLocator, selector: string) {
	const shown = inside.getByRole('textbox', { name: linkToCopy });
	await expect(async () => {
		await inside.locator(selector).first().click();
		await expect(shown).toBeVisible({ timeout: 1000 });
	}).toPass();
	expect(page.context().pages()).toHaveLength(1);
	return shown;
}

test('where no window can be opened the address of a source, of the story and of the licences is shown, selected', async ({
	page,
	host
}) => {
	const src = embedAddress(host.maps, 'en', '?interactive=never&event=nara-summit');
	await page.goto(
		host.publish({
			body: `<iframe src="${src}" sandbox="allow-scripts allow-same-origin" title="Map" width="680" height="680"></iframe>`
		})
	);
	const { inside } = mapIn(page);
	await expectHydrated(inside);
	const source = storyIn('en').citations.find(({ id }) => id === 's11')?.url ?? '';
	for (const [selector, address] of [
		[`.card.open a[href="${source}"]`, source],
		['.whole', `${host.maps}en/japan-korea-defense/#e=nara-summit`],
		['.attribution a', 'https://www.openstreetmap.org/copyright']
	] as const) {
		const shown = await pressUntilShown(page, inside, selector);
		await expect(shown).toHaveValue(address);
		await expect(shown).toBeFocused();
		expect(
			await shown.evaluate(
				(input) => (input as HTMLInputElement).selectionEnd === (input as HTMLInputElement).value.length
			)
		).toBe(true);
		await inside.getByRole('region', { name: linkToCopy }).getByRole('button', { name: close }).click();
		await expect(shown).toHaveCount(0);
	}
});

test('WordPress follows the link to the story, and is not asked for strangers’ addresses', async ({ page, host }) => {
	const answer = {
		title: 'A thaw',
		html: `<blockquote><a href="${host.maps}">A thaw</a></blockquote><iframe src="${embedAddress(host.maps, 'en')}" width="600" height="600"></iframe>`
	};
	const article = wordpressPage(answer).replace(
		'<script>',
		`<script>heard = []; addEventListener('message', ({ data }) => { if (data.message === 'link') heard.push(data); });</script><script>`
	);
	await page.goto(host.publish({ body: article }));
	const { inside } = mapIn(page);
	await pressUntilShown(page, inside, '.attribution a');
	expect(await page.evaluate(() => (window as Window & { heard?: unknown[] }).heard)).toEqual([]);
	await inside.getByRole('link', { name: wholeStory }).last().click();
	await expect(page).toHaveURL(`${host.maps}en/japan-korea-defense/`);
});
