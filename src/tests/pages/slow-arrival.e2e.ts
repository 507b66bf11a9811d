import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { locales } from '../../lib/i18n/locales';
import { palettes } from '../../lib/scene/palette';
import { faultsOf, filmPage } from '../support/film-page';
import { cutInPieces, serveSlowly } from '../support/slow-server';
import { addressOf } from '../support/story-page';

/*
 * Pages that come over a slow line, in some fifty pieces, filmed: nothing that was painted moves, and no frame shows
 * land without the story on it.
 */

/** Time enough to paint what a piece brought. */
const pauseMs = 60;
/** The full matrix has four times as many cuts, in every language at every width. */
const pieceLength = process.env['FULL'] ? 1024 : 4096;
/** Where a part ends or begins. */
const marks = {
	page: [
		'<header',
		'<h1',
		'class="map ',
		'class="map-box',
		'class="drawing',
		'class="names',
		'<button',
		'class="under',
		'id="legend',
		// The key's last symbol without its words.
		'</line></svg>',
		'<main',
		'</main>'
	],
	embed: ['class="map-box', 'class="drawing', 'class="names', '<button', 'class="strip', 'class="links', 'class="paper']
};
const usual = [
	{ use: 'page', locale: 'en', width: 1280, height: 800 },
	{ use: 'page', locale: 'ja', width: 1024, height: 700 },
	{ use: 'page', locale: 'ko', width: 768, height: 1024 },
	{ use: 'page', locale: 'ja', width: 390, height: 844 },
	{ use: 'embed', locale: 'en', width: 620, height: 480 },
	{ use: 'embed', locale: 'ko', width: 390, height: 583 },
	{ use: 'embed', locale: 'ja', width: 1000, height: 625 }
] as const;
const arrivals = process.env['FULL']
	? usual.flatMap((arrival) => locales.map((locale) => ({ ...arrival, locale })))
	: usual;

for (const { use, locale, width, height } of arrivals) {
	// Others than Chromium paint what has come, whatever the page asks for: as if it had not asked.
	for (const browser of ['Chromium', 'any browser']) {
		test(`in ${browser} the ${use} in ${locale}, ${width} px wide, arrives piece by piece and nothing in it moves`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height });
			const html = readFileSync(`build/${addressOf(locale)}${use === 'embed' ? 'embed/' : ''}index.html`, 'utf8');
			const asked = /<link rel="expect"[^>]*>/;
			expect(html).toMatch(asked);
			const sent = browser === 'Chromium' ? html : html.replace(asked, '');
			const server = await serveSlowly(cutInPieces(sent, pieceLength, marks[use]), pauseMs);
			try {
				const film = await filmPage(page, server.url);
				const { paper, sea, land } = palettes.light;
				expect(film.shifts).toEqual([]);
				// The window is white before there is a page.
				expect(faultsOf(film, ['#ffffff', paper, sea], land)).toEqual({ moved: [], unfinished: [] });
			} finally {
				server.close();
			}
		});
	}
}
