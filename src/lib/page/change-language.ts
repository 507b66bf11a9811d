import { isLocale } from '../i18n/locales';
import type { Locale } from '../i18n/locales';
import { finishTurns } from '../islands/in-turn';
import { fetchStory, storyPath } from './page-source';
import { sitePath } from './site-path';
import type { StoryView } from './story-view.svelte';

/** Counts the languages that the reader has come through, in the browser's history: how far a step back has gone. */
interface Step {
	readonly language?: number;
}

/** Of the page as it is; the history's own is ahead of it while the reader goes back. */
let step = 0;

/** As the links have it: what a host asked for holds in every language. */
function addressIn(view: StoryView, locale: Locale): string {
	const isEmbed = view.listAddress !== '';
	return sitePath(storyPath(locale, view.story.slug, isEmbed)) + (isEmbed ? location.search : '') + location.hash;
}

/**
 * Turns the page that is there to another language: what is selected, the live map and the host's talk stay. Without a
 * network the page stays as it is, and says so in one sentence.
 *
 * @returns whether the page speaks that language now
 */
async function turnTo(view: StoryView, locale: Locale): Promise<boolean> {
	// Only what is alive can change.
	finishTurns();
	view.isOffline = false;
	const isEmbed = view.listAddress !== '';
	try {
		const story = await fetchStory(locale, view.story.slug, isEmbed);
		if (story) {
			view.turnTo(story);
			return true;
		}
	} catch {
		// Its data is not there, but the page itself may be.
		const { ok } = await fetch(addressIn(view, locale), { method: 'HEAD' }).catch(() => ({ ok: false }));
		if (!ok) {
			view.isOffline = true;
			return false;
		}
	}
	// The site has been published anew meanwhile.
	location.assign(addressIn(view, locale));
	return false;
}

/**
 * A language that the reader or the host has chosen. On a story's own page "back" undoes it; a host's history is not
 * ours to write in.
 */
export async function changeLanguage(view: StoryView, locale: Locale): Promise<void> {
	if (locale === view.locale) return;
	const isEmbed = view.listAddress !== '';
	const address = addressIn(view, locale);
	// The front page is not where the story's own page is: what it names is relative to itself.
	if (location.pathname !== sitePath(storyPath(view.locale, view.story.slug, isEmbed))) {
		location.assign(address);
		return;
	}
	if (!(await turnTo(view, locale))) return;
	if (isEmbed) history.replaceState(history.state, '', address);
	else history.pushState({ language: (step += 1) } satisfies Step, '', address);
}

/**
 * Follows the reader back and forth through languages; where one cannot be had, back to where the page is.
 *
 * @returns the clean-up
 */
export function followLanguage(view: StoryView): () => void {
	const first = view.locale;
	const stepNow = () => (history.state as Step | null)?.language ?? 0;
	step = stepNow();
	const languageNow = (): Locale => {
		const [, locale = ''] = /([a-z]+)\/[\w-]+\/(?:embed\/)?(?:index\.html)?$/.exec(location.pathname) ?? [];
		// The front page's address names none.
		return isLocale(locale) ? locale : first;
	};
	const follow = () => {
		const to = stepNow();
		const locale = languageNow();
		if (locale === view.locale) {
			step = to;
			return;
		}
		void turnTo(view, locale).then((isThere) => {
			if (isThere) step = to;
			else if (view.isOffline) history.go(step - to);
		});
	};
	addEventListener('popstate', follow);
	return () => {
		removeEventListener('popstate', follow);
	};
}
