import { expect } from '@playwright/test';
import { embedHeightPx } from '../../lib/embed/height';
import { pictureSize } from '../../lib/embed/markup';
import { oembed } from '../../lib/embed/oembed';
import { messagesIn } from '../../lib/i18n/messages';
import { hostileMessages } from '../support/hostile-messages';
import {
	elementForm,
	embedAddress,
	expectUsableMap,
	loaderScript,
	mapIn,
	stillForms,
	test
} from '../support/host-pages';
import type { HostPage } from '../support/host-pages';
import { expectHydrated, storyIn } from '../support/story-page';
import { wordpressPage } from '../support/wordpress';

/* What an embed and the page around it say to each other, and what neither lets strangers say. */

test('a link in the article drives the map, and the host hears what is selected', async ({ page, host }) => {
	await page.goto(
		host.publish({
			body:
				`<script>heard = []; addEventListener('dateline:select', ({ detail }) => heard.push(detail.selection))</script>` +
				`${loaderScript(host.maps)}<p>They met <a href="#" data-dateline-event="nara-summit">in Nara</a>.</p>` +
				elementForm(host.maps, 'lang="en" interactive="never" events')
		})
	);
	const { inside } = mapIn(page);
	await expect(inside.locator('.at-place-nara')).toBeVisible();
	await page.getByRole('link', { name: 'in Nara' }).click();
	await expect(inside.locator('#card-event-nara-summit')).toBeVisible();
	await expect
		.poll(() => page.evaluate(() => (window as Window & { heard?: unknown[] }).heard))
		.toContainEqual({ type: 'event', id: 'nara-summit' });
});

test('20,000 hostile messages from its host change nothing in an embed', async ({ page, host }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await page.goto(host.publish({ body: stillForms.frame(host.maps) } satisfies HostPage));
	const { frame, inside } = mapIn(page);
	await expectHydrated(inside);
	const before = await inside.locator(':root').evaluate(() => location.href);
	const messages = hostileMessages(20_000);
	for (let from = 0; from < messages.length; from += 2_000) {
		await frame.evaluate(
			(element, some) => {
				for (const message of some) (element as HTMLIFrameElement).contentWindow?.postMessage(message, '*');
			},
			messages.slice(from, from + 2_000)
		);
	}
	// The last of all is heard, after all the others: the embed still listens.
	await frame.evaluate((element) => {
		const message = { type: 'dateline:select', v: 1, id: 'nara-summit' };
		(element as HTMLIFrameElement).contentWindow?.postMessage(message, '*');
	});
	await expect(inside.locator('#card-event-nara-summit')).toBeVisible();
	expect(await inside.locator(':root').evaluate(() => location.href)).toBe(before);
	await expect(inside.locator('html')).toHaveAttribute('lang', 'en');
	await expect(inside.locator('html')).not.toHaveAttribute('data-theme');
	expect((await frame.boundingBox())?.height).toBe(600);
	expect(errors).toEqual([]);
});

test('an embed obeys its host alone, not another window of the page', async ({ page, host }) => {
	const stranger = `<iframe id="stranger" srcdoc="<p>Another frame</p>"></iframe>`;
	await page.goto(host.publish({ body: stillForms.frame(host.maps) + stranger }));
	const { inside } = mapIn(page);
	await expectHydrated(inside);
	await page
		.locator('#stranger')
		.contentFrame()
		.locator('p')
		.evaluate(() => {
			const message = { type: 'dateline:select', v: 1, id: 'nara-summit' };
			parent.frames[0]?.postMessage(message, '*');
			parent.frames[0]?.postMessage({ type: 'dateline:theme', v: 1, theme: 'dark' }, '*');
		});
	await page.evaluate(() => {
		frames[0]?.postMessage({ type: 'dateline:select', v: 1, id: 'seoul-naha' }, '*');
	});
	await expect(inside.locator('#card-exchange-seoul-naha')).toBeVisible();
	await expect(inside.locator('#card-event-nara-summit')).toBeHidden();
	await expect(inside.locator('html')).not.toHaveAttribute('data-theme', 'dark');
});

test('the embed says its height in every form that news pages understand', async ({ page, host }) => {
	const address = `${embedAddress(host.maps, 'en', '?interactive=never&childId=pym-1')}#?secret=abc123XYZ0`;
	const listen = `<script>said = []; addEventListener('message', ({ data }) => said.push(data))</script>`;
	await page.goto(host.publish({ body: `${listen}<iframe src="${address}" width="640" height="300"></iframe>` }));
	const height = embedHeightPx(640);
	const said = () => page.evaluate(() => (window as Window & { said?: unknown[] }).said ?? []);
	const title = `${storyIn('en').title} · ${messagesIn('en').siteName}`;
	await expect
		.poll(said)
		.toContainEqual({ type: 'dateline:height', v: 1, id: 'en/japan-korea-defense', height, title });
	expect(await said()).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
	expect(await said()).toContainEqual(`pymxPYMxpym-1xPYMxheightxPYMx${height}`);
	// First of all: WordPress hides the frame until it hears this.
	expect((await said())[0]).toEqual({ message: 'height', value: height, secret: 'abc123XYZ0' });
});

test('WordPress shows its frame, which it has found and sandboxed by itself, at its height, and its cards open', async ({
	page,
	host
}) => {
	// What the site answers, if it knows its own address.
	const { title, standfirst: sentence } = storyIn('en');
	const pageUrl = `${host.maps}en/japan-korea-defense/`;
	const answer = oembed({ title, sentence, pageUrl, siteUrl: host.maps, picture: pictureSize });
	await page.goto(host.publish({ body: wordpressPage(answer) }));
	const { frame } = mapIn(page);
	await expect(frame).toHaveAttribute('sandbox', 'allow-scripts');
	await expect(frame).toHaveCSS('position', 'static');
	await expect(page.locator('blockquote')).toBeHidden();
	const { width = 0 } = (await frame.boundingBox()) ?? {};
	await expect(frame).toHaveAttribute('height', String(embedHeightPx(width)));
	await expectUsableMap(page, { sized: true });
});
