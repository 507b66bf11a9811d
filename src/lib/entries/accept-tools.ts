import type { Finding } from './finding';
import { nearestWord } from './nearest-word';
import { issueAt, valueAt, type StoryFile } from './story-file';

/*
 * What programs write into a GeoJSON file besides its facts: QGIS a reference system, a layer's name and heights, GDAL
 * a bounding box and a number for each row, drawing tools colours of markers. None of it can mean anything else than it
 * says, and none of it is ours. It is left out here, so that the schema can stay strict about everything else.
 */

type Members = Record<string, unknown>;

/** Numbers of rows in a database, and the style of drawing tools (simplestyle). */
const toolProperty = /^(?:fid|ogc_fid|marker-(?:color|size|symbol)|stroke(?:-width|-opacity)?|fill(?:-opacity)?)$/;

/** Properties that may be left out: a table's row has a cell for each of them, and nothing in it. */
const optionalProperties = ['note', 'citations', 'quotation', 'checked'];

/**
 * Keys of a feature or of its properties: at the top they stand in the wrong place and are no program's. `name` is
 * QGIS's.
 */
const misplaced =
	/^(?:geometry|coordinates|properties|place|role|precision|date|kind|status|summary|details|quotation|outcomes|people|citations|checked|note)$/;

/** The same file without what tools add, and a finding when its positions are in another reference system than ours. */
export function acceptTools(file: StoryFile): { file: StoryFile; findings: Finding[] } {
	const { value } = file;
	if (!isObject(value) || !Array.isArray(value['features']) || value['type'] !== 'FeatureCollection') {
		return { file, findings: [] };
	}
	const ours = Object.entries(value).filter(([key]) => isOurs(key));
	const features = value['features'].map((feature: unknown) => (isObject(feature) ? withoutTools(feature) : feature));
	return { file: { ...file, value: { ...Object.fromEntries(ours), features } }, findings: checkReferenceSystem(file) };
}

function isOurs(key: string): boolean {
	// A misspelt key of ours has no place here either: both are there, or we would not have come so far.
	return key === 'type' || key === 'features' || misplaced.test(key) || nearestWord(key, ['features']) !== undefined;
}

function withoutTools({ bbox: _, geometry, properties, ...feature }: Members): Members {
	return {
		...feature,
		...(geometry !== undefined && { geometry: isObject(geometry) ? withoutHeight(geometry) : geometry }),
		...(properties !== undefined && { properties: isObject(properties) ? withoutCells(properties) : properties })
	};
}

function withoutHeight({ bbox: _, ...geometry }: Members): Members {
	const { coordinates } = geometry;
	const isHigh = Array.isArray(coordinates) && coordinates.length === 3 && typeof coordinates[2] === 'number';
	return isHigh ? { ...geometry, coordinates: coordinates.slice(0, 2) } : geometry;
}

function withoutCells(properties: Members): Members {
	return Object.fromEntries(
		Object.entries(properties).filter(
			([key, value]) => !toolProperty.test(key) && !(value === null && optionalProperties.includes(key))
		)
	);
}

/**
 * Longitude and latitude in degrees on WGS 84, under the names that programs give it; with heights above it as well.
 */
const degrees = /(?:^|[:/])(?:CRS84h?|EPSG(?:[:/]+[\d.]*)?[:/]+(?:4326|4979))$/i;

/** A file from before 2016 may name its reference system. RFC 7946 has one only, and so have we. */
function checkReferenceSystem(file: StoryFile): Finding[] {
	const crs = valueAt(file.value, ['crs']) ?? null;
	if (crs === null) return [];
	const name = valueAt(crs, ['properties', 'name']) ?? valueAt(crs, ['properties', 'code']);
	const code = typeof name === 'number' ? `EPSG:${name}` : name;
	if (typeof code === 'string' && degrees.test(code)) return [];
	const named = typeof code === 'string' ? `the positions are in ${code}` : 'the reference system has no name';
	return [
		issueAt(file, ['crs'], `${named}; export the layer in EPSG:4326 (WGS 84), longitude and latitude in degrees`)
	];
}

function isObject(value: unknown): value is Members {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
