/*
 * The house as data: which room may import which. src/ARCHITECTURE.md says why; layering.test.ts reads the imports and
 * fails on an arrow that is not here. An arrow that is missing is a question to ask first, not a line to add.
 */

export interface Room {
	/** Its folder. A room without one yet is planned, not forgotten. */
	folder: string;
	/** The rooms it may import, besides itself. */
	rooms: readonly string[] | 'all';
	/**
	 * The packages it may import, by name (`svelte` covers `svelte/transition`; `node:` covers Node). With a file, only
	 * that file may.
	 */
	packages: readonly (string | { name: string; onlyIn: string })[] | 'all';
}

/** Every room by name. Geodata is one as well: whoever imports its files depends on them. */
export const house: Readonly<Record<string, Room>> = {
	geodata: { folder: 'geodata', rooms: [], packages: [] },

	geo: { folder: 'src/lib/geo', rooms: [], packages: ['@turf/turf'] },
	i18n: { folder: 'src/lib/i18n', rooms: [], packages: [{ name: 'edtf', onlyIn: 'read-edtf.ts' }] },
	story: { folder: 'src/lib/story', rooms: ['geo', 'i18n'], packages: ['edtf'] },
	entries: {
		folder: 'src/lib/entries',
		rooms: ['geo', 'i18n', 'story'],
		packages: ['zod', '@placemarkio/check-geojson']
	},
	desk: {
		folder: 'src/lib/desk',
		rooms: ['geo', 'i18n', 'story', 'entries'],
		packages: ['zod', '@placemarkio/check-geojson']
	},
	derived: { folder: 'src/lib/derived', rooms: ['geo', 'story'], packages: [] },
	cartography: { folder: 'src/lib/cartography', rooms: ['geo', 'i18n', 'story', 'derived'], packages: [] },
	scene: { folder: 'src/lib/scene', rooms: ['geo', 'i18n', 'story', 'derived', 'cartography'], packages: [] },
	basemap: {
		folder: 'src/lib/basemap',
		rooms: ['geo'],
		packages: ['topojson-client', '@maplibre/geojson-vt', '@maplibre/vt-pbf']
	},
	poster: { folder: 'src/lib/poster', rooms: ['geo', 'cartography', 'scene', 'basemap'], packages: [] },
	maplibre: { folder: 'src/lib/maplibre', rooms: ['geo', 'i18n', 'cartography', 'scene'], packages: ['maplibre-gl'] },
	embed: { folder: 'src/lib/embed', rooms: ['i18n'], packages: [] },
	islands: { folder: 'src/lib/islands', rooms: [], packages: ['svelte'] },
	page: {
		folder: 'src/lib/page',
		rooms: ['geo', 'i18n', 'story', 'derived', 'scene', 'poster', 'embed', 'islands'],
		packages: ['svelte', '$app']
	},
	facts: {
		folder: 'src/lib/facts',
		rooms: ['i18n', 'story', 'cartography', 'islands', 'page'],
		packages: ['svelte']
	},
	live: {
		folder: 'src/lib/live',
		rooms: [
			'geo',
			'i18n',
			'story',
			'derived',
			'cartography',
			'scene',
			'basemap',
			'poster',
			'maplibre',
			'islands',
			'page'
		],
		packages: ['svelte']
	},
	stage: {
		folder: 'src/lib/stage',
		rooms: ['geo', 'i18n', 'story', 'scene', 'poster', 'islands', 'page', 'facts', 'live'],
		packages: ['svelte']
	},
	reader: {
		folder: 'src/lib/reader',
		rooms: ['i18n', 'story', 'scene', 'embed', 'islands', 'page', 'facts', 'stage'],
		packages: ['svelte']
	},
	frame: {
		folder: 'src/lib/frame',
		rooms: ['geo', 'i18n', 'story', 'cartography', 'embed', 'islands', 'page', 'facts', 'live', 'stage', 'reader'],
		packages: ['svelte']
	},
	builder: { folder: 'src/lib/builder', rooms: ['i18n', 'embed', 'page'], packages: ['svelte'] },
	start: {
		folder: 'src/lib/start',
		rooms: ['geo', 'maplibre', 'embed', 'islands', 'live', 'poster', 'page', 'reader', 'frame', 'builder'],
		packages: ['svelte']
	},
	archive: {
		folder: 'src/lib/archive',
		rooms: ['geodata', 'geo', 'i18n', 'story', 'entries', 'desk', 'scene', 'basemap'],
		packages: ['node:', 'zod']
	},
	server: {
		folder: 'src/lib/server',
		rooms: [
			'geo',
			'i18n',
			'story',
			'derived',
			'cartography',
			'scene',
			'basemap',
			'poster',
			'embed',
			'islands',
			'page',
			'start',
			'archive'
		],
		packages: [
			'node:',
			{ name: 'vite', onlyIn: 'minified.ts' },
			'lightningcss',
			{ name: '@resvg/resvg-js', onlyIn: 'draw-picture.ts' }
		]
	},

	params: { folder: 'src/params', rooms: ['i18n'], packages: ['@sveltejs/kit'] },
	routes: {
		folder: 'src/routes',
		rooms: ['i18n', 'basemap', 'embed', 'islands', 'page', 'reader', 'frame', 'builder', 'archive', 'server', 'shell'],
		packages: ['@sveltejs/kit', 'svelte', '$app']
	},
	/** What Kit wants directly in src/: the page shell, its styles, its hooks. */
	shell: { folder: 'src', rooms: ['i18n', 'poster', 'server'], packages: ['@sveltejs/kit', '$app'] },

	serving: { folder: 'src/serving', rooms: [], packages: [] },
	commands: { folder: 'src/commands', rooms: ['cartography', 'archive', 'server', 'serving'], packages: 'all' },
	docs: { folder: 'src/docs', rooms: [], packages: [] },
	tests: { folder: 'src/tests', rooms: 'all', packages: 'all' },
	bench: { folder: 'src/bench', rooms: 'all', packages: 'all' }
};

/** Packages that hold nothing but types: every room may import them with `import type`. */
export const typePackages = ['geojson', 'topojson-specification'];

/** The longest a module may be, in lines. Above it, a module has two purposes. */
export const longestModule = 300;

/** Tables of data, which may be as long as what they list. */
export const dataTables = ['src/lib/i18n/en.ts', 'src/lib/i18n/ja.ts', 'src/lib/i18n/ko.ts'];
