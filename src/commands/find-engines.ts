import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canInstall, install, isExecutable } from './install-packages';

/*
 * The other browsers' engines that `npm run test:engines` drives, and the display that they draw on. What is there
 * already comes first, then Debian's packages.
 */

function onPath(name: string) {
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
	return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** WebKit's own small browser. It lies beside the library, in a folder for each of its versions. */
function installedMiniBrowser() {
	for (const root of ['/usr/lib', '/usr/libexec', '/usr/lib64']) {
		// Debian's libraries lie in a folder for the kind of processor.
		const folders = existsSync(root) ? [root, ...readdirSync(root).map((name) => join(root, name))] : [];
		for (const folder of folders) {
			for (const version of ['4.1', '4.0', '6.0']) {
				const webkit = version === '6.0' ? 'webkitgtk' : 'webkit2gtk';
				const path = join(folder, `${webkit}-${version}`, 'MiniBrowser');
				if (isExecutable(path)) return path;
			}
		}
	}
	return undefined;
}

const missing = (what: string, packages: string) =>
	new Error(
		`The tests of other engines need ${what}, which this machine has not. ` +
			`Install it (Debian: \`apt-get install ${packages}\`); without it \`npm test\` still tests everything in Chromium.`
	);

/** @returns the paths of WebKit's driver and browser */
export function ensureWebKit(): { driver: string; browser: string } {
	const driver = onPath('WebKitWebDriver');
	const browser = installedMiniBrowser();
	if (!driver || !browser) throw missing("WebKitGTK's WebDriver and MiniBrowser", 'webkit2gtk-driver');
	return { driver, browser };
}

/** @returns the path of Firefox: FIREFOX_PATH, or what is on the PATH */
export function ensureFirefox(): string {
	const path = process.env['FIREFOX_PATH'] ?? onPath('firefox-esr') ?? onPath('firefox');
	if (!path) throw missing('Firefox', 'firefox-esr');
	return path;
}

/**
 * Finds WebKit, Firefox and Xvfb; installs on a bare Debian what is missing.
 *
 * @returns what was found, by its path
 */
export function ensureEngines(): readonly string[] {
	const packages = [
		...(onPath('WebKitWebDriver') && installedMiniBrowser() ? [] : ['webkit2gtk-driver']),
		...((process.env['FIREFOX_PATH'] ?? onPath('firefox-esr') ?? onPath('firefox')) ? [] : ['firefox-esr']),
		...(onPath('Xvfb') ? [] : ['xvfb'])
	];
	if (packages.length > 0 && canInstall()) install(packages, { advice: 'put them on the PATH' });
	const display = onPath('Xvfb');
	if (!display) throw missing('Xvfb', 'xvfb');
	return [ensureWebKit().browser, ensureFirefox(), display];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	try {
		for (const path of ensureEngines()) console.log(path);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
