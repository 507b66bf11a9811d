import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canInstall, install, isExecutable } from './install-packages';

/*
 * The nginx that the tests put src/serving/nginx.conf to. What is there already comes first, then Debian's package.
 */

/** Where installers put nginx without adding it to everyone's PATH. */
const knownPaths = [
	'/usr/sbin/nginx',
	'/usr/local/sbin/nginx',
	'/usr/local/nginx/sbin/nginx',
	'/opt/homebrew/bin/nginx'
];

const brotliModule = 'ngx_http_brotli_static_module.so';

/**
 * The path of an nginx this machine already has, without starting it: `NGINX_PATH`, then PATH, then the usual places.
 */
function installedNginx(): string | undefined {
	const named = process.env['NGINX_PATH'];
	if (named) return named;
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
	return [...folders.map((folder) => join(folder, 'nginx')), ...knownPaths].find(isExecutable);
}

interface Nginx {
	/** Its program. */
	path: string;
	/** The module to load for `brotli_static`; undefined when there is none to load. */
	brotliModule: string | undefined;
	/** Whether it can send Brotli, by a module or from birth. */
	brotli: boolean;
	/** The names of its settings for folders of temporary files. */
	tempDirectives: readonly string[];
}

/** What an nginx is able to, by its own words. */
function describeNginx(path: string): Nginx {
	const { status, error, stderr } = spawnSync(path, ['-V'], { encoding: 'utf8', timeout: 30_000 });
	if (error || status !== 0) {
		const origin = process.env['NGINX_PATH'] ? 'NGINX_PATH names it; correct or unset it' : 'Reinstall it';
		const fault = error?.message ?? `\`-V\` ended with ${status}: ${stderr.trim()}`;
		throw new Error(`The nginx ${path} does not start: ${fault}. ${origin}.`);
	}
	const folder = /--modules-path=(\S+)/.exec(stderr)?.[1];
	const module = folder === undefined ? undefined : join(folder, brotliModule);
	const found = module !== undefined && existsSync(module) ? module : undefined;
	return {
		path,
		brotliModule: found,
		brotli: found !== undefined || /--add-module=\S*brotli/.test(stderr),
		tempDirectives: [...stderr.matchAll(/--http-([a-z-]+)-temp-path=/g)].map(
			([, name = '']) => `${name.replaceAll('-', '_')}_temp_path`
		)
	};
}

/**
 * Finds an nginx that starts; installs one on a bare Debian, with the module for Brotli where there is one, and does
 * not let it serve anything by itself.
 */
export function ensureNginx(): Nginx {
	if (!installedNginx() && canInstall()) {
		install(['nginx'], {
			advice: 'set NGINX_PATH to an nginx',
			wished: ['libnginx-mod-http-brotli-static'],
			services: ['nginx']
		});
	}
	const path = installedNginx();
	if (!path) {
		throw new Error(
			'The tests need nginx, and neither NGINX_PATH, nor PATH, nor the usual places hold one. ' +
				'Install it (Debian: `apt-get install nginx libnginx-mod-http-brotli-static`; elsewhere: `brew install nginx`), ' +
				'or set NGINX_PATH to its executable.'
		);
	}
	return describeNginx(path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	try {
		const { path, brotli } = ensureNginx();
		console.log(`${path}, ${brotli ? 'with' : 'without'} Brotli`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
