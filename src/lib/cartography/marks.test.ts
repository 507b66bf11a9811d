import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '../i18n/locales';
import { fontFamilies } from './fonts';
import {
	arcWidthsPx,
	borderWidthPx,
	casingOpacity,
	casingPx,
	coastWidthPx,
	coreRadiusPx,
	demarcationDash,
	demarcationWidthPx,
	greatCircleDash,
	greatCircleWidthPx,
	haloOpacity,
	hoveredHaloRadiusPx,
	proposedRingWidthPx,
	proposedThinnerPx,
	raisedRing,
	ring,
	selectedHaloRadiusPx
} from './marks';

/* The page's style sheets cannot import: here they are held to what the live map draws. */

const poster = readFileSync('src/lib/stage/MapPoster.svelte', 'utf8');
const markers = readFileSync('src/lib/stage/MapMarkers.svelte', 'utf8');
const legend = readFileSync('src/lib/stage/MapLegend.svelte', 'utf8');
const page = readFileSync('src/app.css', 'utf8');

/** What a rule of a style sheet says of a property; the last, if it says it twice. */
function said(sheet: string, selector: string, property: string): string | undefined {
	const rules = [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(
		([, selectors = '']) => selectors.trim() === selector
	);
	const value = rules
		.flatMap(([, , body = '']) => [...body.matchAll(new RegExp(`(?<![\\w-])${property}: ([^;]+);`, 'g'))])
		.at(-1);
	return value?.[1];
}

const dashOf = (lengths: readonly number[], widthPx: number) =>
	lengths.map((length) => Number((length * widthPx).toFixed(3))).join(' ');

test('the poster’s lines are as wide as the live map’s', () => {
	expect(said(poster, '.coast', 'stroke-width')).toBe(`${2 * coastWidthPx}px`);
	expect(said(poster, '.border', 'stroke-width')).toBe(`${borderWidthPx}px`);
	expect(said(poster, '.demarcation', 'stroke-width')).toBe(`${demarcationWidthPx}px`);
	expect(said(poster, '.casing', 'stroke-opacity')).toBe(`${casingOpacity}`);
	expect(said(poster, '.arc.selected', 'stroke-width')).toBe(`${arcWidthsPx.selected}px`);
	expect(said(poster, '.casing.selected', 'stroke-width')).toBe(`${arcWidthsPx.selected + casingPx}px`);
	const thinner = arcWidthsPx.selected - proposedThinnerPx;
	expect(said(poster, '.arc.proposed.selected', 'stroke-width')).toBe(`${thinner}px`);
	expect(said(poster, '.casing.proposed.selected', 'stroke-width')).toBe(`${thinner + casingPx}px`);
	expect(said(poster, '.great-circle', 'stroke-width')).toBe(`${greatCircleWidthPx}px`);
	expect(said(poster, '.great-circle', 'stroke-dasharray')).toBe(dashOf(greatCircleDash, greatCircleWidthPx));
	expect(said(legend, '.line', 'stroke-width')).toBe(`${demarcationWidthPx}`);
	expect(said(legend, '.line', 'stroke-dasharray')).toBe(dashOf(demarcationDash, demarcationWidthPx));
});

test('the page’s rings, cores and halos are as large as the live map’s, raised as well', () => {
	const outside = ({ radiusPx, widthPx }: { radiusPx: number; widthPx: number }) => radiusPx + widthPx / 2;
	expect(markers).toContain(`class="ring" r="${outside(ring)}"`);
	expect(markers).toContain(`class="core" r="${coreRadiusPx}"`);
	expect(said(markers, '.ring', 'stroke-width')).toBe(`${ring.widthPx}px`);
	const raised = ".place:is(:hover, [aria-expanded='true'])";
	expect(said(markers, `${raised} .ring`, 'r')).toBe(`${outside(raisedRing)}px`);
	expect(said(markers, `${raised} .ring`, 'stroke-width')).toBe(`${raisedRing.widthPx}px`);
	const thin = { ...ring, widthPx: proposedRingWidthPx };
	expect(said(markers, '.proposed .ring', 'r')).toBe(`${outside(thin)}px`);
	expect(said(markers, '.proposed .ring', 'stroke-width')).toBe(`${thin.widthPx}px`);
	const raisedThin = { ...raisedRing, widthPx: raisedRing.widthPx - ring.widthPx + proposedRingWidthPx };
	expect(said(markers, ".proposed:is(:hover, [aria-expanded='true']) .ring", 'r')).toBe(`${outside(raisedThin)}px`);
	expect(said(markers, ".proposed:is(:hover, [aria-expanded='true']) .ring", 'stroke-width')).toBe(
		`${raisedThin.widthPx}px`
	);
	// The key's markers stand on their own: their rings are as wide.
	expect(said(legend, '.place circle', 'stroke-width')).toBe(`${ring.widthPx}px`);
	expect(said(legend, '.proposed circle', 'stroke-width')).toBe(`${proposedRingWidthPx}px`);
	expect(said(markers, `${raised} .halo`, 'opacity')).toBe(`${haloOpacity}`);
	expect(said(markers, '.place:hover .halo', 'r')).toBe(`${hoveredHaloRadiusPx}px`);
	expect(said(markers, ".place[aria-expanded='true'] .halo", 'r')).toBe(`${selectedHaloRadiusPx}px`);
});

test('the page’s fonts are the map’s, in each language and in the same order', () => {
	for (const locale of locales) {
		const start = page.indexOf(locale === 'en' ? ':root {' : `:root:lang(${locale})`);
		for (const family of ['sans', 'serif'] as const) {
			const [, list = ''] = new RegExp(`--${family}: ([^;]+);`).exec(page.slice(start)) ?? [];
			const names = list.split(',').map((name) => name.trim().replaceAll("'", ''));
			expect(names, `${locale} ${family}`).toEqual([
				...fontFamilies(locale, family),
				family === 'sans' ? 'sans-serif' : 'serif'
			]);
		}
	}
});
