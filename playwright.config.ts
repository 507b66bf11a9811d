import { defineConfig, devices } from '@playwright/test';
import { browserFlags, installedBrowser } from './src/commands/find-browser';

// Beside the port of `npm start`, so that a site someone looks at is never the one under test; two checkouts tested at
// once need two.
const port = Number(process.env['PAGES_PORT'] ?? 4317);
const baseURL = `http://localhost:${port}/`;
const executablePath = installedBrowser();

export default defineConfig({
	testDir: 'src/tests',
	testMatch: '**/*.e2e.ts',
	// The full matrix takes several times as long: `npm run test:full` runs it as well.
	...(process.env['FULL'] ? {} : { testIgnore: 'src/tests/full/**' }),
	outputDir: 'test-results/pages',
	snapshotPathTemplate: '{testDir}/output/pictures/{arg}{ext}',
	reporter: [['list'], ['json', { outputFile: 'test-results/pages.json' }]],
	// A test that passes at the second try has found something.
	retries: 0,
	forbidOnly: true,
	fullyParallel: true,
	workers: 2,
	// Maps are drawn by the processor here: seconds, where a graphics card takes milliseconds.
	timeout: 60_000,
	expect: { timeout: 15_000 },
	webServer: {
		command: `node src/commands/run-typescript.js src/commands/serve.ts --port ${port}`,
		url: baseURL,
		reuseExistingServer: false,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 }
	},
	use: {
		baseURL,
		// A trace of every test makes the whole a quarter slower; `npx playwright test --trace on <file>` makes one when it
		// is wanted.
		trace: 'off',
		screenshot: 'only-on-failure',
		launchOptions: { args: browserFlags, ...(executablePath ? { executablePath } : {}) }
	},
	projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }]
});
