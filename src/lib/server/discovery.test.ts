import { expect, test, vi } from 'vitest';
import { exampleStory } from '../../tests/support/example-scene';
import { exampleSlug } from '../../tests/support/example-story';
import { locales } from '../i18n/locales';
import { discoveryTags } from './discovery';

const site = 'https://maps.example.org';

/** The newest first, as they are published. */
const stories = [exampleStory(), { ...exampleStory(), slug: 'border-talks' }];

vi.mock('../archive/published-stories', () => ({
	findStory: (slug: string = exampleSlug) => stories.find((story) => story.slug === slug)
}));

test.each(locales)('a story page in %s says where its oEmbed answer and its picture are', (locale) => {
	const tags = discoveryTags(locale, 'border-talks', site);
	const page = `${site}/${locale}/border-talks/`;
	expect(tags).toContain(`<link rel="alternate" type="application/json+oembed" href="${page}oembed.json" title="`);
	expect(tags).toContain(`<meta property="og:url" content="${page}">`);
	expect(tags).toContain(`<meta property="og:image" content="${page}poster.png">`);
	expect(tags).toContain('<meta property="og:image:width" content="1200">');
	expect(tags).toContain('<meta property="og:image:height" content="750">');
	expect(tags).toContain('<meta name="twitter:card" content="summary_large_image">');
	expect(tags.match(/<[a-z]+ [a-z]+="[^"<>]*"(?: [a-z]+="[^"<>]*")*>/g)?.join('')).toBe(tags);
});

test('a build that does not know its address gives a headline all the same, and nothing that needs an address', () => {
	const tags = discoveryTags('en', exampleSlug, null);
	expect(tags).toContain('<meta property="og:title" content="Two harbors, one table">');
	expect(tags).not.toMatch(/oembed|og:url|og:image/);
});

test('the front page speaks for the newest story, and an unknown page for none', () => {
	expect(discoveryTags('en', undefined, site)).toBe(discoveryTags('en', exampleSlug, site));
	expect(discoveryTags('en', 'border-talks', site)).not.toBe(discoveryTags('en', exampleSlug, site));
	expect(discoveryTags('en', 'no-such-story', site)).toBe('');
});
