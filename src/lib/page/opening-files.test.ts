import { expect, test } from 'vitest';
import { basemapSets } from '../../lib/basemap/tile-grid';
import { openingFile, openingZoomOf, openingZooms } from './opening-files';

test('there is a file for every whole zoom of which there are tiles', () => {
	expect(Math.max(...openingZooms)).toBe(Math.max(...Object.values(basemapSets).map(({ maxZoom }) => maxZoom)));
	expect(Math.min(...openingZooms)).toBe(0);
});

test('every zoom of a map has its file', () => {
	for (const zoom of [-1, 0, 3.99, 4, 8.5, 14]) expect(openingZooms).toContain(openingZoomOf(zoom));
	expect([-1, 3.99, 14].map(openingFile)).toEqual(['0.pbf', '3.pbf', '8.pbf']);
});
