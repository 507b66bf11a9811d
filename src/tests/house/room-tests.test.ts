import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { expect, test } from 'vitest';
import { readImports } from './read-imports';

/*
 * A room's tests draw and check small stories that are written for them (tests/support/example-scene): an editor who
 * corrects a published story breaks no test of a room. What the published stories themselves promise stands in
 * tests/story.
 */

const roomTests = readdirSync('src/lib', { recursive: true, encoding: 'utf8' })
	.map((path) => `src/lib/${path.replaceAll('\\', '/')}`)
	.filter((path) => path.endsWith('.test.ts'));

/** The one module that hands out the published stories to whoever asks, and what it reads them with. */
const published = 'src/lib/archive/published-stories.ts';
const reader = 'src/lib/archive/read-stories.ts';

/** How a source reads the published stories itself: by their folder's name, or by a reader that is told no folder. */
const readsThem = /['"`]geodata(?:\/stories[^'"`]*)?['"`]|\b(?:readStories|checkStories)\(\)/;

/** Modules that a test puts something else in place of: what stands there is the test's own. */
const stubbed = /vi\.mock\('([^']+)'(?!, \{ spy: true \}\))/g;

/** Every way in which a test comes to the published stories, as the files on it. */
function waysToPublished(path: string, source = readFileSync(path, 'utf8')): string[] {
	const stubs = new Set([...source.matchAll(stubbed)].flatMap(([, specifier = '']) => fileOf(specifier, path) ?? []));
	const seen = new Set<string>();
	const follow = (file: string, { reads, imports }: Read, way: readonly string[]): string[] => {
		if (seen.has(file) || stubs.has(file)) return [];
		seen.add(file);
		const isReader = file === published ? !stubs.has(reader) : reads && isOfTests(file);
		if (isReader) return [[...way, file].join(' → ')];
		return imports.flatMap((next) => follow(next, readOnce(next), [...way, file]));
	};
	return follow(path, read(path, source), []);
}

/** What a module under `src/lib` reads it is told to; a test and what supports it decide. */
const isOfTests = (file: string) => file.startsWith('src/tests/') || file.endsWith('.test.ts');

interface Read {
	/** Whether it reads the published stories itself. */
	readonly reads: boolean;
	/** The modules of ours that are left of its imports when the types are taken away. */
	readonly imports: readonly string[];
}

function read(file: string, source: string): Read {
	const { imports } = readImports(file, source);
	return {
		reads: readsThem.test(source),
		imports: imports.flatMap(({ specifier, typeOnly }) => (typeOnly ? [] : (fileOf(specifier, file) ?? [])))
	};
}

const known = new Map<string, Read>();

/** A hundred tests lead through the same modules: each is parsed once. */
function readOnce(file: string): Read {
	const found = known.get(file) ?? read(file, readFileSync(file, 'utf8'));
	known.set(file, found);
	return found;
}

/** The module of ours that a specifier leads to; undefined for packages and for what is no module. */
function fileOf(specifier: string, importer: string): string | undefined {
	const bare = specifier.split('?', 1)[0] ?? '';
	if (!bare.startsWith('.') && !bare.startsWith('$lib/')) return undefined;
	const path = bare.startsWith('$lib/') ? bare.replace('$lib', 'src/lib') : posix.join(dirname(importer), bare);
	return ['', '.ts', '.js']
		.map((ending) => path + ending)
		.find((file) => /\.(?:ts|js|svelte)$/.test(file) && existsSync(file) && statSync(file).isFile());
}

test('no test of a room reads the published stories, itself or through what it imports', () => {
	expect(roomTests.length).toBeGreaterThan(50);
	expect(roomTests.flatMap((path) => waysToPublished(path))).toEqual([]);
});

test.each([
	['by their folder', `readdirSync('geodata/stories');`],
	['by a reader that is told no folder', `import { readStories } from '../archive/read-stories';\nreadStories();`],
	['by the check of all', `import { checkStories } from '../archive/check-stories';\ncheckStories('geodata', today);`],
	['through a module for tests', `import { realScene } from '../../tests/support/real-scene';`],
	['through the page’s data', `import { storyPageData } from '../server/story-page-data';`],
	[
		'although it watches the reader',
		`import { findStory } from '../archive/published-stories';\nvi.mock('../archive/read-stories', { spy: true });`
	]
])('a test that reads them %s is found', (_how, source) => {
	expect(waysToPublished('src/lib/scene/made-up.test.ts', source)).toHaveLength(1);
});

test.each([
	['other files of geodata', `readFileSync('geodata/basemap/world.topojson');`],
	['a folder of its own', `import { readStories } from '../archive/read-stories';\nreadStories(folder);`],
	[
		'a story in the place of the published ones',
		`import { storyPageData } from '../server/story-page-data';\nvi.mock('../archive/published-stories', () => ({ findStory }));`
	]
])('a test that reads %s is none of them', (_what, source) => {
	expect(waysToPublished('src/lib/scene/made-up.test.ts', source)).toEqual([]);
});
