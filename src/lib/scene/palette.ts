import type { Kind } from '../story/story';

export type Theme = 'light' | 'dark';

/**
 * Every colour of map and page. The build writes the same values into `src/app.css` as custom properties
 * (server/palette-css), since a page without script follows the reader's theme by CSS alone.
 */
export interface Palette {
	/** Page and cards. */
	readonly paper: string;
	readonly paperRaised: string;
	readonly ink: string;
	readonly inkMuted: string;
	readonly hairline: string;
	readonly accent: string;
	/** The map. One land colour for every country. */
	readonly land: string;
	readonly sea: string;
	readonly coast: string;
	readonly border: string;
	readonly seaName: string;
	readonly cityName: string;
	/** What stands around letters on the map, so that they read above a coast. */
	readonly halo: string;
	/**
	 * Okabe–Ito hues, darkened or lightened until they hold 3:1 against land and sea. Blue and green also
	 * differ in lightness, since that is most of what is left between them without blue cones (tritanopia).
	 */
	readonly kinds: Readonly<Record<Kind, string>>;
}

const light: Palette = {
	paper: '#fffefa',
	paperRaised: '#f1ece1',
	ink: '#1b2126',
	inkMuted: '#596168',
	hairline: '#ddd6c8',
	accent: '#a8390c',
	land: '#f7f2e8',
	sea: '#dae6eb',
	coast: '#b9b6a8',
	border: '#c2b9a5',
	seaName: '#47697a',
	cityName: '#626059',
	halo: '#fbf8f1',
	kinds: { leaders: '#06488e', ministers: '#b83f0e', support: '#007e57' }
};

const dark: Palette = {
	paper: '#14191c',
	paperRaised: '#1f272c',
	ink: '#f1efe8',
	inkMuted: '#a9b1b5',
	hairline: '#343d42',
	accent: '#f4875a',
	land: '#222b30',
	sea: '#0f191f',
	coast: '#46535a',
	border: '#4c575c',
	seaName: '#8caab8',
	cityName: '#a3a9ab',
	halo: '#151c20',
	kinds: { leaders: '#7bb1e1', ministers: '#f58a5c', support: '#57dcad' }
};

export const palettes: Readonly<Record<Theme, Palette>> = { light, dark };
