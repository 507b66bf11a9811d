import { expect, test } from 'vitest';
import { oembed } from './oembed';

const subject = {
	title: 'A thaw',
	sentence: 'Three stops in January.',
	pageUrl: 'https://maps.example.org/en/thaw/',
	siteUrl: 'https://maps.example.org/',
	picture: { widthPx: 1200, heightPx: 750 }
};

test('the answer has all that oEmbed 1.0 asks of a rich one, numbers as numbers', () => {
	const { html, ...rest } = oembed(subject);
	expect(rest).toEqual({
		version: '1.0',
		type: 'rich',
		title: 'A thaw',
		provider_name: 'Dateline',
		provider_url: 'https://maps.example.org/',
		width: 600,
		height: 600,
		thumbnail_url: 'https://maps.example.org/en/thaw/poster.png',
		thumbnail_width: 1200,
		thumbnail_height: 750,
		cache_age: 3600
	});
	expect(html).toMatch(
		/^<blockquote><a href="https:\/\/maps\.example\.org\/en\/thaw\/">A thaw<\/a> – Three stops in January\.<\/blockquote><iframe src="https:\/\/maps\.example\.org\/en\/thaw\/embed\/" title="A thaw" width="100%" height="600" [^<>]*><\/iframe>$/
	);
});

test('text from data is never markup, and the title is told as it is', () => {
	const hostile = `"></iframe><script>alert('1')</script>&`;
	const { html, title } = oembed({ ...subject, title: hostile, sentence: hostile });
	expect(title).toBe(hostile);
	expect(html.match(/<\/?[a-z]+/g)).toEqual(['<blockquote', '<a', '</a', '</blockquote', '<iframe', '</iframe']);
});
