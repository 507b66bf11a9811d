import { expect, test } from 'vitest';
import { oembed } from '../../lib/embed/oembed';
import published from './wordpress-published.json';
import { publishedByWordpress, wordpressPage } from './wordpress';

/*
 * wordpress-published.json holds what WordPress 6.1.9 itself made of each answer (its `WP_oEmbed::data2html` with its
 * own filters, the secret fixed).
 */

const ours = published.flatMap(({ subject, ...answer }) => (subject ? [{ ...answer, subject }] : []));

test.each(published)('$name: what is published is what WordPress itself publishes', (answer) => {
	expect(publishedByWordpress(answer)).toBe(answer.published);
});

test.each(ours)('$name: WordPress was asked with the very answer that we give', ({ subject, title, html }) => {
	expect(oembed(subject)).toMatchObject({ title, html });
});

test.each(ours)('$name: link, sentence, frame, size and title survive, and no element more than these', (answer) => {
	const { pageUrl } = answer.subject;
	const html = answer.published ?? '';
	expect(html.match(/<\/?[a-z]+/g)).toEqual(['<blockquote', '<a', '</a', '</blockquote', '<iframe', '</iframe']);
	expect(html).toContain(`<a href="${pageUrl}">`);
	expect(html).toContain(`src="${pageUrl}embed/#?secret=aB3dE5gH7j"`);
	expect(html).toContain('width="100%" height="600"');
	const textOf = (markup: string) =>
		markup.replace(/&#0*(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
	expect(textOf(/ title="([^"]*)"/.exec(html)?.[1] ?? '')).toBe(answer.subject.title);
	expect(textOf(/<\/a> – (.*)<\/blockquote>/.exec(html)?.[1] ?? '')).toBe(answer.subject.sentence);
});

test('an answer without a frame makes no page', () => {
	expect(() => wordpressPage({ title: 'A thaw', html: '<blockquote></blockquote>' })).toThrow('embeds nothing');
});
