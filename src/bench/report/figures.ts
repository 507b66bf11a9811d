import type { ConditionName } from '../conditions';
import type { PartName } from '../plan';

export type Unit = 'ms' | 'kB' | 'MB' | 'count' | 'score' | 'share';

const dash = '–';

/** A figure as tables show it. */
export function formatFigure(value: number | null, unit: Unit): string {
	if (value === null || !Number.isFinite(value)) return dash;
	switch (unit) {
		case 'ms':
			return value < 100 && !Number.isInteger(value) ? value.toFixed(1) : Math.round(value).toLocaleString('en');
		case 'kB':
			return (value / 1000).toFixed(1);
		case 'MB':
			return (value / 1e6).toFixed(1);
		case 'count':
			return String(value);
		case 'score':
			return value.toFixed(3);
		case 'share':
			return `${(value * 100).toFixed(1)} %`;
	}
}

export interface Figure {
	/** Its name in the records' values. */
	name: string;
	words: string;
	unit: Unit;
}

/** One table of the report: figures down, pages across; for articles the other way round. */
export interface FigureTable {
	part: PartName;
	title: string;
	conditions: readonly ConditionName[];
	figures: readonly Figure[];
	/** How it is measured, for those who judge it. */
	how: string;
	/** With ratios to the floor, Leaflet and bare MapLibre. */
	ratiosOf?: string;
}

const inputs: readonly Figure[] = [
	{ name: 'inputMs', words: 'INP of the press, ms', unit: 'ms' },
	{ name: 'cardMs', words: 'let go → card painted, ms', unit: 'ms' }
];

const frames: readonly Figure[] = [
	{ name: 'frameMs', words: 'between frames, median, ms', unit: 'ms' },
	{ name: 'slowFrameMs', words: 'between frames, 95th percentile, ms', unit: 'ms' },
	{ name: 'movedShare', words: 'of the map changed by the drag', unit: 'share' }
];

export const figureTables: readonly FigureTable[] = [
	{
		part: 'picture',
		title: 'The first whole picture',
		conditions: ['slow', 'fast', 'drip'],
		how: 'Every visit is filmed as PNGs (`Page.startScreencast`, the frames’ own times). The settled picture is the last frame before the live map takes over, or the last of all where the map itself is the picture; it must show land, sea and all three arcs. Whole is the first frame whose map differs from it in at most 40 of 480,000 pixels (by more than 24 of 255 in a channel) and after which no frame until the take-over differs by more: less than the shortest name. “Wrong in the first frame” is what the first frame that shows anything of the map still lacks. The live map by pixels is a peer’s whole map, and Dateline’s take-over, before which it reads its own pixels.',
		figures: [
			{ name: 'anythingMs', words: 'something, ms', unit: 'ms' },
			{ name: 'wholeMs', words: '**the whole map, standing still, ms**', unit: 'ms' },
			{ name: 'liveSeenMs', words: 'the live map, by pixels, ms', unit: 'ms' },
			{ name: 'framesBefore', words: 'frames with less than the whole map', unit: 'count' },
			{ name: 'firstWrongShare', words: 'of the map wrong in the first frame', unit: 'share' },
			{ name: 'takeOverShare', words: 'of the map changed by the take-over', unit: 'share' },
			{ name: 'layoutShift', words: 'layout shift', unit: 'score' }
		],
		ratiosOf: 'wholeMs'
	},
	{
		part: 'load',
		title: 'Loading',
		conditions: ['slow', 'fast'],
		how: 'Unfilmed visits until nothing more is asked for. Live is Dateline’s take-over (`.map-box.live`), MapLibre’s first `idle`, OpenLayers’ `rendercomplete`; Leaflet is live when its script has run. Blocking is what long tasks take beyond 50 ms each; before the engine are those that begin before its script has come, scripts those that are asked for before it. Bytes and requests are counted by the server, bodies as sent, workers’ and frames’ included. Memory: scripts’ heap after a collection, and what the page’s process alone holds.',
		figures: [
			{ name: 'firstPaintMs', words: 'first contentful paint, ms', unit: 'ms' },
			{ name: 'largestPaintMs', words: 'largest contentful paint (sees no map), ms', unit: 'ms' },
			{ name: 'engineMs', words: 'engine asked for, ms', unit: 'ms' },
			{ name: 'liveMs', words: '**live map, ms**', unit: 'ms' },
			{ name: 'layoutShift', words: 'layout shift', unit: 'score' },
			{ name: 'blockedEarlyMs', words: 'blocking before the engine, ms', unit: 'ms' },
			{ name: 'blockedMs', words: 'blocking in all, ms', unit: 'ms' },
			{ name: 'longestEarlyTaskMs', words: 'longest of those tasks before the engine, ms', unit: 'ms' },
			{ name: 'documentBytes', words: 'document, kB', unit: 'kB' },
			{ name: 'earlyScriptBytes', words: 'scripts before the engine, kB', unit: 'kB' },
			{ name: 'bytes', words: 'all until idle, kB', unit: 'kB' },
			{ name: 'requestsToLive', words: 'requests to the live map', unit: 'count' },
			{ name: 'requests', words: 'requests until idle', unit: 'count' },
			{ name: 'heapBytes', words: 'script heap, MB', unit: 'MB' },
			{ name: 'processBytes', words: 'process, MB', unit: 'MB' }
		],
		ratiosOf: 'liveMs'
	},
	{
		part: 'work',
		title: 'What the browser computes',
		conditions: ['fast', 'processor'],
		how: 'Traced visits (`devtools.timeline`) on an unthrottled line. The first frame’s work is style and layout before the first contentful paint. Tasks and scripts are those that begin before the engine’s script has come; where there is none, all.',
		figures: [
			{ name: 'styleMs', words: 'style before the first paint, ms', unit: 'ms' },
			{ name: 'layoutMs', words: 'layout before the first paint, ms', unit: 'ms' },
			{ name: 'firstFrameMs', words: '**both, ms**', unit: 'ms' },
			{ name: 'styleAndLayoutMs', words: 'both until the engine is there, ms', unit: 'ms' },
			{ name: 'earlyScriptMs', words: 'scripts before the first paint, ms', unit: 'ms' },
			{ name: 'longestScriptMs', words: 'longest script before the engine, ms', unit: 'ms' },
			{ name: 'longestTaskMs', words: 'longest task before the engine, ms', unit: 'ms' }
		]
	},
	{
		part: 'drag',
		title: 'Dragging the live map',
		conditions: ['fast', 'processor'],
		how: 'Two seconds of swings with one mouse event a frame, intervals between animation frames. Two screenshots prove that the picture follows.',
		figures: frames
	},
	{
		part: 'poster-drag',
		title: 'Dragging the poster, before the engine',
		conditions: ['fast', 'processor'],
		how: 'The same while the engine’s file is held back.',
		figures: frames
	},
	{
		part: 'crowd',
		title: 'Dragging many names',
		conditions: ['fast'],
		how: 'The same as above with as many places in the story and symbols on the bare map, which leaves out what does not fit, as Dateline’s embed does.',
		figures: frames
	},
	{
		part: 'press',
		title: 'Pressing a place',
		conditions: ['processor'],
		how: 'INP is the longest Event Timing duration of one press (8 ms steps; below 16 ms the platform says nothing, and 16 is shown). It ends with the next frame, whether that shows the card or not: the second row ends with the frame that does.',
		figures: inputs
	},
	{
		part: 'poster-press',
		title: 'Pressing a place of the poster, before the engine',
		conditions: ['processor'],
		how: 'The same while the engine’s file is held back.',
		figures: inputs
	},
	{
		part: 'step',
		title: 'A step of the tour',
		conditions: ['processor'],
		how: 'With the live map there.',
		figures: inputs
	},
	{
		part: 'poster-step',
		title: 'A step of the tour, before the engine',
		conditions: ['processor'],
		how: 'The same while the engine’s file is held back.',
		figures: inputs
	},
	{
		part: 'host',
		title: 'An article with maps',
		conditions: ['slow'],
		how: 'The article and its maps are of one site, so that they share a main thread: the worst case. Nobody scrolls.',
		figures: [
			{ name: 'largestPaintMs', words: 'LCP, ms', unit: 'ms' },
			{ name: 'layoutShift', words: 'layout shift', unit: 'score' },
			{ name: 'blockedMs', words: 'blocking, ms', unit: 'ms' },
			{ name: 'longestTaskMs', words: 'longest long task, ms', unit: 'ms' },
			{ name: 'requests', words: 'requests of the maps', unit: 'count' }
		]
	}
];
