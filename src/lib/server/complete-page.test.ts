import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { emptySheet } from '../page/after-picture';
import { completePage } from './complete-page';
import type { CompletedPage } from './complete-page';

const policy = `<meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-kit='; style-src 'self'">`;
const plain: CompletedPage = { locale: 'en', use: null, icon: './favicon.svg', discovery: '' };
const story: CompletedPage = { ...plain, use: 'story' };
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a page says its language', () => {
	expect(completePage('<html lang="%dateline.lang%">%dateline.early%', { ...plain, locale: 'ko' })).toBe(
		'<html lang="ko">'
	);
});

test('a page names its icon as its route says: 404.html answers addresses of any depth', () => {
	const link = '<link href="%dateline.icon%">';
	expect(completePage(link, plain)).toBe('<link href="./favicon.svg">');
	expect(completePage(link, { ...plain, icon: '/favicon.svg' })).toBe('<link href="/favicon.svg">');
});

test('what a page is its route says, not what stands in it: words like an embed’s make none', () => {
	const quoted = `${policy}<p>class="embed svelte-1" class="map-box"</p>%dateline.early%`;
	expect(completePage(quoted, plain)).not.toContain('<script');
});

test('an embed is set up before it is painted, and its worker may begin from a text', () => {
	const html = `<meta http-equiv="content-security-policy" content="worker-src 'self'">%dateline.first%`;
	expect(completePage(html, { ...plain, use: 'embed' })).toMatch(/worker-src 'self' data:.*<script data-hashed>/s);
	expect(completePage(html, story)).not.toMatch(/data:|<script/);
});

test('tags for other programs stand in the head, as they are', () => {
	expect(completePage('<head></head>%dateline.early%', { ...plain, discovery: '<meta content="$&">' })).toBe(
		'<head><meta content="$&"></head>'
	);
});

test('only a page with a map gets the script that moves it, a form one that fetches its own, and its policy allows just that script', () => {
	const page = completePage(`${policy}%dateline.early%`, story);
	const script = /<script data-hashed>([^]*)<\/script>/.exec(page)?.[1] ?? '';
	expect(script).toContain('.map-box');
	expect(page).toContain(`script-src 'self' ${hashOf(script)} 'sha256-kit='`);
	const form = completePage(`${policy}%dateline.early%`, { ...plain, use: 'form' });
	expect(form).toContain('<script data-hashed>');
	expect(form).not.toContain('touchmove');
	expect(completePage(`${policy}%dateline.early%`, plain)).toBe(policy);
});

test('only a page with a map is not painted before its picture has been read', () => {
	const head = '<head>%dateline.first%</head>';
	expect(completePage(head, story)).toContain(
		'<head><link rel="expect" href="#after-picture" blocking="render"></head>'
	);
	expect(completePage(head, plain)).toBe('<head></head>');
});

test('a style sheet of our own is allowed by its hash, and no other', () => {
	const page = completePage(`${policy}<style data-hashed>.a{--x:1}</style><style>.b{}</style>`, plain);
	expect(page).toContain(`style-src 'self' ${hashOf('.a{--x:1}')}">`);
});

test('behind the picture stands the style of what comes after it, and the policy allows both parts and nothing else', () => {
	const css = '.map-box{color:red}.card{color:red}';
	const sent =
		policy.replace("style-src 'self'", `style-src 'self' ${hashOf(css)}`) +
		`<style>${css}</style><div class="map-box"></div><div id="after-picture">${emptySheet}</div><p class="card">`;
	const page = completePage(sent, story);
	const [before = '', after = ''] = page.split('id="after-picture"');
	expect(before).toContain('<style data-hashed>.map-box{color:red}</style>');
	expect(after).toContain('<style data-hashed>.card{color:red}</style>');
	expect(page).toContain(`style-src 'self' ${hashOf('.map-box{color:red}')} ${hashOf('.card{color:red}')}">`);
});
