import { latest, normalizePropertyExpression } from '@maplibre/maplibre-gl-style-spec';
import type { Color, Feature, StylePropertySpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import * as marks from '../../lib/cartography/marks';
import { mapImages } from '../../lib/maplibre/images';
import { composeStyle } from '../../lib/maplibre/style';
import { frameInBox, posterFrame } from '../../lib/poster/poster-frame';
import { renderPoster } from '../../lib/poster/render-poster';
import type { Theme } from '../../lib/scene/palette';
import { box, homeOf, marksApart } from '../support/marks-apart';
import type { Look } from '../support/svg-looks';
import { looksOf, looksWith, numbersOf } from '../support/svg-looks';

/*
 * One scene, two renderers, in numbers: what composeStyle tells MapLibre of each mark is what the poster's SVG and its
 * style sheet say. That both draw what they say is measured in same-marks.browser.test.ts.
 */

/** A scene with every mark apart, as style and as poster. */
function drawnBoth(theme: Theme) {
	const apart = marksApart(theme, 'with halos');
	const tiles = { url: 'https://example.org/{z}/{x}/{y}.pbf', minZoom: 0, maxZoom: 4, bounds: [0, 0, 1, 1] } as const;
	const style = composeStyle(apart.scene, { world: tiles, 'east-asia': tiles });
	const outlines = { land: 'M0 0z', cuts: '', borders: 'M0 0z', demarcation: 'M0 0z' };
	const looks = looksOf(renderPoster(apart.scene, outlines, box, { title: '', description: '', attribution: '' }));
	const frame = posterFrame(apart.scene.bounds);
	const pxPerUnit = frameInBox(frame, homeOf(apart), box).frameWidthPx / frame.widthUnits;

	/** The features of a source, in the order of the scene. */
	const featuresOf = (sourceId: string): readonly Feature[] => {
		const source = style.sources[sourceId];
		const data = source?.type === 'geojson' ? (source.data as GeoJSON.FeatureCollection) : undefined;
		if (!data) throw new Error(`The style has no source ${sourceId} of features.`);
		return data.features.map(({ geometry, properties }) => ({
			type: geometry.type as 'Point',
			properties: properties ?? {}
		}));
	};

	/** What a layer says of a feature, as MapLibre reads it: its own default where the style says nothing. */
	const layerSays = (
		layerId: string,
		property: string,
		feature: Feature = { type: 'Point', properties: {} }
	): unknown => {
		const layer = style.layers.find(({ id }) => id === layerId);
		for (const group of ['paint', 'layout'] as const) {
			const known = (latest as unknown as Record<string, Record<string, StylePropertySpecification | undefined>>)[
				`${group}_${layer?.type ?? ''}`
			];
			const specification = known?.[property];
			if (!specification) continue;
			const value = (layer?.[group] as Record<string, unknown> | undefined)?.[property] ?? specification.default;
			return normalizePropertyExpression(value as never, property, specification).evaluate({ zoom: 3 }, feature);
		}
		throw new Error(`${layerId} is no layer that has a ${property}.`);
	};

	const layerPx = (layerId: string, property: string, feature?: Feature) =>
		Number(layerSays(layerId, property, feature));
	const layerColor = (layerId: string, property: string, feature?: Feature) =>
		hexOf(layerSays(layerId, property, feature) as Color);

	return {
		...apart,
		looks,
		featuresOf,
		layerSays,
		layerPx,
		layerColor,
		/** A line as the style has it. */
		lineOf: (layerId: string, feature?: Feature) => {
			const widthPx = layerPx(layerId, 'line-width', feature);
			const dash = (layerSays(layerId, 'line-dasharray', feature) ?? []) as readonly number[];
			return {
				color: layerColor(layerId, 'line-color', feature),
				widthPx: near(widthPx),
				opacity: near(layerPx(layerId, 'line-opacity', feature)),
				// A dash without a gap is none.
				dashPx: dash[1] === 0 ? [] : dash.map((length) => near(length * widthPx)),
				cap: layerSays(layerId, 'line-cap', feature)
			};
		},
		/** A line as the SVG has it. */
		strokeOf: (look: Look | undefined) => ({
			color: look?.said['stroke'],
			widthPx: (look ? (numbersOf(look, 'stroke-width')[0] ?? NaN) : NaN) * pxPerUnit,
			opacity: Number(look?.said['stroke-opacity'] ?? 1),
			dashPx: look ? numbersOf(look, 'stroke-dasharray').map((units) => units * pxPerUnit) : [],
			cap: look?.said['stroke-linecap'] ?? 'butt'
		})
	};
}

/** To half a tenth of a pixel: the poster writes its lengths with few digits. */
const near = (value: number) => expect.closeTo(value, 1) as number;

function hexOf({ r, g, b }: Color): string {
	return `#${[r, g, b]
		.map((part) =>
			Math.round(part * 255)
				.toString(16)
				.padStart(2, '0')
		)
		.join('')}`;
}

describe.each(['light', 'dark'] as const)('in %s style and poster agree on', (theme) => {
	const both = drawnBoth(theme);
	const { scene, looks, lineOf, strokeOf, featuresOf, layerPx, layerColor } = both;

	test('each arc: colour, width and dashes', () => {
		const drawn = looksWith(looks, 'arc');
		expect(drawn).toHaveLength(27);
		expect(drawn.map(strokeOf)).toEqual(featuresOf('arcs').map((feature) => lineOf('arcs', feature)));
	});

	test('each casing: colour, width and opacity', () => {
		expect(looksWith(looks, 'casing').map(strokeOf)).toEqual(
			featuresOf('arcs').map((feature) => lineOf('arc-casings', feature))
		);
	});

	test('the great circles of what is selected: colour, width, and dots', () => {
		const drawn = looksWith(looks, 'great-circle', 'selected').filter(({ said }) => said['display'] === 'inline');
		expect(drawn).toHaveLength(9);
		expect(drawn.map(strokeOf)).toEqual(featuresOf('great-circles').map((feature) => lineOf('great-circle', feature)));
	});

	test.each([
		['halo', 20],
		['ring', 30],
		['core', 12]
	] as const)('each %s: colours, opacity, radius and width', (part, count) => {
		const drawn = looksWith(looks, part).map((look) => {
			const [radius = NaN, width = 0] = [numbersOf(look, 'r')[0], numbersOf(look, 'stroke-width')[0]];
			return {
				fill: look.said['fill'],
				opacity: Number(look.said['fill-opacity'] ?? 1),
				...(width > 0 && { line: look.said['stroke'] }),
				widthPx: width,
				// SVG's line lies on the circle's edge, half of it inside; MapLibre's lies around it, and half a pixel of its
				// edge is smoothed away.
				radiusPx: radius - width / 2 + 0.5
			};
		});
		const layer = `place-${part}`;
		const said = featuresOf('place-circles')
			.filter(({ properties }) => properties['part'] === part)
			.map((circle) => ({
				fill: layerColor(layer, 'circle-color', circle),
				opacity: layerPx(layer, 'circle-opacity', circle),
				...(layerPx(layer, 'circle-stroke-width', circle) > 0 && {
					line: layerColor(layer, 'circle-stroke-color', circle)
				}),
				widthPx: near(layerPx(layer, 'circle-stroke-width', circle)),
				radiusPx: near(layerPx(layer, 'circle-radius', circle))
			}));
		expect(drawn).toHaveLength(count);
		expect(drawn).toEqual(said);
	});

	test('each arrowhead, whole and open: colour, direction, where its tip and its base are', () => {
		const heads = looks.filter(({ classes }) => classes.includes('head') || classes.includes('head-inside'));
		const drawn = heads.map(({ said }) => {
			const [tip, , base] = [...(said['d'] ?? '').matchAll(/-?[\d.]+/g)].slice(1).map(Number);
			return {
				color: said['fill'],
				tip,
				base,
				bearing: Number(/rotate\(([\d.]+)\)/.exec(said['transform'] ?? '')?.[1])
			};
		});
		const { lengthPx } = marks.head;
		const said = featuresOf('arc-ends').flatMap((end) =>
			['arc-heads', ...(end.properties['status'] === 'happened' ? [] : ['arc-head-insides'])].map((layer) => {
				const [size, [, middle = NaN]] = [
					layerPx(layer, 'icon-size', end),
					both.layerSays(layer, 'icon-offset', end) as number[]
				];
				return {
					color: layerColor(layer, 'icon-color', end),
					// The offset is in pixels of the image, before it is made smaller.
					tip: near((middle - lengthPx / 2) * size),
					base: near((middle + lengthPx / 2) * size),
					bearing: near(layerPx(layer, 'icon-rotate', end))
				};
			})
		);
		expect(drawn).toHaveLength(27 + 18);
		expect(drawn).toEqual(said);
	});

	test('the ground: land and sea, coast, border and line of demarcation', () => {
		const use = (kind: string) => looks.find(({ name, classes }) => name === 'use' && classes.includes(kind));
		expect(looksWith(looks, 'sea')[0]?.said['fill']).toBe(layerColor('sea', 'background-color'));
		expect(use('coast')?.said['fill']).toBe(layerColor('land', 'fill-color'));
		for (const [kind, layer] of [
			['border', 'borders'],
			['demarcation', 'demarcation']
		] as const) {
			for (const set of ['', '-world']) expect(strokeOf(use(kind)), layer + set).toEqual(lineOf(layer + set));
		}
		const coast = strokeOf(use('coast'));
		for (const layer of ['coast', 'coast-world']) {
			expect(coast).toEqual(lineOf(layer));
		}
	});

	test('every mark there is: each kind and status of arc and ring, idle, under the pointer and selected', () => {
		expect([scene.arcs.length, scene.places.length]).toEqual([27, 30]);
		const looksOfArcs = scene.arcs.map(({ color, status, widthPx, selected }) =>
			[color, status, widthPx, selected].join()
		);
		expect(new Set(looksOfArcs).size).toBe(27);
	});
});

test('the image of an arrowhead covers as much as the poster’s head does', () => {
	const icon = mapImages().find(({ id }) => id === 'arrowhead');
	if (!icon) throw new Error('There is no image of an arrowhead.');
	const alphas = Array.from(icon.image.data).filter((_, index) => index % 4 === 3);
	// Its edge is where MapLibre reads it: at three quarters of full.
	const covered = alphas.filter((alpha) => alpha >= 0.75 * 255).length / icon.options.pixelRatio ** 2;
	const { lengthPx, widthToLength } = marks.head;
	expect(covered / ((lengthPx * lengthPx * widthToLength) / 2)).toBeCloseTo(1, 1);
});
