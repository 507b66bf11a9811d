import { expect } from '@playwright/test';
import { pictureSize } from '../../lib/embed/markup';
import { oembed } from '../../lib/embed/oembed';
import type { SnippetForm } from '../../lib/embed/snippets';
import { writeSnippets } from '../../lib/embed/snippets';
import { locales } from '../../lib/i18n/locales';
import type { Locale } from '../../lib/i18n/locales';
import { mapIn, test } from '../support/host-pages';
import type { Host } from '../support/host-pages';
import { plainArticles } from '../support/plain-articles';
import { plain, readerModeOf } from '../support/reader-mode';
import { addressOf, storyIn } from '../support/story-page';
import { publishedByWordpress, wordpressScript } from '../support/wordpress';

/* A reader mode keeps an article whole around a map, whichever way the map came in, and of the map no loose words. */

const pictureText = 'Where it happened, on a map.';

/** What an editor's article gets, by the form that the builder offers. */
function pasted(form: SnippetForm, locale: Locale, { maps }: Host): string {
	const { slug, title, standfirst } = storyIn(locale);
	const pageUrl = `${maps}${locale}/${slug}/`;
	const snippets = writeSnippets({
		siteAddress: maps,
		slug,
		locale,
		title,
		pictureText,
		options: { interactive: 'never' },
		heightPx: 600
	});
	if (form !== 'address') return snippets[form];
	const answer = oembed({ title, sentence: standfirst, pageUrl, siteUrl: maps, picture: pictureSize });
	return `${publishedByWordpress(answer) ?? ''}<script>${wordpressScript}</script>`;
}

/** What stands around it in newsrooms' pages. */
const wrappers: Readonly<Record<string, (snippet: string) => string>> = {
	nothing: (snippet) => snippet,
	'a block': (snippet) => `<div class="embed">${snippet}</div>`,
	'a figure': (snippet) =>
		`<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">${snippet}</div></figure>`
};

/**
 * What of the map a reader mode keeps. It shows no frames; and what WordPress hides when the frame has come is hidden
 * from it, too. A block that is a link above all, as WordPress' is until then, it takes for a menu where it stands in a
 * block of its own.
 */
const kept: Readonly<Record<SnippetForm, (isScripted: boolean) => 'picture' | 'link' | 'nothing'>> = {
	address: (isScripted) => (isScripted ? 'nothing' : 'link'),
	frame: () => 'nothing',
	element: () => 'picture',
	picture: () => 'picture'
};

for (const [form, keptOf] of Object.entries(kept) as [SnippetForm, (typeof kept)[SnippetForm]][]) {
	for (const javaScriptEnabled of [true, false]) {
		test.describe(`an article with the ${form} form, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
			test.use({ javaScriptEnabled });
			const expected = keptOf(javaScriptEnabled);

			test(`a reader mode keeps the article whole and of the map: ${expected}`, async ({ page, host }) => {
				for (const locale of locales) {
					const { title, paragraphs } = plainArticles[locale];
					const written = paragraphs.map((paragraph) => `<p>${paragraph}</p>`);
					const story = storyIn(locale);
					// All wrappers in one language; another language brings other words, not other wrappers.
					for (const [wrapper, wrap] of Object.entries(wrappers).slice(0, locale === 'en' ? undefined : 1)) {
						const map = wrap(pasted(form, locale, host));
						await page.goto(
							host.publish({
								head: `<meta property="og:title" content="${title}">`,
								body: `<main lang="${locale}"><article><h1 class="entry-title">${title}</h1>${written.slice(0, 3).join('')}${map}${written.slice(3).join('')}</article></main>`
							})
						);
						if (javaScriptEnabled && form !== 'picture') {
							await mapIn(page).frame.scrollIntoViewIfNeeded();
							await expect(mapIn(page).inside.locator('.at-place-nara')).toBeVisible();
							if (form === 'address') await expect(page.locator('blockquote')).toBeHidden();
						}
						await test.step(`${locale}, in ${wrapper}`, async () => {
							const mode = await readerModeOf(page);
							expect(mode.isOffered).toBe(true);
							expect(mode.title).toBe(title);
							expect(mode.leftovers).toEqual([]);
							const sentence = `${story.title} – ${story.standfirst}`;
							const words = mode.blocks.map(({ text }) => text).filter((text) => text !== title);
							const link = expected === 'link' && (wrapper === 'nothing' || words.includes(plain(sentence)));
							expect(words).toEqual(
								[...paragraphs.slice(0, 3), ...(link ? [sentence] : []), ...paragraphs.slice(3)].map(plain)
							);
							const picture = {
								src: `${host.maps}${addressOf(locale)}poster.png`,
								alt: pictureText,
								leadsTo: `${host.maps}${addressOf(locale)}`
							};
							expect(mode.pictures).toEqual(expected === 'picture' ? [picture] : []);
						});
					}
				}
			});
		});
	}
}
