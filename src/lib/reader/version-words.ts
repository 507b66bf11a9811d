import { fill } from '../i18n/fill';
import type { Messages } from '../i18n/messages';
import type { LocalizedStory } from '../story/story';

/** When a story was last changed, and its version: a story that never was is published, not corrected. */
export function versionWords(
	{ version, updated }: LocalizedStory,
	messages: Pick<Messages, 'published' | 'updated'>
): string {
	return fill(version === 1 ? messages.published : messages.updated, { date: updated.label, version });
}
