import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { ensureWebKit } from '../../commands/find-engines';
import { click } from './gestures';
import { end, startDisplay } from './processes';
import type { Ask, Engine, Reader } from './reader';
import { openSession } from './webdriver';

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

/** Debian's WebKitGTK, by WebKit's own driver: the engine of Safari with another painter. */
export const webkit: Engine = {
	name: 'WebKit',
	// Its driver takes fingers, and nothing reaches the page.
	hasFingers: false,
	keepsPages: true,
	hasFocus: true,
	start: async ({ scripting = true } = {}): Promise<Reader> => {
		const { driver, browser } = ensureWebKit();
		const { display, close } = await startDisplay();
		const port = await freePort();
		const address = `http://127.0.0.1:${port}`;
		const program = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display } });
		const isReady = () =>
			fetch(`${address}/status`).then(
				({ ok }) => ok,
				() => false
			);
		await vi.waitUntil(isReady, { timeout: 30_000 });
		// Without script markup pages have no script, and still answer the driver's questions.
		const args = ['--automation', ...(scripting ? [] : ['--enable-javascript-markup=false'])];
		const command = await openSession(address, { 'webkitgtk:browserOptions': { binary: browser, args } });

		const ask: Ask = async (question, ...args) =>
			(await command('POST', '/execute/sync', { script: `return (${String(question)})(...arguments)`, args })) as never;
		const act: Reader['act'] = async (actions) => {
			await command('POST', '/actions', { actions });
			await command('DELETE', '/actions');
		};
		return {
			ask,
			askFrame: async (question, ...args) => {
				await command('POST', '/frame', { id: 0 });
				try {
					return await ask(question, ...args);
				} finally {
					await command('POST', '/frame', { id: null });
				}
			},
			open: async (url) => {
				await command('POST', '/url', { url });
			},
			resize: async (width, height) => {
				let barPx = 0;
				const take = async () => {
					await command('POST', '/window/rect', { width, height: height + barPx });
					const insidePx = await ask(() => innerHeight);
					barPx += height - insidePx;
					return insidePx === height;
				};
				await vi.waitUntil(take, { timeout: 20_000, interval: 200 });
			},
			act,
			// The mouse of a window is the mouse of its frames.
			pressInFrame: async ([x, y]) => {
				const [left, top] = await ask(() => {
					const area = document.querySelector('iframe')?.getBoundingClientRect();
					return [area?.left ?? 0, area?.top ?? 0] as const;
				});
				await act(click([left + x, top + y]));
			},
			back: async () => {
				await command('POST', '/back');
			},
			picture: async () => Buffer.from((await command('GET', '/screenshot')) as string, 'base64'),
			print: null,
			close: async () => {
				await command('DELETE', '');
				await end(program);
				await close();
			}
		};
	}
};
