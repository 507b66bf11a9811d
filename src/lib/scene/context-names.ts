import type { LngLat } from '../geo/lng-lat';

/** A city that only helps to find one's way: grey, and the first to give way. */
export interface ContextCity {
	readonly id: string;
	readonly name: string;
	readonly position: LngLat;
	/** 1 shows first (from about zoom 4), 4 last (from about zoom 7). */
	readonly rank: number;
}

/** A sea's name in the page's language, from our own table: never from basemap data. */
export interface SeaName {
	readonly id: string;
	readonly name: string;
	readonly position: LngLat;
	/** Clockwise from horizontal. */
	readonly rotationDeg: number;
	readonly minZoom: number;
	readonly maxZoom: number;
	readonly rank: number;
}

/** What surrounds a story on every map. */
export interface MapNames {
	readonly cities: readonly ContextCity[];
	readonly seaNames: readonly SeaName[];
	/** What the seas are called under another policy than the language's own use, by sea id, where that differs. */
	readonly otherSeaNames: Readonly<Record<'dual' | 'single', Readonly<Record<string, string>>>>;
	/** Why the seas are named as they are, for readers who ask. */
	readonly seaNamesNote: string;
}
