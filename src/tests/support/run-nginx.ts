import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { ensureNginx } from '../../commands/find-nginx';

/** A server of the built site that runs until it is closed. */
export interface RunningServer {
	port: number;
	/** Whether it can send Brotli. */
	brotli: boolean;
	close: () => Promise<void>;
}

/** A port of this machine that was free a moment ago. */
async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	await new Promise((closed) => server.close(closed));
	return port;
}

function answersAt(port: number): Promise<boolean> {
	return new Promise((fulfil) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => {
			socket.destroy();
			fulfil(true);
		});
		socket.once('error', () => {
			fulfil(false);
		});
	});
}

/** A setting of the repository's configuration replaced; it must stand there exactly once. */
function replaced(source: string, setting: RegExp, by: string): string {
	expect(source.match(new RegExp(setting, 'gm')), `${setting} in nginx.conf`).toHaveLength(1);
	return source.replace(new RegExp(setting, 'm'), by);
}

/**
 * Starts the real nginx with src/serving/nginx.conf, as an admin would have it after changing port and folder. What
 * nginx wants besides (where to write, what to load) stands in a file around it.
 *
 * @param root the folder to serve
 * @param folder for nginx's own files; emptied first
 */
export async function runNginx(root: string, folder: string): Promise<RunningServer> {
	const { path, brotli, brotliModule, tempDirectives } = ensureNginx();
	const home = resolve(folder);
	rmSync(home, { recursive: true, force: true });
	mkdirSync(home, { recursive: true });

	const port = await freePort();
	let site = readFileSync('src/serving/nginx.conf', 'utf8');
	site = replaced(site, /^\tlisten 80;$/, `\tlisten 127.0.0.1:${port};`);
	site = replaced(site, /^\troot \/srv\/dateline;$/, `\troot "${resolve(root)}";`);
	if (!brotli) site = replaced(site, /^\tbrotli_static on;$/, '');
	writeFileSync(join(home, 'site.conf'), site);
	const settings = [
		...(brotliModule ? [`load_module "${brotliModule}";`] : []),
		// One process, which ends when it is told to, and reads the files as who runs the tests: the checkout may be closed
		// to others.
		'daemon off;',
		'master_process off;',
		`pid "${join(home, 'nginx.pid')}";`,
		`error_log "${join(home, 'error.log')}";`,
		'events {}',
		'http {',
		...tempDirectives.map((name) => `	${name} "${join(home, name)}";`),
		'	access_log off;',
		`	include "${join(home, 'site.conf')}";`,
		'}'
	];
	const file = join(home, 'nginx.conf');
	writeFileSync(file, `${settings.join('\n')}\n`);

	const args = ['-p', home, '-c', file];
	const check = spawnSync(path, [...args, '-t'], { encoding: 'utf8' });
	expect(check.status, check.stderr).toBe(0);
	expect(check.stderr).not.toMatch(/\[(warn|error|crit|emerg)\]/);

	const child = spawn(path, args, { stdio: 'inherit' });
	const ended = new Promise<void>((fulfil) => {
		child.once('exit', () => {
			fulfil();
		});
	});
	await expect.poll(() => child.exitCode !== null || answersAt(port), { message: 'nginx starts' }).toBe(true);
	expect(child.exitCode, 'nginx runs; its own words stand in error.log').toBeNull();
	return {
		port,
		brotli,
		close: async () => {
			child.kill('SIGTERM');
			await ended;
		}
	};
}
