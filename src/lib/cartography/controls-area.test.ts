import { expect, test } from 'vitest';
import type { Bounds } from '../geo/bounds';
import type { LngLat } from '../geo/lng-lat';
import { chooseControlsEdge, controlsArea } from './controls-area';

/** A story from Iceland to Sicily. */
const bounds: Bounds = [-22, 37, 15, 64];
const northWest: LngLat = [-22, 64];
const northEast: LngLat = [15, 64];
const southWest: LngLat = [-22, 37];
const southEast: LngLat = [15, 37];

test('the buttons stand at a phone’s foot, in the thumb’s reach, as long as that costs no place', () => {
	expect(chooseControlsEdge([northWest, southWest], bounds)).toBe('foot');
	expect(chooseControlsEdge([northWest, northEast, southWest], bounds)).toBe('foot');
});

test('they stand at its head where a place of the story lies in the corner of its foot', () => {
	expect(chooseControlsEdge([northWest, southEast], bounds)).toBe('head');
});

test('where a place lies in both corners they stay at the foot', () => {
	expect(chooseControlsEdge([northEast, southEast], bounds)).toBe('foot');
});

test('a place on the other side of the antimeridian lies where the map shows it', () => {
	expect(chooseControlsEdge([[-171.75, -34]], [151, -34, 188.25, 21])).toBe('head');
	expect(chooseControlsEdge([[188.25, -34]], [151, -34, 188.25, 21])).toBe('head');
});

test('on a wide map they stand in the upper corner, below each other, whatever the edge on a phone', () => {
	const box = { widthPx: 860, heightPx: 800 };
	expect(controlsArea(box, 'foot')).toEqual(controlsArea(box, 'head'));
	expect(controlsArea(box, 'foot')).toEqual({ left: 804, top: 12, right: 848, bottom: 188 });
});
