import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build, createLogger } from 'vite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exampleFiles, textsOf } from '../tests/support/example-story';
import { askAtBuild } from './ask-at-build';

let root = '';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'dateline-build-'));
	writeFileSync(join(root, 'entry.js'), 'export const made = 1;');
	mkdirSync(join(root, 'geodata/stories/harbor-talks'), { recursive: true });
});

afterEach(() => {
	rmSync(root, { recursive: true });
});

/** Builds a page of nothing with these stories; gives back what was warned of. */
async function buildWith(files: object, ssr: boolean): Promise<string[]> {
	for (const [name, text] of Object.entries(textsOf(files)))
		writeFileSync(join(root, 'geodata/stories/harbor-talks', name), text);
	const warned: string[] = [];
	// A build server may ask for colours: a warning then begins with one.
	const customLogger = {
		...createLogger('silent'),
		warn: (message: string) => void warned.push(stripVTControlCharacters(message))
	};
	await build({
		root,
		configFile: false,
		customLogger,
		plugins: [askAtBuild(join(root, 'geodata'))],
		build: { ssr, write: false, rolldownOptions: { input: join(root, 'entry.js') } }
	});
	// The builder itself tells what took its time.
	return warned.filter((message) => message.startsWith('[plugin dateline:ask-at-build]'));
}

it(
	'a build prints questions once and goes on; mistakes stop it with the list of them',
	{ timeout: 60_000 },
	async () => {
		const files = exampleFiles();
		const tokyo = files['places.geojson'].features[6];
		if (tokyo) tokyo.geometry.coordinates = [0, 0];
		expect(await buildWith(files, true)).toEqual([
			expect.stringMatching(
				/There is 1 question about the stories\..*\n.*tokyo · geometry.coordinates: \[0, 0\] is in the Gulf/
			)
		]);
		// Kit's second build, for the browser.
		expect(await buildWith(files, false)).toEqual([]);

		files['story.json'].origin = 'soul';
		await expect(buildWith(files, true)).rejects.toThrow(
			/There is 1 mistake in the stories\..*\n.*there is no place "soul"/
		);
	}
);
