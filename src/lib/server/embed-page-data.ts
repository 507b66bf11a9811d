import { describeScene } from '../cartography/describe-scene';
import { embedWordsIn } from '../i18n/embed-words';
import type { Locale, LocalizedText } from '../i18n/locales';
import { messagesIn } from '../i18n/messages';
import { localizeStory } from '../story/localize-story';
import type { Story } from '../story/story';
import { readMapNames } from './read-map-names';
import { readStories } from './read-stories';
import { plainScene } from './story-poster';

/**
 * All that the page that writes embed code shows, in every language: it changes its own and the map's without a new page.
 *
 * @throws GeodataError when any story breaks a rule: a build with issues writes nothing
 */
export async function embedPageData() {
	return {
		words: await inEachLanguage(wordsIn),
		stories: await Promise.all(readStories().map(embeddableStory))
	};
}

function wordsIn(locale: Locale) {
	const { siteName, languages, events, exchanges, places } = messagesIn(locale);
	return { ...embedWordsIn(locale), siteName, languages, featureTypes: { events, exchanges, places } };
}

async function embeddableStory(story: Story) {
	const { slug, title, events, exchanges, places } = story;
	return {
		slug,
		title,
		pictureText: await inEachLanguage((locale) => pictureText(story, locale)),
		features: {
			events: events.map(titled),
			exchanges: exchanges.map(titled),
			places: places.map(({ id, name }) => titled({ id, title: name }))
		}
	};
}

async function pictureText(story: Story, locale: Locale): Promise<string> {
	const localized = localizeStory(story, locale);
	const scene = plainScene(localized, await readMapNames(locale), locale, 'light');
	return describeScene(scene, localized, messagesIn(locale));
}

function titled({ id, title }: { readonly id: string; readonly title: LocalizedText }) {
	return { id, title };
}

async function inEachLanguage<Made>(make: (locale: Locale) => Made | Promise<Made>): Promise<Record<Locale, Made>> {
	return { en: await make('en'), ja: await make('ja'), ko: await make('ko') };
}
