import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleFiles, textsOf } from '../../tests/support/example-story';
import { checkStories } from './check-stories';
import { knownGeography } from './known-geography';

const today = '2026-11-25';
let geodata = '';
let folder = '';

beforeEach(() => {
	geodata = mkdtempSync(join(tmpdir(), 'dateline-geodata-'));
	folder = join(geodata, 'stories', 'harbor-talks');
	mkdirSync(folder, { recursive: true });
	writeFiles(exampleFiles());
});

afterEach(() => {
	rmSync(geodata, { recursive: true });
});

function writeFiles(files: object): void {
	for (const [name, text] of Object.entries(textsOf(files))) writeFileSync(join(folder, name), text);
}

describe('a file that nothing reads', () => {
	it('is asked about, in a story’s folder and beside it', () => {
		cpSync(join(folder, 'places.geojson'), join(folder, 'places (1).geojson'));
		writeFileSync(join(folder, 'notes.docx'), '');
		mkdirSync(join(folder, 'old'));
		writeFileSync(join(geodata, 'stories/places.geojson'), '');
		const { mistakes, questions } = checkStories(geodata, today);
		expect(mistakes).toBeUndefined();
		expect(questions?.split('\n').sort()).toEqual(
			[
				'There are 4 questions about the stories. Nothing stops: correct the line or answer it.',
				'harbor-talks/notes.docx: nothing reads this file; move it elsewhere',
				'harbor-talks/old: nothing reads this folder; move it elsewhere',
				'harbor-talks/places (1).geojson: nothing reads this file; rename it to places.geojson if it is the newer one, or remove it',
				'places.geojson: nothing reads this file; rename it to places.geojson if it is the newer one, or remove it'
			].sort()
		);
	});

	it('is not asked about when it is hidden, a README or a system’s own', () => {
		for (const name of ['.DS_Store', 'README.md', 'readme.txt', 'Thumbs.db', 'desktop.ini'])
			writeFileSync(join(folder, name), '');
		writeFileSync(join(geodata, 'stories/README.md'), '');
		expect(checkStories(geodata, today).questions).toBeUndefined();
	});

	it('is told of even when the story has mistakes', () => {
		writeFileSync(join(folder, 'places.geojson'), '{');
		writeFileSync(join(folder, 'places copy.geojson'), '{}');
		const { stories, mistakes, questions } = checkStories(geodata, today);
		expect(stories).toEqual([]);
		expect(mistakes?.issues).toHaveLength(1);
		expect(questions).toMatch(/places copy.geojson: nothing reads this file; rename it/);
	});
});

describe('the basemap knows', () => {
	const { isLand, cities } = knownGeography();

	it.each([
		['Yokosuka', [139.6722, 35.2814]],
		['Naha’s airport', [127.6458, 26.1958]],
		['Incheon’s airport island', [126.44, 37.46]],
		['Geneva', [6.14, 46.2]],
		['Honolulu', [-157.86, 21.31]],
		['Longyearbyen', [15.63, 78.22]],
		['Malé', [73.51, 4.175]]
	] as const)('that %s is land', (_, position) => {
		expect(isLand(position)).toBe(true);
	});

	it.each([
		['the Sea of Japan', [134, 40]],
		['Tokyo Bay’s mouth', [139.6, 34.9]],
		['the Pacific', [-150, 10]],
		['the Gulf of Guinea', [0, 0]]
	] as const)('that %s is sea', (_, position) => {
		expect(isLand(position)).toBe(false);
	});

	it('where Seoul is', () => {
		expect(cities.find(({ name }) => name.ja === 'ソウル')?.position).toEqual([126.9784, 37.566]);
	});
});

// A process of its own, with a compiler in it: on a busy machine that takes more than a test's usual time.
describe('the command check-geodata', { timeout: 30_000 }, () => {
	it('prints a line for each story, and questions besides that fail nothing', async () => {
		const files = exampleFiles();
		const [place] = files['places.geojson'].features.slice(-1);
		if (place) place.geometry.coordinates = [0, 0];
		writeFiles(files);
		const { code, stdout, stderr } = await runCommand();
		expect({ code, stdout }).toEqual({
			code: 0,
			stdout: 'harbor-talks: version 2, 7 places, 5 events, 5 exchanges, 3 citations\n'
		});
		expect(stderr).toMatch(
			/^There is 1 question about the stories. .*\nharbor-talks\/places.geojson · tokyo · .*add "checked": \["position"\].*\n$/
		);
	});

	it('prints every mistake and fails', async () => {
		const files = exampleFiles();
		files['story.json'].origin = 'soul';
		writeFiles(files);
		const { code, stdout, stderr } = await runCommand();
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
		expect(stderr).toMatch(
			/^There is 1 mistake .*\nharbor-talks\/story.json · origin: there is no place "soul"; .*\n$/
		);
	});
});

function runCommand(): Promise<{ code: number; stdout: string; stderr: string }> {
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			['src/commands/run-typescript.js', 'src/commands/check-geodata.ts', geodata],
			(error, stdout, stderr) => {
				resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
			}
		);
	});
}
