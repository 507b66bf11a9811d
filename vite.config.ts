import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
// With their endings, here and in what these import: Vite warns of others, because it is going to let Node read this
// file.
import { askAtBuild } from './src/commands/ask-at-build.ts';
import { buildScripts } from './src/commands/build-scripts.ts';
import { bundleScripts } from './src/commands/bundle-scripts.ts';
import { collectEarly } from './src/commands/collect-early.ts';
import { compressAhead } from './src/commands/compress-ahead.ts';
import { browserFlags, installedBrowser } from './src/commands/find-browser.ts';
import { pickEngineStyle } from './src/commands/pick-engine-style.ts';
import { reloadGeodata } from './src/commands/reload-geodata.ts';
import { serveLoader } from './src/commands/serve-loader.ts';
import { shareEngine } from './src/commands/share-engine.ts';
import { writeMarks } from './src/commands/write-marks.ts';
import { writePalette } from './src/commands/write-palette.ts';

const executablePath = installedBrowser();

/**
 * Tests that put something else in place of modules, clocks or the environment: they would do so for others that run in
 * the same process.
 */
const testsThatStub = [
	'src/lib/{server/accepted,archive/published,archive/read}-stories.test.ts',
	'src/lib/{islands/in-turn,live/keep-alive,live/live-budget,live/live-map,live/opening-tiles,live/selection-follower}.test.ts',
	'src/lib/server/{discovery,story-poster}.test.ts',
	'src/lib/i18n/format-date.test.ts'
];

export default defineConfig({
	plugins: [
		writeMarks(),
		writePalette(),
		bundleScripts(),
		shareEngine(),
		pickEngineStyle(),
		sveltekit(),
		askAtBuild(),
		buildScripts(),
		collectEarly(),
		compressAhead(),
		reloadGeodata()
	],
	// Pages carry the style sheets that Kit builds for its server, which is no browser: Vite's own list of them.
	build: { cssTarget: ['chrome111', 'edge111', 'firefox114', 'safari16.4', 'ios16.4'] },
	// MapLibre finds its worker by an address relative to itself, which the dev server's prebundling would move.
	// Only what browsers are sent is bundled ahead, not what pages are written with.
	optimizeDeps: { entries: ['src/lib/start/*-script.ts'], exclude: ['maplibre-gl', '@resvg/resvg-js'] },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts'],
					exclude: ['src/**/*.browser.test.ts', ...testsThatStub],
					// A process of its own for each file costs more than all tests.
					isolate: false,
					// Properties try hundreds of cases; a busy machine takes several times as long.
					testTimeout: 30_000
				}
			},
			{
				extends: true,
				test: { name: 'unit-alone', environment: 'node', include: testsThatStub, testTimeout: 30_000 }
			},
			{
				// `npm run test:engines`: the built site in WebKit and Firefox.
				extends: true,
				test: {
					name: 'engines',
					environment: 'node',
					include: ['src/tests/engines/*.engine.ts'],
					globalSetup: 'src/tests/engines/serve-site.ts',
					// Maps are drawn by the processor here.
					testTimeout: 120_000
				}
			},
			{
				extends: true,
				plugins: [serveLoader()],
				test: {
					name: 'browser',
					include: ['src/**/*.browser.test.ts'],
					// Maps are drawn by the processor here: seconds, where a graphics card takes milliseconds.
					testTimeout: 30_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: { args: browserFlags, ...(executablePath ? { executablePath } : {}) }
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
