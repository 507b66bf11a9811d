import type { Finding } from '../entries/finding';
import type { JsonPath } from '../entries/json-positions';
import type { StoryDate } from '../story/story';
import { isDay, parseStoryDate, storyDatesOverlap } from '../story/story-date';
import { textAt, type Entry, type ReadableFiles } from '../entries/story-entries';
import { issueAt, valueAt, type StoryFile } from '../entries/story-file';

/** Dates and versions that must agree with one another. That each one is a date is the schema's concern. */
export function checkDates(files: ReadableFiles, entries: readonly Entry[]): Finding[] {
	const story = files['story.json'];
	return [...(story ? [...checkUpdated(story), ...checkChanges(story)] : []), ...checkExchanges(entries)];
}

function checkUpdated(story: StoryFile): Finding[] {
	const [published, updated] = [dayAt(story, ['published']), dayAt(story, ['updated'])];
	if (!published || !updated || updated >= published) return [];
	return [issueAt(story, ['updated'], `the story was updated on ${updated}, before it was published on ${published}`)];
}

/** Oldest first: versions rise, days do not fall back, and the last entry is what the story says of itself. */
function checkChanges(story: StoryFile): Finding[] {
	const changes = valueAt(story.value, ['changes']);
	if (!Array.isArray(changes) || changes.length === 0) return [];
	const issues = changes.flatMap((_, index) => {
		const at = (key: string, of: number): JsonPath => ['changes', of, key];
		const [version, earlier] = [versionAt(story, at('version', index)), versionAt(story, at('version', index - 1))];
		const [day, earlierDay] = [dayAt(story, at('date', index)), dayAt(story, at('date', index - 1))];
		const stale = version !== undefined && earlier !== undefined && version <= earlier;
		const back = day !== undefined && earlierDay !== undefined && day < earlierDay;
		return [
			...(stale
				? [
						issueAt(
							story,
							at('version', index),
							`version ${version} follows ${earlier}; versions rise, the oldest change stands first`
						)
					]
				: []),
			...(back
				? [issueAt(story, at('date', index), `is dated ${day}, before the change above it (${earlierDay})`)]
				: [])
		];
	});
	const newest = changes.length - 1;
	const version = versionAt(story, ['version']);
	const newestVersion = versionAt(story, ['changes', newest, 'version']);
	if (version !== undefined && newestVersion !== undefined && version !== newestVersion) {
		const message = `the story is at version ${version}, its newest change at ${newestVersion}; raise both together`;
		issues.push(issueAt(story, ['version'], message));
	}
	const [updated, newestDay] = [dayAt(story, ['updated']), dayAt(story, ['changes', newest, 'date'])];
	if (updated && newestDay && updated < newestDay) {
		issues.push(issueAt(story, ['updated'], `is ${updated}, but the newest change is dated ${newestDay}`));
	}
	return issues;
}

/** An exchange takes place in its event, so the two must be able to fall on one day. */
function checkExchanges(entries: readonly Entry[]): Finding[] {
	const events = new Map(entries.filter(({ sort }) => sort === 'event').map((event) => [event.id, event]));
	return entries.flatMap((exchange) => {
		const eventId = exchange.sort === 'exchange' ? textAt(exchange, ['event']) : undefined;
		const event = eventId === undefined ? undefined : events.get(eventId);
		const eventDate = event && dateOf(event, ['properties', 'date']);
		const date = dateOf(exchange, ['date']);
		if (!date || !eventDate || storyDatesOverlap(date, eventDate)) return [];
		const message = `is dated ${date.edtf}, but its event "${eventId ?? ''}" is dated ${eventDate.edtf}; the two must overlap`;
		return issueAt(exchange.file, [...exchange.path, 'date'], message);
	});
}

function dateOf(entry: Entry, path: JsonPath): StoryDate | undefined {
	const result = parseStoryDate(textAt(entry, path) ?? '');
	return result.ok ? result.date : undefined;
}

function dayAt(file: StoryFile, path: JsonPath): string | undefined {
	const value = valueAt(file.value, path);
	return typeof value === 'string' && isDay(value) ? value : undefined;
}

function versionAt(file: StoryFile, path: JsonPath): number | undefined {
	const value = valueAt(file.value, path);
	return Number.isSafeInteger(value) && Number(value) >= 1 ? Number(value) : undefined;
}
