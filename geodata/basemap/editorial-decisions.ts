/** What the sources draw and this map does not. The reasons are in README.md. */

/** In degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Islets that more than one country claims: no dot is drawn. Every polygon wholly inside a box goes. */
export const disputedIslets: Readonly<Record<string, Box>> = {
	'Liancourt Rocks (Dokdo, Takeshima)': [131.8, 37.2, 131.95, 37.3],
	'Senkaku, Diaoyu': [123.3, 25.6, 124.7, 26.0],
	'Socotra Rock (Ieodo, Suyan)': [125.0, 32.0, 125.3, 32.25],
	'Scarborough Shoal': [117.6, 15.0, 117.95, 15.3],
	Paracels: [111.0, 15.6, 113.0, 17.3],
	Spratlys: [111.0, 6.5, 116.3, 12.0]
};

/** The two countries on either side of the military demarcation line, as each source names them. */
export const demarcationSides = ['PRK', 'KOR', 'North Korea', 'South Korea'];

/**
 * Hong Kong and Macao: their limits are no borders between countries, and in the detailed source they overlap China.
 */
export const specialRegions = ['HKG', 'MAC', 'Hong Kong', 'Macao'];

/** Natural Earth draws an international border across the isthmus of Perekop; the United Nations do not. */
export const perekop: Box = [32.5, 45.5, 36, 46.5];
