import type { Bounds } from '../../lib/geo/bounds';
import { kinds } from '../../lib/story/kinds';
import { statuses } from '../../lib/story/vocabulary';
import type { Scene, SceneArc, ScenePlace } from '../../lib/scene/scene';
import type { Theme } from '../../lib/scene/palette';
import type { Kind, Status, Story } from '../../lib/story/story';
import type { Selection } from '../../lib/story/selection';
import { exampleScene, exampleStory } from './example-scene';

/*
 * Scenes in which each mark of the map stands alone, apart from the others: as composeScene decides it, moved to where
 * a drawing of all of them has room.
 */

/** What a reader has done to a mark. */
export const states = ['idle', 'hovered', 'selected'] as const;
export type MarkState = (typeof states)[number];

/** An arc's states that a drawing tells apart. */
export interface MarkOf {
	readonly kind: Kind | null;
	readonly status: Status;
	readonly state: MarkState;
}

/** A scene of nothing, at the equator, where a degree is as high as it is wide. */
export function emptyScene(theme: Theme, bounds: Bounds): Scene {
	return { ...exampleScene('en', { theme }), bounds, places: [], arcs: [], distances: [], cities: [], seaNames: [] };
}

/** Each kind of ring in each status, and that of a place where nothing happened. */
export const ringKinds = [
	...kinds.flatMap((kind) => statuses.map((status) => ({ kind, status }))),
	{ kind: null, status: 'happened' as const }
];

/** The ring of a place where one thing happened, or nothing, as composeScene draws it. */
export function ringOf({ kind, status, state }: MarkOf, theme: Theme, position: ScenePlace['position']): ScenePlace {
	const { places } = sceneOf({ kind, status, state }, theme);
	const place = places[kind === null ? 0 : 1];
	if (!place) throw new Error('The scene has no such place.');
	return { ...place, id: `${kind ?? 'origin'}-${status}-${state}`, name: '', position };
}

/** An arc between two points, as composeScene draws it; with few of its points, so that a drawing of it can be read. */
export function arcOf(mark: MarkOf & { readonly kind: Kind }, theme: Theme, from: Point, to: Point): SceneArc {
	const [arc] = sceneOf(mark, theme, from, to).arcs;
	if (!arc) throw new Error('The scene has no arc.');
	return thinned({ ...arc, id: `${mark.kind}-${mark.status}-${mark.state}` });
}

type Point = readonly [lngDeg: number, latDeg: number];

/** The same arc with every eighth of its points: a line of eight pieces still looks like a curve. */
export function thinned<Arc extends Pick<SceneArc, 'positions' | 'greatCircle'>>(arc: Arc): Arc {
	const few = <Position>(line: readonly Position[]) =>
		line.filter((_, index) => index % 8 === 0 || index === line.length - 1);
	return { ...arc, positions: few(arc.positions), greatCircle: few(arc.greatCircle) };
}

function sceneOf({ kind, status, state }: MarkOf, theme: Theme, from: Point = [0, 0], to: Point = [10, 0]): Scene {
	const story = storyOf(kind ?? 'ministers', status, from, to);
	const feature: Selection =
		kind === null ? { type: 'place', id: 'here' } : { type: 'event', id: story.events[0]?.id ?? '' };
	return exampleScene(
		'en',
		{ theme, selection: state === 'selected' ? feature : null, hovered: state === 'hovered' ? feature : null },
		story
	);
}

const stories = new Map<string, Story>();

/** One exchange between two places: parsed once, whatever state and theme it is drawn in. */
function storyOf(kind: Kind, status: Status, from: Point, to: Point): Story {
	const key = JSON.stringify([kind, status, from, to]);
	const known = stories.get(key);
	if (known) return known;
	const story = exampleStory({
		places: { here: { position: from, name: 'Here' }, there: { position: to, name: 'There' } },
		exchanges: [{ from: 'here', to: 'there', kind, status }]
	});
	stories.set(key, story);
	return story;
}
