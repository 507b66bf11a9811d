import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEmbedOptions } from '../../tests/support/any-embed-options';
import { locales } from '../i18n/locales';
import { readEmbedOptions } from './options';
import { embedPath, writeSnippets } from './snippets';
import type { EmbedRequest } from './snippets';

const request: EmbedRequest = {
	siteAddress: 'https://maps.example.org/',
	slug: 'harbor-talks',
	locale: 'ja',
	title: '港の会談、雪解けへ',
	pictureText: 'ソウルから福岡へ、約540キロ。',
	options: {},
	heightPx: 600
};

interface Tag {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
}

const attribute = /\s+([a-z]+)(?:="([^"<>]*)")?/y;

/**
 * Reads markup as strictly as nobody does: lower case, double quotes, no bare `<`, nothing between the tags but line
 * breaks.
 */
function tagsIn(markup: string): Tag[] {
	const tags: Tag[] = [];
	let position = 0;
	while (position < markup.length) {
		const start = /(?:\n)?<(\/?)([a-z-]+)/y;
		start.lastIndex = position;
		const [all = '', closing, name = ''] = start.exec(markup) ?? [];
		expect(all, `no tag at ${markup.slice(position)}`).not.toBe('');
		position += all.length;
		const attributes: Record<string, string> = {};
		for (;;) {
			attribute.lastIndex = position;
			const found = attribute.exec(markup);
			if (!found) break;
			attributes[found[1] ?? ''] = unescaped(found[2] ?? '');
			position += found[0].length;
		}
		expect(markup[position], `an end of <${name}>`).toBe('>');
		position++;
		if (!closing) tags.push({ name, attributes });
	}
	return tags;
}

/** Every ampersand begins one of the four references that are written, and those are resolved. */
function unescaped(text: string): string {
	return text.replace(/&(\w+;)?/g, (reference) => {
		const letter = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>' }[reference];
		if (letter === undefined) throw new Error(`A bare ampersand in ${text}`);
		return letter;
	});
}

const hostileText = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc
		.array(fc.constantFrom('"', '&', '<', '>', "'", '&quot;', '</iframe>', '"><script>', '-->', '「', ' '))
		.map((parts) => parts.join(''))
);

describe('the four forms', () => {
	test('of a story with default settings are what the contract says, to the letter', () => {
		expect(writeSnippets(request)).toEqual({
			address: 'https://maps.example.org/ja/harbor-talks/',
			frame:
				'<iframe src="https://maps.example.org/ja/harbor-talks/embed/" title="港の会談、雪解けへ" width="100%" height="600" loading="lazy" allow="fullscreen" allowfullscreen referrerpolicy="strict-origin-when-cross-origin" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" frameborder="0"></iframe>',
			element:
				'<script async src="https://maps.example.org/embed.js"></script>\n<dateline-map story="harbor-talks" lang="ja"><a href="https://maps.example.org/ja/harbor-talks/"><img src="https://maps.example.org/ja/harbor-talks/poster.png" width="100%" alt="ソウルから福岡へ、約540キロ。"></a></dateline-map>',
			picture:
				'<a href="https://maps.example.org/ja/harbor-talks/"><img src="https://maps.example.org/ja/harbor-talks/poster.png" width="100%" alt="ソウルから福岡へ、約540キロ。"></a>'
		});
	});

	test('say settings in the address of the frame and as attributes of the element, with the ampersand written as HTML wants it', () => {
		const { frame, element } = writeSnippets({ ...request, options: { theme: 'dark', events: true } });
		expect(frame).toContain('/embed/?theme=dark&amp;events=1"');
		expect(element).toContain('<dateline-map story="harbor-talks" lang="ja" theme="dark" events="1">');
	});

	test('stay in the folder in which the site is published', () => {
		const { address, frame, element } = writeSnippets({ ...request, siteAddress: 'https://example.org/maps/2026/' });
		expect(address).toBe('https://example.org/maps/2026/ja/harbor-talks/');
		expect(frame).toContain('src="https://example.org/maps/2026/ja/harbor-talks/embed/"');
		expect(element).toContain('src="https://example.org/maps/2026/embed.js"');
	});
});

test('whatever a title and a description hold, the markup reads back as exactly that, and holds no tag of theirs', () => {
	fc.assert(
		fc.property(
			hostileText,
			hostileText,
			fc.constantFrom(...locales),
			anyEmbedOptions,
			(title, text, locale, options) => {
				const { frame, element, picture } = writeSnippets({ ...request, locale, title, pictureText: text, options });
				const [iframe, ...moreFrames] = tagsIn(frame);
				expect(moreFrames).toEqual([]);
				expect(iframe?.attributes['title']).toBe(title);
				const parsed = tagsIn(element);
				expect(parsed.map(({ name }) => name)).toEqual(['script', 'dateline-map', 'a', 'img']);
				expect(parsed[3]?.attributes).toEqual({ src: expect.any(String) as string, alt: text, width: '100%' });
				expect(tagsIn(picture)).toEqual(parsed.slice(2));
				expect(frame + element).not.toMatch(/\sstyle=/);
			}
		)
	);
});

test('the embed page reads the very settings that were asked for, from the frame’s address as from the element’s attributes', () => {
	fc.assert(
		fc.property(anyEmbedOptions, (options) => {
			const { frame, element } = writeSnippets({ ...request, options });
			const address = new URL(tagsIn(frame)[0]?.attributes['src'] ?? '');
			expect(address.href).toBe(request.siteAddress + embedPath({ ...request, options }));
			expect(readEmbedOptions(address.searchParams)).toEqual(options);
			const attributes = tagsIn(element)[1]?.attributes;
			expect(readEmbedOptions(new URLSearchParams(attributes))).toEqual(options);
		})
	);
});
