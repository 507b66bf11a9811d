import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { isProbablyReaderable, Readability } from '@mozilla/readability';

/*
 * What a reader mode makes of a page: Firefox' own program, on the page as it stands at this moment, style sheets
 * unknown to it.
 */

// Through the debugger, as axe is (axe-violations.ts): the page's policy refuses foreign scripts.
const { resolve } = createRequire(import.meta.url);
const programs = ['Readability', 'Readability-readerable'].map((name) =>
	readFileSync(resolve(`@mozilla/readability/${name}.js`), 'utf8')
);

interface Programs {
	readonly Readability: typeof Readability;
	readonly isProbablyReaderable: typeof isProbablyReaderable;
}

export interface ReaderMode {
	/** Whether a browser offers the mode at all. */
	readonly isOffered: boolean;
	readonly title: string;
	/** Who wrote it, as it is guessed; null when nobody is named. */
	readonly byline: string | null;
	/** Paragraphs, headings, entries and folds, each without those within it, in their order. */
	readonly blocks: readonly Block[];
	readonly pictures: readonly { readonly src: string; readonly alt: string; readonly leadsTo: string | null }[];
	/** Elements that no reader mode can show or use: drawings, controls, frames. */
	readonly leftovers: readonly string[];
}

export interface Block {
	readonly element: string;
	readonly text: string;
	/** A source of a fact: the same report may stand behind several. */
	readonly isCitation: boolean;
}

/** One space for each run of white space, and no word joiners: as a reader compares texts. */
export function plain(text: string): string {
	return text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
}

/** @throws Error when the reader mode finds nothing to read */
export async function readerModeOf(page: Page): Promise<ReaderMode> {
	for (const program of programs) await page.evaluate(program);
	const { blocks, title, ...found } = await page.evaluate(() => {
		const { Readability, isProbablyReaderable } = globalThis as unknown as Programs;
		const isOffered = isProbablyReaderable(document);
		const article = new Readability(document.cloneNode(true) as Document).parse();
		const body = new DOMParser().parseFromString(article?.content ?? '', 'text/html').body;
		const blockNames = 'p,h1,h2,h3,h4,li,summary,blockquote,figcaption';
		return {
			isOffered,
			title: article?.title ?? '',
			byline: article?.byline ?? null,
			blocks: [...body.querySelectorAll(blockNames)].map((block) => {
				const own = block.cloneNode(true) as Element;
				for (const inner of own.querySelectorAll(blockNames)) inner.remove();
				return {
					element: block.localName,
					text: own.textContent,
					isCitation: block.querySelector(':scope > a[rel~="external"]') !== null
				};
			}),
			pictures: [...body.querySelectorAll('img')].map(({ src, alt, parentElement }) => ({
				src,
				alt,
				leadsTo: parentElement instanceof HTMLAnchorElement ? parentElement.href : null
			})),
			leftovers: [...body.querySelectorAll('svg,canvas,button,input,select,iframe,nav')].map(
				(element) => element.localName
			)
		};
	});
	if (blocks.length === 0) throw new Error('The reader mode found nothing to read.');
	return {
		...found,
		title: plain(title),
		blocks: blocks.map((block) => ({ ...block, text: plain(block.text) })).filter((block) => block.text !== '')
	};
}

/**
 * How often a text stands in a reader mode, as a whole block or as a part of one; what reports are about does not
 * count.
 */
export function timesIn({ blocks }: ReaderMode, part: string): number {
	const told = blocks.filter(({ isCitation }) => !isCitation).map(({ text }) => text);
	return told.join('\n').split(plain(part)).length - 1;
}
