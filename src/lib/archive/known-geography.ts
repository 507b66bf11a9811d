import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { outlinesFrom, type Outlines } from '../basemap/outlines';
import { basemapSets } from '../basemap/tile-grid';
import { distanceToPolygonKm, type PolygonRings } from '../geo/distance-to-polygon';
import type { LngLat } from '../geo/lng-lat';
import type { KnownGeography } from '../desk/ask-about-positions';

/**
 * How far from a coast a town may lie and still be on it. The detailed coast is right to 100 m, but knows no piers and
 * fills of the last years; the world's is drawn for a whole screen and leaves small islands out.
 */
const toleranceKm = { detailed: 3, world: 25 };

interface Land {
	readonly rings: PolygonRings;
	readonly bounds: readonly [west: number, south: number, east: number, north: number];
}

let known: KnownGeography | undefined;

/** What the basemap knows of the earth, read when the first town is looked up. */
export function knownGeography(): KnownGeography {
	known ??= {
		isLand: landLookup(),
		cities: (readJson('context-cities.json') as { cities: KnownGeography['cities'] }).cities
	};
	return known;
}

function landLookup(): KnownGeography['isLand'] {
	let detailed: readonly Land[] | undefined;
	let world: readonly Land[] | undefined;
	const [west, south, east, north] = basemapSets['east-asia'].bounds;
	return ([lng, lat]) => {
		if (lng > west && lng < east && lat > south && lat < north) {
			detailed ??= readLand('east-asia');
			return isNear([lng, lat], detailed, toleranceKm.detailed);
		}
		world ??= readLand('world');
		return isNear([lng, lat], world, toleranceKm.world);
	};
}

/** Only the polygons around a position are looked at: the outline of Asia alone has some ten thousand corners. */
function isNear(position: LngLat, land: readonly Land[], reachKm: number): boolean {
	const [lng, lat] = position;
	const reachDeg = reachKm / 100;
	const reachLngDeg = reachDeg / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
	return land.some(({ rings, bounds: [west, south, east, north] }) => {
		if (lng < west - reachLngDeg || lng > east + reachLngDeg || lat < south - reachDeg || lat > north + reachDeg)
			return false;
		return distanceToPolygonKm(position, rings) <= reachKm;
	});
}

function readLand(name: string): Land[] {
	const { land }: Outlines = outlinesFrom(readJson(`${name}.topojson`) as Topology);
	const polygons = land.features.flatMap(({ geometry }) =>
		geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
	);
	return polygons.map((rings) => ({ rings, bounds: boundsOf(rings[0] ?? []) }));
}

function boundsOf(ring: readonly (readonly number[])[]): Land['bounds'] {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lng = 0, lat = 0] of ring) {
		west = Math.min(west, lng);
		south = Math.min(south, lat);
		east = Math.max(east, lng);
		north = Math.max(north, lat);
	}
	return [west, south, east, north];
}

function readJson(name: string): unknown {
	return JSON.parse(readFileSync(join('geodata', 'basemap', name), 'utf8'));
}
