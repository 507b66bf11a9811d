import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { loaderScript, stillForms, test } from '../support/host-pages';
import type { Host } from '../support/host-pages';

/*
 * Whatever a newsroom's system does to the frame or to the script, the article around it stays whole: on a phone, with
 * no style sheet but its own.
 */

test.use({ viewport: { width: 320, height: 800 } });

const wrappers: Readonly<Record<string, string>> = {
	'a ratio by padding':
		'.wrap{position:relative;height:0;padding-bottom:56.25%}.wrap>*{position:absolute;inset:0;width:100%;height:100%}',
	'a ratio by a pseudo-element':
		'.wrap{position:relative}.wrap::before{content:"";display:block;padding-top:56.25%}.wrap>*{position:absolute;top:0;left:0;width:100%;height:100%}',
	'a ratio by aspect-ratio': '.wrap{aspect-ratio:16/9}.wrap>*{width:100%;height:100%}',
	'a fixed height': '.wrap{height:300px}',
	'a frame of fixed height': '.wrap iframe,.wrap dateline-map{height:220px!important}.wrap iframe{width:700px}',
	nothing: ''
};

/** How the loader gets into the page. */
const loaders: Readonly<Record<string, (host: Host) => string>> = {
	linked: ({ maps }) => loaderScript(maps),
	'run as a text': () => `<script>new Function(${asText()})()</script>`,
	'part of the page’s own script': () => `<script>var own=1;${readFileSync('build/embed.js', 'utf8')}</script>`,
	'copied elsewhere': (host) =>
		`<script src="${host.publish({ headers: { 'Content-Type': 'text/javascript' }, body: '' })}/embed.js"></script>`,
	missing: ({ maps }) => `<script src="${maps}no/embed.js"></script>`
};

function asText(): string {
	return JSON.stringify(readFileSync('build/embed.js', 'utf8')).replaceAll('<', '\\u003c');
}

/** What lies over the text below, sticks out to the right, or is wider than its column. */
async function damage(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		const column = document.querySelector('.wrap')?.getBoundingClientRect();
		const below = document.querySelector('.below')?.getBoundingClientRect();
		for (const element of document.querySelectorAll('.wrap iframe, .wrap dateline-map, .wrap img')) {
			const { right, bottom } = (element.shadowRoot?.querySelector('iframe') ?? element).getBoundingClientRect();
			// A picture that no script has put into its box is as high as its shape makes it, also where a wrapper is
			// flatter.
			const isBare = element.localName === 'img' && !document.querySelector('dateline-map')?.shadowRoot;
			if (below && !isBare && bottom > below.top + 1)
				found.push(`${element.localName} ends ${bottom - below.top} px below the text`);
			if (column && right > column.right + 1) found.push(`${element.localName} is ${right - column.right} px too wide`);
		}
		if (document.documentElement.scrollWidth > innerWidth)
			found.push(`${document.documentElement.scrollWidth} px wide`);
		return found;
	});
}

for (const [wrapper, css] of Object.entries(wrappers)) {
	test(`in ${wrapper}, with the loader in every way and in both forms, the article stays whole`, async ({
		page,
		host
	}) => {
		for (const [way, script] of Object.entries(loaders)) {
			for (const [form, markup] of [
				['frame', stillForms.frame(host.maps)],
				['element', stillForms.element(host.maps)]
			] as const) {
				const head = `<meta name="viewport" content="width=device-width"><style>${css}</style>`;
				const wrapped = `<p>Above.</p><div class="wrap">${markup}</div><p class="below">Below.</p>`;
				await page.goto(host.publish({ head, body: wrapped + script(host) }));
				// Without the loader nobody makes a frame smaller than its host has made it.
				const isPlain = form === 'frame' && way !== 'linked';
				if (isPlain && ['a fixed height', 'a frame of fixed height'].includes(wrapper)) continue;
				if (way === 'linked')
					await page.waitForFunction(
						() =>
							document.querySelector<HTMLElement>('.wrap iframe')?.style.height ??
							document.querySelector('dateline-map')?.shadowRoot?.querySelector('iframe')?.style.height
					);
				await expect.poll(() => damage(page), `${form}, ${way}`).toEqual([]);
			}
		}
	});
}
