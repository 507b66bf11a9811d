/**
 * Makes `east-asia.topojson` and `world.topojson`, the two outlines every map of this site is drawn on. Run it from the
 * project's folder with `node src/commands/run-typescript.js geodata/basemap/make-basemap.ts`; it needs npm and a
 * network, and about a minute. The same packages give the same bytes. What is in the files, and what was left out of
 * them, is in README.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buffer, featureCollection, lineString, truncate } from '@turf/turf';
import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { cutAtAntimeridian } from './cut-at-antimeridian';
import { demarcationSides, disputedIslets, perekop, specialRegions, type Box } from './editorial-decisions';
import { riverCourses } from './river-courses';

/** Fetched for this run only: the source is 126 MB unpacked, so the project does not depend on it. */
const packages = { '@geo-maps/countries-land-100m': '0.6.0', 'world-atlas': '2.0.2', mapshaper: '0.7.70' };

/** The detailed set. `src/lib/basemap/tile-grid.ts` states the same box. */
const eastAsiaBounds: Box = [115, 20, 155, 50];
/** Cleaning alters what touches the edge of its input, so the input is cut this much wider than the box (degrees). */
const marginDeg = 3;

/** The world overlaps the detailed land by a hair (degrees), so that no sea shines through where the two sets meet. */
const overlapDeg = 0.02;

/**
 * Inland water narrower than this is filled. In the source, rivers and small lakes are shards cut along a grid;
 * filling them also makes a border along a river one line instead of hundreds of pieces.
 */
const widestGap = '3km';

/** How often the corners of a river's course are cut. After three times they are too small to be seen at zoom 9. */
const smoothings = 3;

/** Around an island in a border river a border closes on itself: loops smaller than this (degrees) are left out. */
const smallestLoopDeg = 0.1;

/** A mapshaper expression, for `-each` only: does a line end where it begins? */
const readLoop = 'loop = (line => String(line[0]) === String(line.at(-1)))(this.geojson.geometry.coordinates)';

/** A mapshaper expression: does the feature lie wholly inside the box? */
const isInside = ([west, south, east, north]: Box) =>
	`(this.bounds[0] >= ${west} && this.bounds[1] >= ${south} && this.bounds[2] <= ${east} && this.bounds[3] <= ${north})`;

/** Grows a box (or shrinks it, by a negative number) and writes it as mapshaper reads it. */
const bbox = ([west, south, east, north]: Box, byDeg = 0) =>
	`bbox=${[west - byDeg, south - byDeg, east + byDeg, north + byDeg].join(',')}`;

/** Takes the disputed islets out of the layer of countries. */
const withoutIslets = ['-explode', '-filter', `!(${Object.values(disputedIslets).map(isInside).join(' || ')})`];

/** A mapshaper expression: are both sides of a border among these countries? */
const isBetween = (...names: readonly string[]) => `between.every(side => ${JSON.stringify(names)}.includes(side))`;

/**
 * From a layer of countries to the three layers that are kept: one land without countries, its coast, and the lines
 * inside it. The lines are taken before anything is cut at a box, so that no cut edge becomes a coast or a border;
 * rivers are cut out of the land after the borders are taken, so that no border changes.
 *
 * @param field tells one country from the next
 * @param mainland what the special regions belong to
 * @param riversFile GeoJSON polygons
 */
const landCoastAndBorders = (field: string, mainland: string, riversFile?: string) => [
	...['-each', `${field} = ${JSON.stringify(specialRegions)}.includes(${field}) ? '${mainland}' : ${field}`],
	...['-dissolve', `fields=${field}`, '-clean', `gap-width=${widestGap}`, '-rename-layers', 'countries'],
	...['-lines', `fields=${field}`, '+', 'name=borders', `each=between = [A.${field}, B && B.${field}]`],
	...['-filter', 'Boolean(between[1])', '-explode', '-each', readLoop],
	...['-filter', `!loop || Math.max(this.width, this.height) > ${smallestLoopDeg}`],
	...['-filter', `!(${isBetween('Russia', 'Ukraine')} && ${isInside(perekop)})`],
	...['-each', `kind = ${isBetween(...demarcationSides)} ? 'demarcation' : 'border'`, '-dissolve', 'kind'],
	...['-dissolve', 'target=countries', '+', 'name=land'],
	...(riversFile ? ['-erase', 'target=land', riversFile] : []),
	...['-lines', 'target=land', '+', 'name=coast', '-dissolve', 'target=coast']
];

/**
 * Erases the box from a copy of a layer. `-erase +` would not do: in mapshaper 0.7.70 it turns the rings of the layer
 * it keeps as well, and the Caspian Sea becomes land.
 *
 * @param byDeg see `bbox`
 */
const outsideEastAsia = (layer: string, copy: string, byDeg: number) => [
	...['-filter', 'true', `target=${layer}`, '+', `name=${copy}`],
	...['-erase', `target=${copy}`, bbox(eastAsiaBounds, byDeg)]
];

const temporaryFolder = mkdtempSync(join(tmpdir(), 'basemap-'));
try {
	const pinned = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
	const npmOptions = ['--prefix', temporaryFolder, '--ignore-scripts', '--no-save', '--no-audit', '--no-fund'];
	execFileSync('npm', ['install', ...npmOptions, ...pinned], { stdio: 'inherit', shell: process.platform === 'win32' });
	makeEastAsia(join(temporaryFolder, 'node_modules'));
	makeWorld(join(temporaryFolder, 'node_modules'));
} finally {
	rmSync(temporaryFolder, { recursive: true, force: true });
}

/** @param modules the folder the packages were installed in */
function makeEastAsia(modules: string) {
	const layers = 'target=land,coast,borders';
	const riversFile = join(modules, 'rivers.geojson');
	writeFileSync(riversFile, JSON.stringify(riverBands()));
	const commands = [
		join(modules, '@geo-maps/countries-land-100m/map.geo.json'),
		...['-clip', bbox(eastAsiaBounds, marginDeg)],
		...withoutIslets,
		...landCoastAndBorders('A3', 'CHN', riversFile),
		...['-clip', bbox(eastAsiaBounds), layers]
	];
	runMapshaper(modules, commands, 'east-asia.topojson', [layers, 'quantization=100000']);
}

/** The kept rivers as polygons: each course smoothed and widened to both sides. */
function riverBands() {
	const bands = riverCourses.map(({ course, widthKm }) => {
		let line: readonly Position[] = course;
		for (let times = 0; times < smoothings; times++) line = cutCorners(line);
		return buffer(lineString([...line]), widthKm / 2, { units: 'kilometers' });
	});
	return truncate(featureCollection(bands.filter((band) => band !== undefined)), { precision: 5 });
}

/**
 * Chaikin's smoothing, once: every corner gives way to two, a quarter of the way along its two sides. Both ends stay.
 */
function cutCorners(line: readonly Position[]): Position[] {
	const between = line.slice(1).flatMap((end, index) => {
		const start = line[index] ?? end;
		return [0.25, 0.75].map((share) => start.map((value, axis) => value + share * ((end[axis] ?? value) - value)));
	});
	return [...line.slice(0, 1), ...between.slice(1, -1), ...line.slice(-1)];
}

/** @param modules the folder the packages were installed in */
function makeWorld(modules: string) {
	const written: unknown = JSON.parse(readFileSync(join(modules, 'world-atlas/countries-50m.json'), 'utf8'));
	const topology = written as Topology<{ countries: GeometryCollection }>;
	const countries = feature(topology, topology.objects.countries);
	const countriesFile = join(modules, 'countries.geojson');
	writeFileSync(countriesFile, JSON.stringify({ ...countries, features: countries.features.map(cutAtAntimeridian) }));
	const commands = [
		countriesFile,
		...withoutIslets,
		...landCoastAndBorders('name', 'China'),
		// Polygons are closed along the antimeridian, Antarctica along the pole too. That is no coast.
		...['-clip', 'target=coast,borders', 'bbox=-179.999,-89.9,179.999,90'],
		...outsideEastAsia('land', 'landOutside', -overlapDeg),
		...outsideEastAsia('coast', 'coastOutside', 0),
		...outsideEastAsia('borders', 'bordersOutside', 0)
	];
	const layers = 'target=land,coast,borders,landOutside,coastOutside,bordersOutside';
	runMapshaper(modules, commands, 'world.topojson', [layers, 'quantization=40000']);
}

/**
 * Runs mapshaper and writes one TopoJSON file beside this script.
 *
 * @param modules the folder the packages were installed in
 * @param outputOptions which layers to write, and how many steps the grid of positions has each way
 */
function runMapshaper(
	modules: string,
	commands: readonly string[],
	fileName: string,
	outputOptions: readonly string[]
) {
	const file = fileURLToPath(new URL(fileName, import.meta.url));
	const output = ['-o', file, 'format=topojson', 'force', ...outputOptions];
	execFileSync(process.execPath, [join(modules, 'mapshaper/bin/mapshaper'), ...commands, ...output], {
		stdio: 'inherit'
	});
	console.log(`${fileName}: ${statSync(file).size.toLocaleString('en')} bytes`);
}
