import { describe, expect, test } from 'vitest';
import type { PosterOutlines } from '../../lib/basemap/poster-outlines';
import type { BoxSize } from '../../lib/geo/web-mercator';
import { labelSides } from '../../lib/cartography/labels';
import { kinds } from '../../lib/story/kinds';
import { statuses } from '../../lib/story/vocabulary';
import { renderPoster } from '../../lib/poster/render-poster';
import type { Scene } from '../../lib/scene/scene';
import { arcOf, emptyScene, ringKinds, ringOf, states, thinned } from '../support/drawn-scenes';
import { exampleScene, exampleStory } from '../support/example-scene';
import type { ExampleParts } from '../support/example-scene';
import { readableSvg } from '../support/readable-svg';

/*
 * Small drawings of every mark, as the poster draws it, kept as files to look at: whoever changes a mark sees in the
 * difference what became of it, and in any viewer how it looks.
 */

const noLand: PosterOutlines = { land: '', cuts: '', borders: '', demarcation: '' };

/** Compares a scene's drawing with the kept one. */
async function expectKept(
	name: string,
	scene: Scene,
	size: BoxSize,
	description: string,
	outlines = noLand
): Promise<void> {
	const words = { title: name.replaceAll('-', ' '), description, attribution: '' };
	const drawing = readableSvg(renderPoster(scene, outlines, size, words));
	// What nobody reads to its end is no drawing to learn from.
	expect(drawing.length).toBeLessThan(7000);
	await expect(drawing).toMatchFileSnapshot(`../output/drawings/${name}.svg`);
}

/** A story's scene with few points in its arcs, and no names around it. */
function drawn(parts: ExampleParts): Scene {
	const scene = exampleScene('en', {}, exampleStory(parts));
	return { ...scene, arcs: scene.arcs.map(thinned), cities: [], seaNames: [] };
}

describe('the kept drawing of', () => {
	test.each(kinds.flatMap((kind) => (['idle', 'selected'] as const).map((state) => ({ kind, state }))))(
		'arcs of $kind has what happened, what is agreed and what is proposed, $state',
		async ({ kind, state }) => {
			const marks = statuses.map((status) => ({ kind, status, state }));
			const arcs = marks.map((mark, row) => arcOf(mark, 'light', [0, -6 * row], [24, -6 * row]));
			const places = marks.map((mark, row) => ({
				...ringOf(mark, 'light', [24, -6 * row]),
				name: mark.status,
				side: 'right' as const
			}));
			const scene = { ...emptyScene('light', [0, -12, 32, 3]), arcs, places };
			const words = 'One arc a row, with the ring that it ends at.';
			await expectKept(`arcs-${kind}-${state}`, scene, { widthPx: 420, heightPx: 260 }, words);
		}
	);

	test('rings has one of each kind and status in a column: idle, under the pointer, selected', async () => {
		const places = states.flatMap((state, row) =>
			ringKinds.map((mark, column) => ringOf({ ...mark, state }, 'light', [5 * column, -6 * row]))
		);
		const scene = { ...emptyScene('light', [0, -12, 45, 2]), places };
		await expectKept(
			'rings',
			scene,
			{ widthPx: 480, heightPx: 240 },
			'Three columns for each kind (happened, agreed, proposed), and a place where nothing happened.'
		);
	});

	test('names has one on each side of its ring, and one in each script', async () => {
		const [model] = exampleScene('en').places;
		if (!model) throw new Error('The example has no place.');
		const place = (name: string, side: Scene['places'][number]['side'], lng: number, lat: number) => ({
			...model,
			id: name,
			name,
			side,
			position: [lng, lat] as const
		});
		const places = [
			...labelSides.map((side, index) => place(`Stands ${side}`, side, 18 * (index % 2), -5 * Math.floor(index / 2))),
			{ ...place('横須賀', 'right', 0, -10), nameSizePx: 15 },
			{ ...place('요코스카', 'left', 18, -10), nameSizePx: 15 }
		];
		await expectKept(
			'names',
			{ ...emptyScene('light', [-4, -11, 22, 1]), places },
			{ widthPx: 480, heightPx: 260 },
			'Names of places on all four sides, in three scripts.'
		);
	});

	test('distances has one capsule of each kind, and one that belongs to exchanges of several', async () => {
		const { palette } = exampleScene('en');
		const distances = [...kinds, null].map((kind, row) => ({
			id: String(kind),
			position: [0, -3 * row] as const,
			text: ['7 km', '850 km', '1,260 km', '18,900 km'][row] ?? '',
			kind,
			color: kind ? palette.kinds[kind] : palette.ink,
			selected: false,
			shown: undefined
		}));
		await expectKept(
			'distances',
			{ ...emptyScene('light', [-4, -9, 4, 0]), distances },
			{ widthPx: 240, heightPx: 240 },
			'Capsules as wide as their numbers.'
		);
	});

	test('three exchanges of one pair fans them out, and gives them one distance', async () => {
		const scene = drawn({
			places: {
				here: { position: [0, 0], name: 'Here' },
				there: { position: [20, 0], name: 'There' }
			},
			exchanges: kinds.map((kind) => ({ from: 'here', to: 'there', kind }))
		});
		expect(scene.distances).toHaveLength(1);
		await expectKept(
			'three-exchanges-of-one-pair',
			scene,
			{ widthPx: 420, heightPx: 260 },
			'Three arcs with three heads, and one distance.'
		);
	});

	test('there and back has two arcs, each bowed to its own left', async () => {
		const scene = drawn({
			places: {
				here: { position: [0, 0], name: 'Here' },
				there: { position: [20, 0], name: 'There' }
			},
			exchanges: [
				{ from: 'here', to: 'there', kind: 'leaders' },
				{ from: 'there', to: 'here', kind: 'support', status: 'agreed' }
			]
		});
		await expectKept('there-and-back', scene, { widthPx: 420, heightPx: 260 }, 'Two arcs in opposite directions.');
	});

	test('an arc across the antimeridian is one line', async () => {
		const scene = drawn({
			places: {
				tokyo: { position: [139.69, 35.69], name: 'Tokyo' },
				'los-angeles': { position: [-118.24, 34.05], name: 'Los Angeles' }
			},
			exchanges: [{ from: 'tokyo', to: 'los-angeles' }]
		});
		await expectKept(
			'across-the-antimeridian',
			scene,
			{ widthPx: 480, heightPx: 300 },
			'Tokyo in the west, Los Angeles in the east, one line.'
		);
	});

	test('an arc past the pole stays within the map', async () => {
		const scene = drawn({
			places: {
				longyearbyen: { position: [15.63, 78.22], name: 'Longyearbyen' },
				utqiagvik: { position: [-156.79, 71.29], name: 'Utqiagvik' }
			},
			exchanges: [{ from: 'longyearbyen', to: 'utqiagvik', kind: 'leaders' }]
		});
		await expectKept(
			'past-the-pole',
			scene,
			{ widthPx: 480, heightPx: 300 },
			'The great circle would leave the map over the pole: the line between the places is bowed instead.'
		);
	});

	test('the ground has land with its coast, a border and the line of demarcation', async () => {
		const outlines = {
			land: 'M100 150l800 0 0 500-800 0z',
			cuts: '',
			borders: 'M100 300l800 0',
			demarcation: 'M100 500l800 0'
		};
		await expectKept(
			'ground',
			emptyScene('light', [0, 0, 30, 24]),
			{ widthPx: 320, heightPx: 280 },
			'Land in the sea, a border above, a dashed line below.',
			outlines
		);
	});

	test.each(['light', 'dark'] as const)('three visits has all of it together in %s', async (theme) => {
		const scene = exampleScene('en', { theme });
		await expectKept(
			`three-visits-${theme}`,
			{ ...scene, arcs: scene.arcs.map(thinned) },
			{ widthPx: 480, heightPx: 360 },
			'The example story, with cities and seas around it.'
		);
	});
});
