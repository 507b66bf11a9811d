import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forbiddenImports, roomOf } from './arrows';
import { dataTables, house, longestModule } from './house';
import { readImports } from './read-imports';

/** Every source file that readers' browsers, the build or an editor's terminal run. Tests may import what they like. */
const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((path) => `src/${path.replaceAll('\\', '/')}`)
	.filter((path) => /\.(ts|js|svelte)$/.test(path) && !/\.(test|e2e|bench)\.ts$|\.d\.ts$/.test(path))
	.filter((path) => !['tests', 'bench'].includes(roomOf(path) ?? ''))
	// A route may be a folder that is named as the file it answers.
	.filter((path) => statSync(path).isFile())
	.map((path) => ({ path, source: readFileSync(path, 'utf8') }));

function subfolders(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => `${folder}/${name}`);
}

describe('the house', () => {
	test('every folder of src and src/lib is a room in the table', () => {
		const rooms = new Set(Object.values(house).map(({ folder }) => folder));
		const strangers = [...subfolders('src'), ...subfolders('src/lib')].filter(
			(folder) => folder !== 'src/lib' && !rooms.has(folder)
		);
		expect(strangers).toEqual([]);
	});

	test('ARCHITECTURE.md gives every room the arrows that it has here', () => {
		const rows = [...readFileSync('src/ARCHITECTURE.md', 'utf8').matchAll(/^\| `(?:lib\/)?(\w+)` .*\| → (.*?) *\|$/gm)];
		expect(rows.length).toBeGreaterThan(10);
		const told = rows.map(([, room = '', arrows = '']) => {
			if (arrows === 'all') return [room, 'all'];
			const above = rows
				.slice(
					0,
					rows.findIndex(([, name]) => name === room)
				)
				.map(([, name = '']) => name);
			const named = arrows.startsWith('all of the above') ? above : arrows.split(/, | /).filter((name) => house[name]);
			return [room, named.toSorted()];
		});
		// The facts and the page shell are no rooms of src/lib: nobody looks for their arrows in that table.
		const kept = rows.map(([, room = '']) => {
			const { rooms = [] } = house[room] ?? {};
			return [room, rooms === 'all' ? rooms : rooms.filter((name) => !/^(geodata|shell)$/.test(name)).toSorted()];
		});
		expect(told).toEqual(kept);
	});

	test.each(subfolders('src/lib'))(
		'the README of %s names what it gives out, and the rooms that it may use',
		(folder) => {
			const text = readFileSync(`${folder}/README.md`, 'utf8');
			// An entry that is longer than a line goes on, further in.
			const words = text.replaceAll('\n  ', ' ');
			const named = (part: string) => {
				const [, line = ''] = new RegExp(`^- \\*\\*${part}\\*\\*: (.*)$`, 'm').exec(words) ?? [];
				return [...line.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
			};
			const own = modules.filter(({ path }) => path.startsWith(`${folder}/`));
			const isGivenOut = (name: string) =>
				own.some(
					({ path, source }) =>
						[name, `${name}.svelte`].includes(basename(path)) ||
						new RegExp(`^export [\\w ]*\\b${name}\\b`, 'm').test(source)
				);
			// Five lines, besides its heading.
			expect(text.split('\n').filter((line) => /^[^#]/.test(line)).length).toBeLessThanOrEqual(5);
			expect(named('Gives out').filter((name) => !isGivenOut(name))).toEqual([]);
			const { rooms = [] } = Object.values(house).find((room) => room.folder === folder) ?? {};
			const mayUse = named('May use').filter((name) => !name.endsWith('.ts'));
			const allowed = rooms === 'all' ? Object.keys(house) : rooms;
			expect(mayUse.toSorted()).toEqual(allowed.filter((name) => name !== 'geodata').toSorted());
		}
	);

	test('every module imports only what its room may', () => {
		expect(modules.flatMap(({ path, source }) => forbiddenImports(path, source))).toEqual([]);
	});

	test('the table names only rooms that it has, and no two of them in a circle', () => {
		const reaches = (from: string, seen: readonly string[] = []): string[] => {
			const { rooms } = house[from] ?? { rooms: [`unknown room ${from}`] };
			if (seen.includes(from)) return [`circle: ${[...seen, from].join(' → ')}`];
			return rooms === 'all'
				? []
				: rooms.flatMap((room) => (house[room] ? reaches(room, [...seen, from]) : [`${from} → ${room}?`]));
		};
		expect(Object.keys(house).flatMap((room) => reaches(room))).toEqual([]);
	});

	test('only configurations have a default export', () => {
		const found = modules.filter(
			({ path, source }) => readImports(path, source).hasDefaultExport && roomOf(path) !== 'routes'
		);
		expect(found.map(({ path }) => path)).toEqual([]);
	});

	test(`no module is longer than ${longestModule} lines, tables of data excepted`, () => {
		const long = modules
			.filter(({ path }) => !dataTables.includes(path))
			.map(({ path, source }) => ({ path, lines: source.trimEnd().split('\n').length }))
			.filter(({ lines }) => lines > longestModule);
		expect(long).toEqual([]);
	});

	test('every exception is a file that exists', () => {
		const named = Object.values(house).flatMap(({ folder, packages }) =>
			packages === 'all' || !existsSync(folder)
				? []
				: packages.flatMap((entry) => (typeof entry === 'string' ? [] : [`${folder}/${entry.onlyIn}`]))
		);
		expect([...named, ...dataTables].filter((path) => !existsSync(path))).toEqual([]);
	});
});

describe('the reading of imports', () => {
	test.each([
		['a static import', `import { compose } from '../cartography/scene';`],
		['a bare import', `import '../cartography/scene';`],
		['a type import', `import type { Scene } from '../cartography/scene';`],
		['an inline type', `export const scene: import('../cartography/scene').Scene | null = null;`],
		['a re-export', `export { compose } from '../cartography/scene';`],
		['a re-export of everything', `export * from '../cartography/scene';`],
		['a re-exported type', `export type { Scene } from '../cartography/scene';`],
		['a dynamic import', `export const load = () => import('../cartography/scene');`],
		['a dynamic import in backticks', 'export const load = () => import(`../cartography/scene`);'],
		['a glob', `export const all = import.meta.glob(['../cartography/*.ts']);`],
		['an alias', `import { compose } from '$lib/cartography/scene';`],
		['an import with a query', `import text from '../cartography/scene.ts?raw';`]
	])('%s against the arrows is found', (_name, source) => {
		expect(forbiddenImports('src/lib/geo/bounds.ts', source)).toEqual([
			expect.stringMatching(/^src\/lib\/geo\/bounds\.ts → .*: geo may not import cartography, only nothing\.$/)
		]);
	});

	test('a forbidden package is found, under every one of its entries', () => {
		const source = `import { Map } from 'maplibre-gl';\nimport 'maplibre-gl/dist/maplibre-gl.css';`;
		expect(forbiddenImports('src/lib/stage/StoryMap.ts', source)).toEqual([
			'src/lib/stage/StoryMap.ts → maplibre-gl: stage may not import the package maplibre-gl, only svelte.',
			'src/lib/stage/StoryMap.ts → maplibre-gl/dist/maplibre-gl.css: stage may not import the package maplibre-gl, only svelte.'
		]);
		expect(forbiddenImports('src/lib/maplibre/news-map.ts', source)).toEqual([]);
	});

	test('a package that one file may import is refused in its neighbours', () => {
		const source = `import edtf from 'edtf';`;
		expect(forbiddenImports('src/lib/i18n/read-edtf.ts', source)).toEqual([]);
		expect(forbiddenImports('src/lib/i18n/format-distance.ts', source)).toEqual([
			'src/lib/i18n/format-distance.ts → edtf: in i18n only read-edtf.ts may import edtf.'
		]);
	});

	test('a component is read in both of its scripts and in its markup', () => {
		const source = `
			<script module lang="ts">import { readStories } from '../server/read-stories';</script>
			<script lang="ts">let { a }: { a: import('../server/a').A } = $props();</script>
			{#await import('../server/b') then b}{b}{a}{/await}
			<p>import 'in-words';</p>`;
		expect(forbiddenImports('src/lib/stage/Card.svelte', source)).toHaveLength(3);
	});

	test.each([
		'<p>No script</p>',
		'<script lang="ts">let { a } = $props();</script>{a}',
		'<script module>export const a = 1;</script>'
	])('%s imports nothing', (source) => {
		expect(forbiddenImports('src/lib/stage/Card.svelte', source)).toEqual([]);
	});

	test('imports in comments and texts are none', () => {
		const source = `// import '../cartography/scene';\nexport const text = "import '../cartography/scene'";`;
		expect(forbiddenImports('src/lib/geo/bounds.ts', source)).toEqual([]);
	});

	test('types of GeoJSON may be imported anywhere, as types only', () => {
		expect(forbiddenImports('src/lib/geo/bounds.ts', `import type { Point } from 'geojson';`)).toEqual([]);
		expect(forbiddenImports('src/lib/geo/bounds.ts', `import { Point } from 'geojson';`)).toHaveLength(1);
	});

	test('a file outside every room is found, and so is an import of one', () => {
		expect(forbiddenImports('src/lib/odds.ts', '')).toEqual([expect.stringContaining('stands in no room')]);
		expect(forbiddenImports('src/lib/geo/bounds.ts', `import '../odds';`)).toEqual([
			expect.stringContaining('there is no room')
		]);
	});

	test.each([
		['export default 1;', true],
		['export default function make() {}', true],
		['export default class {}', true],
		['const a = 1; export { a as default };', true],
		[`export { default } from './a';`, true],
		['export const a = 1;', false],
		[`import a from './a'; export { a };`, false]
	])('"%s" is a default export: %s', (source, expected) => {
		expect(readImports('src/lib/geo/bounds.ts', source).hasDefaultExport).toBe(expected);
	});
});
