import { expect, test } from '@playwright/test';
import { readStories } from '../lib/server/read-stories';
import { serveStories } from './stories-site';

let site = { url: '', close: () => Promise.resolve() };

test.beforeAll(async () => {
	test.setTimeout(300_000);
	site = await serveStories();
});

test.afterAll(() => site.close());

for (const { slug, title } of readStories('src/tests')) {
	test(`the site of the fixture stories has the story "${slug}"`, async ({ page }) => {
		await page.goto(`${site.url}en/${slug}/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.en);
	});
}
