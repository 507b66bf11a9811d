import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canInstall, install, isExecutable } from './install-packages.ts';

/*
 * The browser that draws the tests' maps. Playwright's own download is refused in many places that a newsroom's CI runs
 * in, so a browser that is there already comes first, then Debian's package.
 */

/** Last on the command line, this list takes the place of Playwright's own. */
const featuresOff = [
	// Chromium's address bar draws its suggestions as a page of its own in each new window: twice the work of a page of
	// ours that runs no script.
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup',
	// As Playwright has them.
	'AimEnabled',
	'AvoidCorsURLLoaderRestartOnRedirect',
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsFirstBalancedModeAutoEnable',
	'HttpsUpgrades',
	'LensOverlay',
	'MediaRouter',
	'NetworkTimeServiceQuerying',
	'OptimizationHints',
	'PaintHolding',
	'PreconnectToSearch',
	'ThirdPartyStoragePartitioning'
];

/**
 * What Chromium needs to draw WebGL2 on a processor alone, and to send nothing home meanwhile. `--headless` is not
 * among them: Playwright adds it. Without `--enable-unsafe-swiftshader` a map stays without WebGL, and only its poster
 * would be tested.
 */
export const browserFlags = [
	'--no-sandbox',
	'--use-gl=angle',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
	// WebGL alone is drawn as if by a graphics card. A page painted that way, too, takes a second for each picture, as on
	// no reader's machine, and keeps every map waiting, half a minute at times.
	'--disable-gpu-rasterization',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--disable-quic',
	`--disable-features=${featuresOff.join(',')}`
];

const commandNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where installers put a browser without adding it to PATH. */
const knownPaths = [
	'/usr/lib/chromium/chromium',
	'/opt/google/chrome/chrome',
	'/snap/bin/chromium',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

/** Names of font files that hold kana, Han and Hangul, for machines without fontconfig. */
const cjkFontFile = /(Noto(Sans|Serif)(CJK|JP|KR)|SourceHan|ipa[gm]|takao|vlgothic|nanum|unifont|wqy)/i;

/**
 * The path of a browser this machine already has, without starting it: `CHROME_PATH`, then PATH, then the usual places.
 * `undefined` leaves the choice to Playwright, which then takes its own download.
 */
export function installedBrowser(): string | undefined {
	const named = process.env['CHROME_PATH'];
	if (named) return named;
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
	const candidates = folders.flatMap((folder) => commandNames.map((name) => join(folder, name)));
	return [...candidates, ...knownPaths].find(isExecutable);
}

async function playwrightsBrowser(): Promise<string | undefined> {
	const { chromium } = await import('@playwright/test');
	const path = chromium.executablePath();
	return path && isExecutable(path) ? path : undefined;
}

/** What is wrong with a browser, or `undefined` when it starts. */
function faultOf(path: string) {
	if (!existsSync(path)) return 'there is no such file';
	const run = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
	if (run.error) return run.error.message;
	if (run.status === 0) return undefined;
	return `\`--version\` ended with ${run.status ?? run.signal}: ${run.stderr.trim()}`;
}

/** Whether a label in Japanese or Korean would be drawn as signs instead of boxes. */
function hasCjkFont() {
	const asked = spawnSync('fc-list', [':lang=ja', 'file'], { encoding: 'utf8' });
	if (!asked.error && asked.status === 0) return asked.stdout.trim() !== '';
	if (process.platform !== 'linux') return true;
	const folder = '/usr/share/fonts';
	return existsSync(folder) && readdirSync(folder, { recursive: true }).some((file) => cjkFontFile.test(String(file)));
}

/**
 * Finds a Chromium that starts, installs one on a bare Debian, and sees to a font for Japanese and Korean labels.
 *
 * @returns the path of the browser
 */
export async function ensureBrowser(): Promise<string> {
	const found = installedBrowser() ?? (await playwrightsBrowser());
	const missing = [...(found ? [] : ['chromium']), ...(hasCjkFont() ? [] : ['fonts-noto-cjk'])];
	if (missing.length > 0 && canInstall()) install(missing, { advice: 'set CHROME_PATH to a Chromium or Chrome' });
	else if (missing.includes('fonts-noto-cjk')) {
		console.warn(
			'No font for Japanese and Korean is installed: pictures of maps may show boxes. Install Noto Sans CJK.'
		);
	}

	const path = found ?? installedBrowser();
	if (!path) {
		throw new Error(
			'The tests need Chromium or Chrome, and neither CHROME_PATH, nor PATH, nor Playwright names one. ' +
				'Install one (Debian: `apt-get install chromium fonts-noto-cjk`; elsewhere: `npx playwright install chromium`), ' +
				'or set CHROME_PATH to its executable.'
		);
	}
	const fault = faultOf(path);
	if (fault) {
		const origin = process.env['CHROME_PATH']
			? 'CHROME_PATH names it; correct or unset CHROME_PATH'
			: 'Reinstall it, or set CHROME_PATH to another';
		throw new Error(`The browser ${path} does not start: ${fault}. ${origin}.`);
	}
	return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	try {
		console.log(await ensureBrowser());
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
