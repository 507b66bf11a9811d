import { execFileSync, spawnSync, type ExecFileSyncOptions } from 'node:child_process';
import { accessSync, constants, existsSync, rmSync, statSync, writeFileSync } from 'node:fs';

/*
 * Debian's packages for what the tests need beside Node.
 */

/** Debian asks this program before a package starts its service. */
const policyPath = '/usr/sbin/policy-rc.d';

export function isExecutable(path: string) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}

/** Installing is for machines that are ours to change: a Debian (or Ubuntu) container run as root. */
export function canInstall() {
	return process.getuid?.() === 0 && existsSync('/etc/debian_version') && isExecutable('/usr/bin/apt-get');
}

/** Does something while the packages' own services may not start. Containers forbid it to all of them already. */
function keepStopped(services: readonly string[], action: () => void) {
	if (services.length === 0 || existsSync(policyPath)) {
		action();
		return;
	}
	// Asked by the name of its script, or of its unit.
	const refused = services.map((service) => `*" ${service} "* | *" ${service}.service "*`).join(' | ');
	const script = `#!/bin/sh
# Written by Dateline's tests while they install packages; if it is still here afterwards, delete it.
case " $* " in ${refused}) exit 101 ;; esac
exit 0
`;
	writeFileSync(policyPath, script, { mode: 0o755, flag: 'wx' });
	try {
		action();
	} finally {
		rmSync(policyPath);
	}
}

interface InstallOptions {
	/** What else would help, as half a sentence. */
	advice: string;
	/** Installed as well where the distribution has them. */
	wished?: readonly string[];
	/** What the packages would start, and must not. */
	services?: readonly string[];
}

/** Installs packages with apt-get, or throws an error that says what to do instead. */
export function install(packages: readonly string[], { advice, wished = [], services = [] }: InstallOptions) {
	console.log(`Installing ${packages.join(' and ')} with apt-get, because this machine has none …`);
	const options: ExecFileSyncOptions = {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	};
	try {
		execFileSync('apt-get', ['update', '-qq'], options);
		const known = wished.filter((name) => spawnSync('apt-cache', ['show', '--quiet', name]).status === 0);
		keepStopped(services, () => {
			execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages, ...known], options);
		});
	} catch (error) {
		throw new Error(
			`apt-get could not install ${packages.join(' ')} (its own words stand above). The tests need them: ` +
				`install them by hand, or ${advice} and run the tests again.`,
			{ cause: error }
		);
	}
}
