import type { Locale, LocalizedText } from '../i18n/locales';
import type { EmbeddableStory, EmbedPageData } from '../page/embed-page-data';
import type { Story } from '../story/story';
import { publishedStories } from '../archive/published-stories';
import { embedPageWordsIn } from './page-words';
import { publishedOrigin } from './published-origin';
import { storyScene } from './story-scene';

/**
 * All that the page that writes embed code shows, in every language: it changes its own and the map's without a new
 * page.
 *
 * @param url of the page, as it is written ahead
 * @throws GeodataError when any story breaks a rule: a build with issues writes nothing
 */
export async function embedPageData(url: URL): Promise<EmbedPageData> {
	return {
		words: await inEachLanguage(embedPageWordsIn),
		stories: await Promise.all(publishedStories().map(embeddableStory)),
		siteAddress: publishedOrigin(url) === null ? null : new URL('../', url).href
	};
}

async function embeddableStory(story: Story): Promise<EmbeddableStory> {
	const { slug, title, events, exchanges, places } = story;
	return {
		slug,
		title,
		pictureText: await inEachLanguage(async (locale) => (await storyScene(story, locale)).words),
		features: {
			events: events.map(titled),
			exchanges: exchanges.map(titled),
			places: places.map(({ id, name }) => titled({ id, title: name }))
		}
	};
}

function titled({ id, title }: { readonly id: string; readonly title: LocalizedText }) {
	return { id, title };
}

async function inEachLanguage<Made>(make: (locale: Locale) => Made | Promise<Made>): Promise<Record<Locale, Made>> {
	return { en: await make('en'), ja: await make('ja'), ko: await make('ko') };
}
