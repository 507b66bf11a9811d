import { expect } from '@playwright/test';
import { browserFlags, installedBrowser } from '../../commands/find-browser';
import { elementForm, iframeForm, loaderScript, mapIn, test } from '../support/host-pages';

/*
 * An article that the browser keeps when its reader follows a link, and brings back as it was: Playwright turns that
 * off, and readers do not.
 */

const executablePath = installedBrowser();
test.use({
	launchOptions: {
		args: browserFlags,
		ignoreDefaultArgs: ['--disable-back-forward-cache'],
		...(executablePath ? { executablePath } : {})
	}
});

const listener = `<script>
	heard = [];
	addEventListener('dateline:select', ({ detail }) => heard.push(detail.selection));
	addEventListener('pageshow', ({ persisted }) => (wasKept = persisted));
</script>`;

for (const [form, markup] of [
	['a plain frame with the loader', (maps: string) => iframeForm(maps, 'en', undefined, '?interactive=never&events=1')],
	['an element', (maps: string) => elementForm(maps, 'lang="en" interactive="never" events')]
] as const) {
	test(`${form} and its host speak to each other again in a page that comes back from the browser’s cache`, async ({
		page,
		host
	}) => {
		const elsewhere = host.publish({ body: '<h1>Elsewhere</h1>' });
		await page.goto(
			host.publish({
				body:
					listener +
					loaderScript(host.maps) +
					`<p><a href="#" data-dateline-event="nara-summit">in Nara</a>, <a href="#" data-dateline-event="seoul-naha">to Naha</a>, <a href="${elsewhere}">elsewhere</a></p>` +
					markup(host.maps)
			})
		);
		const { inside } = mapIn(page);
		const link = (name: string) => page.getByRole('link', { name });
		await expect(inside.locator('.at-place-nara')).toBeVisible();
		await link('in Nara').click();
		await expect(inside.locator('#card-event-nara-summit')).toBeVisible();
		await link('elsewhere').click();
		await expect(page.getByRole('heading', { name: 'Elsewhere' })).toBeVisible();
		await page.evaluate(() => {
			history.back();
		});
		await expect(link('to Naha')).toBeVisible();
		await expect.poll(() => page.evaluate(() => (window as Window & { wasKept?: boolean }).wasKept)).toBe(true);
		await link('to Naha').click();
		// Of a frame in a page that came back Playwright knows nothing; the host does.
		await expect
			.poll(() => page.evaluate(() => (window as Window & { heard?: unknown[] }).heard))
			.toContainEqual({ type: 'exchange', id: 'seoul-naha' });
	});
}
