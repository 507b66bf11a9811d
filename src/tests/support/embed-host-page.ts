import { expect, onTestFinished, vi } from 'vitest';
import type { FromEmbed } from '../../lib/embed/messages';

/*
 * A newsroom's page for the loader's browser tests: a document of its own in a frame, because an element can be defined
 * only once in a page, with stubs in place of the embeds.
 */

/** As newsrooms get it (serve-loader). */
const loaderUrl = new URL('/loader-under-test/embed.js', location.href);

/** Where the loader believes its site to be. */
export const base = new URL('.', loaderUrl).href;

/** The tag that includes the loader; `attributes` as in "async". */
export const loaderTag = (attributes = 'async') => `<script ${attributes} src="${loaderUrl.href}"></script>`;

/**
 * In place of the embed: says to its host what it is told to say, keeps what its host says, and answers pings by the
 * height that it has said last, if any.
 */
const stub = `<script>
	heard = [];
	addEventListener('message', ({ data }) => {
		if (data?.speak)
			for (const message of data.speak) {
				if (message?.type === 'dateline:height') height = message;
				parent.postMessage(message, '*');
			}
		else if (data?.type === 'dateline:ping' && window.height) parent.postMessage(height, '*');
		else heard.push(data);
	});
</script>`;

/** A plain frame of ours, with the stub in place of its page; `attributes` as in 'sandbox="allow-scripts"'. */
export const plainFrame = (attributes = '', address = `${base}ja/a-story/embed/`) =>
	`<iframe src="${address}" height="600" srcdoc="${stub.replaceAll('"', '&quot;')}" ${attributes}></iframe>`;

export interface HostPage {
	readonly window: Window & typeof globalThis;
	readonly document: Document;
	/** Errors and refusals by the page's policy, since it was opened. At the end of the test there may be none. */
	readonly faults: string[];
	readonly setWidth: (widthPx: number) => void;
	/** Imports a module into the page's own realm: another has modules of its own. */
	readonly importModule: (address: string) => Promise<unknown>;
}

/**
 * Opens a page for one test and waits until it has loaded, its scripts included. Whatever the test does to it, its
 * error log stays empty.
 *
 * @param body with `loaderTag()` in it
 */
export async function openHostPage(
	body: string,
	{ head = '', lang = 'en', widthPx = 600 }: { head?: string; lang?: string; widthPx?: number } = {}
): Promise<HostPage> {
	const page = document.createElement('iframe');
	page.style.cssText = `width: ${widthPx}px; height: 500px; border: 0`;
	// From the start, and whatever the page's policy: its column does not change its width later.
	for (const name of ['marginwidth', 'marginheight']) page.setAttribute(name, '0');
	// Kept by the page itself, so that nothing is missed that happens before it has loaded.
	const watch = `<script nonce="watch">
		faults = [];
		addEventListener('error', ({ message }) => faults.push(String(message)));
		addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
		document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => faults.push(violatedDirective));
		importModule = (address) => import(address);
	</script>`;
	page.srcdoc = `<!doctype html><html lang="${lang}"><head>${head}${watch}</head><body>${body}</body></html>`;
	const loaded = new Promise((resolve) => {
		page.addEventListener('load', resolve, { once: true });
	});
	document.body.append(page);
	await loaded;
	const window = page.contentWindow as (Window & typeof globalThis & Pick<HostPage, 'faults' | 'importModule'>) | null;
	if (!window) throw new Error('The host page has no window.');
	const { faults, importModule } = window;
	onTestFinished(() => {
		page.remove();
		expect(faults).toEqual([]);
	});
	return {
		window,
		document: window.document,
		faults,
		setWidth: (width) => {
			page.style.width = `${width}px`;
		},
		importModule
	};
}

/** A page with a plain frame; `attributes` as in 'sandbox="allow-scripts"'. */
export async function openPageWithFrame(attributes?: string, options?: Parameters<typeof openHostPage>[1]) {
	const host = await openHostPage(plainFrame(attributes) + loaderTag(), options);
	const frame = host.document.querySelector('iframe');
	if (!frame) throw new Error('The page has no frame.');
	return { host, frame };
}

export const heightMessage = (px: unknown) => ({
	type: 'dateline:height',
	v: 1,
	id: 'ja/a-story',
	height: px,
	title: 'A story'
});
export const ready: FromEmbed = { type: 'dateline:ready', v: 1, id: 'ja/a-story', lang: 'ja' };
export const heightOf = (element: Element) => element.getBoundingClientRect().height;
export const isSeen = (element: Element | null) => element?.checkVisibility() ?? false;
/** What an element shows while there is no map. */
export const picture = '<a href="#story"><img width="100%" height="100" alt="Three arcs"></a>';

/** Adds a `<dateline-map>` to the page, with the stub in place of its embed. */
export function addMap(
	{ document }: HostPage,
	attributes: Readonly<Record<string, string>> = {},
	children = ''
): { map: HTMLElement; frame: HTMLIFrameElement } {
	const map = document.createElement('dateline-map');
	for (const [name, value] of Object.entries({ story: 'a-story', ...attributes })) map.setAttribute(name, value);
	map.innerHTML = children;
	document.body.append(map);
	return { map, frame: withStub(map) };
}

/** Puts the stub in place of the embed of a map. */
export function withStub(map: Element): HTMLIFrameElement {
	const frame = frameOf(map);
	if (!frame) throw new Error('The map has no frame.');
	frame.srcdoc = stub;
	return frame;
}

/** The frame of a `<dateline-map>`, if it has one. */
export function frameOf(map: Element): HTMLIFrameElement | null {
	return map.shadowRoot?.querySelector('iframe') ?? null;
}

/** Waits for the loader's second part, where something has asked for it, and until the loader has it. */
export async function partTwo({ importModule }: HostPage): Promise<void> {
	// Those who wait together for a module get it in no order; who asks afterwards gets it last.
	for (let times = 0; times < 2; times++) await importModule(`${base}embed-talk.js`);
}

let marks = 0;

/** Makes a stub say something to its page, and waits until the page has heard it all. */
export async function speak({ window }: HostPage, frame: HTMLIFrameElement, ...messages: readonly unknown[]) {
	const mark = `heard ${marks++}`;
	await stubIn(frame);
	// A frame's first height follows from its width, at the next picture.
	for (let at = 0; at < 2; at++) await new Promise(requestAnimationFrame);
	await new Promise<void>((resolve) => {
		window.addEventListener('message', function listen({ data }) {
			if (data !== mark) return;
			window.removeEventListener('message', listen);
			resolve();
		});
		frame.contentWindow?.postMessage({ speak: [...messages, mark] }, '*');
	});
}

/** What a stub's page has said to it since it was loaded, the pings excepted. */
export async function heardBy(frame: HTMLIFrameElement): Promise<readonly unknown[]> {
	await stubIn(frame);
	const { heard } = frame.contentWindow as unknown as { heard: readonly { type: string }[] };
	return heard.filter(({ type }) => type !== 'dateline:ping');
}

/** Waits for a stub to run. Of a sandboxed one nothing can be seen: it has run when its page has loaded. */
async function stubIn(frame: HTMLIFrameElement): Promise<void> {
	if (frame.contentDocument)
		await vi.waitFor(() => {
			if (!frame.contentWindow || !('heard' in frame.contentWindow)) throw new Error('The stub has not run.');
		});
}
