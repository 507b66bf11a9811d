import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureFirefox } from '../../commands/find-engines';
import { connect } from './bidi';
import { click } from './gestures';
import { end, readUntil, startDisplay } from './processes';
import type { Ask, Engine, InputSource, Reader } from './reader';

interface Context {
	readonly context: string;
	readonly children: readonly Context[];
}

type Evaluation =
	| { readonly type: 'success'; readonly result: { readonly type: string; readonly value?: string } }
	| { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** What is not the project's, or not as on a reader's machine. */
const settings = {
	// A graphics card that is simulated by the processor is on Firefox' list of those it does not trust.
	'webgl.force-enabled': true,
	'dom.w3c_touch_events.enabled': 1,
	'browser.shell.checkDefaultBrowser': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'browser.startup.page': 0
};

/** Firefox, which needs no driver: it speaks WebDriver BiDi by itself. */
export const firefox: Engine = {
	name: 'Firefox',
	hasFingers: true,
	// It decides by the memory it has.
	keepsPages: false,
	// On a display without a window manager no window of its has the focus: keys come to the page, and press no button.
	hasFocus: false,
	start: async ({ scripting = true } = {}): Promise<Reader> => {
		const path = ensureFirefox();
		// Without a display it has no WebGL.
		const { display, close } = await startDisplay();
		const profile = mkdtempSync(join(tmpdir(), 'dateline-firefox-'));
		const all = { ...settings, 'javascript.enabled': scripting };
		const lines = Object.entries(all).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
		writeFileSync(join(profile, 'user.js'), lines.join('\n'));
		const program = spawn(path, ['--remote-debugging-port=0', '--no-remote', '--profile', profile], {
			stdio: ['ignore', 'ignore', 'pipe'],
			// Its other folders are in the profile as well.
			env: { ...process.env, DISPLAY: display, HOME: profile }
		});
		const [, address = ''] = await readUntil(program.stderr, /WebDriver BiDi listening on (ws:\S+)/);
		const { send, close: hangUp } = await connect(`${address}/session`);
		const tree = async () => {
			const { contexts } = await send<{ contexts: readonly Context[] }>('browsingContext.getTree');
			const [top] = contexts;
			if (!top) throw new Error('Firefox has no window.');
			return top;
		};
		const { context } = await tree();

		const askIn =
			(contextOf: () => Promise<string>): Ask =>
			async (question, ...args) => {
				const answer = await send<Evaluation>('script.callFunction', {
					functionDeclaration: scripting
						? `async (args) => JSON.stringify(await (${String(question)})(...JSON.parse(args)))`
						: `(args) => JSON.stringify((${String(question)})(...JSON.parse(args)))`,
					arguments: [{ type: 'string', value: JSON.stringify(args) }],
					// A page that may run no script answers from a room beside it, and keeps no promises.
					awaitPromise: scripting,
					target: { context: await contextOf(), ...(scripting ? {} : { sandbox: 'test' }) }
				});
				if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
				return (answer.result.value === undefined ? undefined : JSON.parse(answer.result.value)) as never;
			};
		const frame = async () => {
			const [first] = (await tree()).children;
			if (!first) throw new Error('The page has no frame.');
			return first.context;
		};
		const actIn = async (where: string, actions: readonly InputSource[]) => {
			await send('input.performActions', { context: where, actions });
			await send('input.releaseActions', { context: where });
		};
		return {
			ask: askIn(() => Promise.resolve(context)),
			askFrame: askIn(frame),
			open: async (url) => {
				await send('browsingContext.navigate', { context, url, wait: 'complete' });
			},
			resize: async (width, height) => {
				await send('browsingContext.setViewport', { context, viewport: { width, height } });
			},
			act: (actions) => actIn(context, actions),
			pressInFrame: async (at) => {
				await actIn(await frame(), click(at));
			},
			back: async () => {
				await send('browsingContext.traverseHistory', { context, delta: -1 });
			},
			picture: async () => {
				const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', { context });
				return Buffer.from(data, 'base64');
			},
			print: async () => {
				const page = { width: 21, height: 29.7 };
				const { data } = await send<{ data: string }>('browsingContext.print', { context, background: true, page });
				return Buffer.from(data, 'base64');
			},
			close: async () => {
				await send('browser.close');
				hangUp();
				await end(program);
				rmSync(profile, { recursive: true, force: true });
				await close();
			}
		};
	}
};
