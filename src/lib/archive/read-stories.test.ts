import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleFiles, textsOf } from '../../tests/support/example-story';
import { parseStory } from '../desk/parse-story';
import { GeodataError, readStories, readStory } from './read-stories';

vi.mock('../desk/parse-story', { spy: true });

let geodata = '';

beforeEach(() => {
	geodata = mkdtempSync(join(tmpdir(), 'dateline-geodata-'));
	writeStory('harbor-talks');
});

afterEach(() => {
	rmSync(geodata, { recursive: true });
});

describe('reading stories from disk', () => {
	it('gives the story published last first, and takes no notice of other files', () => {
		writeStory('airport-talks', { published: '2026-02-02' });
		writeStory('border-talks', { published: '2026-01-02' });
		mkdirSync(join(geodata, 'stories/.editor'));
		writeFileSync(join(geodata, 'stories/README.md'), '# Stories');
		writeFileSync(join(geodata, 'stories/harbor-talks/README.md'), '# Notes');
		expect(readStories(geodata).map(({ slug }) => slug)).toEqual(['airport-talks', 'harbor-talks', 'border-talks']);
		expect(readStory(join(geodata, 'stories/harbor-talks/'))).toEqual(readStories(geodata)[1]);
	});

	it('lists the mistakes of all stories at once, each with its folder', () => {
		writeStory('airport-talks', { slug: 'airport' });
		writeFileSync(join(geodata, 'stories/harbor-talks/places.geojson'), '');
		const error = errorOf(() => readStories(geodata));
		expect(error.issues.map(({ file }) => file)).toEqual(['airport-talks/story.json', 'harbor-talks/places.geojson']);
		expect(error.message.split('\n')).toEqual([
			'There are 2 mistakes in the stories. Correct every line below, then build again.',
			'airport-talks/story.json · slug: "airport" is not the folder\'s name "airport-talks"; the two are the story\'s address (line 2, column 2)',
			'harbor-talks/places.geojson: the file is empty; restore it, or write { } and begin anew (line 1, column 1)'
		]);
	});

	it('checks a story again when one of its files was saved, added or removed, and no other story', () => {
		const file = (name: string) => join(geodata, 'stories/harbor-talks', name);
		const checked = () => {
			const before = vi.mocked(parseStory).mock.calls.length;
			try {
				readStories(geodata);
			} catch {
				// What is wrong is another test's concern.
			}
			return vi
				.mocked(parseStory)
				.mock.calls.slice(before)
				.map(([, slug]) => slug);
		};
		writeStory('airport-talks');
		expect(checked()).toEqual(['airport-talks', 'harbor-talks']);
		expect(checked()).toEqual([]);
		writeStory('harbor-talks', { published: '2026-02-03' });
		expect(checked()).toEqual(['harbor-talks']);
		rmSync(file('exchanges.json'));
		expect(checked()).toEqual(['harbor-talks']);
		expect(checked()).toEqual([]);
		writeStory('harbor-talks');
		expect(checked()).toEqual(['harbor-talks']);
	});

	it('says so when there is no story', () => {
		rmSync(join(geodata, 'stories'), { recursive: true });
		expect(errorOf(() => readStories(geodata)).message).toMatch(
			/^There is 1 mistake .*\nstories: there is no story in/
		);
		expect(errorOf(() => readStory(join(geodata, 'nowhere'))).issues).toHaveLength(4);
	});

	it('refuses a file that is not UTF-8', () => {
		const file = join(geodata, 'stories/harbor-talks/exchanges.json');
		// 防衛 in Shift_JIS, as an old editor on a Japanese Windows saves it.
		writeFileSync(file, Buffer.concat([Buffer.from('{ "exchanges": [] } '), Buffer.from([0x96, 0x68, 0x89, 0x71])]));
		const [issue] = errorOf(() => readStories(geodata)).issues;
		expect(issue).toEqual({
			level: 'error',
			file: 'harbor-talks/exchanges.json',
			message: 'the file is not UTF-8 (it may be shift_jis); save it in that encoding'
		});
	});
});

describe('the rules of the house', () => {
	const word = { question: 'port', language: 'en', word: 'harbors', reason: 'r', advice: 'a', level: 'error' };

	it('can refuse a word in every story', () => {
		writeFileSync(join(geodata, 'house-rules.json'), JSON.stringify({ words: [word] }));
		expect(errorOf(() => readStories(geodata)).issues).toMatchObject([
			{
				file: 'harbor-talks/story.json',
				field: 'title.en',
				message: expect.stringContaining('says "harbors": r; a') as string
			}
		]);
	});

	it('are read with the stories, and told with them when they are wrong', () => {
		writeFileSync(join(geodata, 'house-rules.json'), '{}');
		expect(errorOf(() => readStories(geodata)).issues).toMatchObject([{ file: 'house-rules.json', field: 'words' }]);
	});
});

function writeStory(slug: string, change: object = {}): void {
	const files = exampleFiles();
	Object.assign(files['story.json'], { slug }, change);
	const folder = join(geodata, 'stories', slug);
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of Object.entries(textsOf(files))) writeFileSync(join(folder, name), text);
}

function errorOf(read: () => unknown): GeodataError {
	try {
		read();
	} catch (error) {
		if (error instanceof GeodataError) return error;
		throw error;
	}
	throw new Error('nothing was thrown');
}
