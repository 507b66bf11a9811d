import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { completePage } from './complete-page';

const policy = `<meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-kit='; style-src 'self'">`;
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a page says its language', () => {
	expect(completePage('<html lang="%dateline.lang%">%dateline.early%', 'ko')).toBe('<html lang="ko">');
});

test('tags for other programs stand in the head, as they are', () => {
	expect(completePage('<head></head>%dateline.early%', 'en', '<meta content="$&">')).toBe(
		'<head><meta content="$&"></head>'
	);
});

test('only a page with a map gets the script that moves it, and its policy allows just that script', () => {
	const page = completePage(`${policy}<div class="map-box"></div>%dateline.early%`, 'en');
	const script = /<script data-hashed>([^]*)<\/script>/.exec(page)?.[1] ?? '';
	expect(script).toContain('.map-box');
	expect(page).toContain(`script-src 'self' ${hashOf(script)} 'sha256-kit='`);
	expect(completePage(`${policy}%dateline.early%`, 'en')).toBe(policy);
});

test('only a page with a map is not painted before what stands under it has been read', () => {
	const head = '<head>%dateline.first%</head>';
	expect(completePage(`${head}<div class="map-box"></div>`, 'en')).toContain(
		'<head><link rel="expect" href="#after-map" blocking="render"></head>'
	);
	expect(completePage(head, 'en')).toBe('<head></head>');
});

test('a style sheet of our own is allowed by its hash, and no other', () => {
	const page = completePage(`${policy}<style data-hashed>.a{--x:1}</style><style>.b{}</style>`, 'en');
	expect(page).toContain(`style-src 'self' ${hashOf('.a{--x:1}')}">`);
});
