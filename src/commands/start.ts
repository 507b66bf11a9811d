import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { serveBuild, takeFreePort, wishedPort } from './serve';

/*
 * Behind `npm start`: builds the site for the address at which it is then served, so that oEmbed answers and previews
 * can be tried on this computer.
 */

try {
	const port = await takeFreePort(wishedPort());
	const env = { ...process.env };
	env['SITE_ORIGIN'] ??= `http://localhost:${port}`;
	const { status } = spawnSync(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
		stdio: 'inherit',
		env
	});
	if (status !== 0) process.exitCode = status ?? 1;
	else console.log(`Dateline is at ${(await serveBuild({ port })).url}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
