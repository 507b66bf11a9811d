import type { Page } from '@playwright/test';

/**
 * Every text that a page holds, seen or read aloud: title, words, names and descriptions, without what stands in
 * scripts.
 */
export async function writtenTexts(page: Page): Promise<string[]> {
	const written = await page.evaluate(() => {
		const found: string[] = [document.title];
		const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = words.nextNode(); node; node = words.nextNode()) {
			if (!node.parentElement?.closest('script, style')) found.push(node.textContent ?? '');
		}
		for (const element of document.querySelectorAll('*')) {
			for (const name of ['title', 'alt', 'aria-label', 'aria-description', 'aria-valuetext', 'placeholder']) {
				found.push(element.getAttribute(name) ?? '');
			}
		}
		const descriptions = document.querySelectorAll(
			'meta[name="description"], meta:is([property="og:title"], [property="og:description"], [property="og:site_name"])'
		);
		for (const description of descriptions) found.push(description.getAttribute('content') ?? '');
		return found;
	});
	return written.map((text) => text.trim()).filter(Boolean);
}
