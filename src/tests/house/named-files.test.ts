import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { house } from './house';

/* What documents and comments name is there: a pointer to a file that has moved sends its reader astray. */

const filesIn = (folder: string) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));

const top = readdirSync('.', { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? entry.name : []));
const files = [...top, ...['src', 'static', 'geodata'].flatMap(filesIn)];
const paths = new Set(files.flatMap((file) => ancestorsOf(file)));
const names = new Set(files.map((file) => basename(file)));

/** A file and every folder that it is in. */
function ancestorsOf(file: string): string[] {
	const parts = file.split('/');
	return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Whether a name stands for a file or a folder: from the top, from `src` or `src/lib`, with or without its ending. */
function isThere(name: string): boolean {
	const path = name.replace(/\/$/, '');
	if (!path.includes('/') && names.has(path)) return true;
	return ['', 'src/', 'src/lib/'].some((base) =>
		['', '.ts', '.svelte', '.svelte.ts', '.js'].some((ending) => paths.has(base + path + ending))
	);
}

const rooms = Object.keys(house).join('|');

/** The files that a document names in code: those of the project, no patterns, no addresses, nothing that is built. */
function namedIn(document: string): string[] {
	const spans = [...document.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
	return spans.filter(
		(span) =>
			/^(?!\/|@|https?:|build\/|test-results\/|node_modules\/)[\w.[\]=/-]+$/.test(span) &&
			(new RegExp(`^(?:src|static|geodata|${rooms})/`).test(span) || /\.(?:svelte|test\.ts)$/.test(span))
	);
}

/** The files that a module's comments name with their room, and components. */
function namedInComments(source: string): string[] {
	const comments = [...source.matchAll(/\/\*[^]*?\*\/|(?<![:'"`\w])\/\/ .*|<!--[^]*?-->/g)].map(([comment]) => comment);
	const inRooms = new RegExp(`(?<![\\w/.:])(?:${rooms})/[\\w-]+(?:\\.[\\w.]*\\w)?`, 'g');
	return comments.flatMap((comment) => [
		...(comment.match(inRooms) ?? []),
		...(comment.match(/\b[A-Z]\w+\.svelte\b/g) ?? [])
	]);
}

test.each(files.filter((file) => file.endsWith('.md')))('every file that %s names is there', (file) => {
	expect(namedIn(readFileSync(file, 'utf8')).filter((name) => !isThere(name))).toEqual([]);
});

test('every file that a comment names is there', () => {
	const modules = files.filter((file) => /^src\/.*\.(?:ts|js|svelte|css)$/.test(file));
	const astray = modules.flatMap((file) =>
		namedInComments(readFileSync(file, 'utf8'))
			.filter((name) => !isThere(name))
			.map((name) => `${file} names ${name}`)
	);
	expect(astray).toEqual([]);
});

test('a file that has moved is found out', () => {
	expect(namedIn('See `stage/StoryMap` and `stage/NoMap`.').filter((name) => !isThere(name))).toEqual(['stage/NoMap']);
	expect(namedInComments('// As in hall/Card, and stage/NoCard.ts says (NoCard.svelte).')).toEqual([
		'stage/NoCard.ts',
		'NoCard.svelte'
	]);
});
