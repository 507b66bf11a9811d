import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exampleFiles, exampleSlug, textsOf } from '../../tests/support/example-story';
import { formatIssue } from '../entries/geodata-issue';
import { parseStory } from './parse-story';
import { ownAddresses } from './read-story-files';

function told(name: string, content: string | Uint8Array): string[] {
	const result = parseStory({ ...textsOf(exampleFiles()), [name]: content }, exampleSlug);
	return result.ok ? [] : result.issues.map(formatIssue);
}

const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));

describe('a file that is no JSON is called what it is:', () => {
	it.each([
		['empty', '\n', /^places.geojson: the file is empty; restore it/],
		['nothing but a byte-order mark', '\ufeff', /the file is empty/],
		[
			'a web page',
			'<!DOCTYPE html>\n<html><body>Sign in</body></html>',
			/is a web page, not JSON.*\(line 1, column 1\)$/
		],
		['a web page after a comment', '<!-- cached -->\n<html lang="en">', /is a web page/],
		['KML', '<?xml version="1.0"?>\n<kml xmlns="…"></kml>', /is XML \(KML, GPX and the like\)/],
		['other markup', '<table></table>', /is markup, not JSON/],
		[
			'a merge that was not finished',
			'{\n<<<<<<< HEAD\n"type": "a"\n=======\n"type": "b"\n>>>>>>> other\n}',
			/two versions of the file were merged and disagree here.*\(line 2, column 1\)$/
		],
		[
			'a pointer of Git LFS',
			'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 9\n',
			/pointer of Git LFS.*"git lfs pull"/
		],
		['a pointer of git-annex', '/annex/objects/SHA256E-s9--4d7a.geojson\n', /pointer of git-annex/],
		['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('{}')]), /the file is UTF-16, .*; save it as UTF-8$/],
		['UTF-16 without a mark', utf16('{"type": "a"}'), /the file is UTF-16 or no text at all/],
		['a ZIP archive', Buffer.from('PK\x03\x04…', 'latin1'), /is a ZIP archive or a document of an office program/],
		['compressed', gzipSync('{}'), /is compressed with gzip; unpack it/],
		[
			'Korean of another time',
			Buffer.from([0x22, 0xb3, 0xaa, 0xb6, 0xf3, 0x22]),
			/the file is not UTF-8 \(it may be \S+\)/
		],
		['bytes of no encoding', Buffer.from([0x22, 0xff, 0x22]), /the file is not UTF-8; save it in that encoding$/]
	])('%s', (_, content, message) => {
		expect(told('places.geojson', content)).toEqual([expect.stringMatching(message)]);
	});

	it.each([
		['01', 'the number 01 begins with a zero too many; write 1'],
		['-007.5', 'the number -007.5 begins with a zero too many; write -7.5'],
		['1e999', '1e999 is greater than any number that can be read'],
		['NaN', 'NaN is no number in JSON; write the number itself, or leave the field out'],
		['-Infinity', '-Infinity is no number in JSON; write the number itself, or leave the field out'],
		['.5', 'the number .5 begins with a point; write 0.5'],
		['5.', 'the number 5. ends in a point; write 5'],
		['+5', 'the number +5 begins with a plus sign; write 5'],
		['0x1F', 'the number 0x1F is not decimal; JSON has decimal numbers only'],
		['135.8°', 'expected "," or "]", found "°"'],
		['35.68N', '35.68N is no number; write digits with one point, such as 135.8'],
		['undefined', 'undefined means nothing in JSON; leave the field out'],
		['None', 'None means nothing in JSON; leave the field out'],
		['True', 'True is written true in JSON'],
		['“Nara”', 'texts stand in straight double quotes ("), not in “']
	])('%s in the place of a value', (written, message) => {
		expect(told('exchanges.json', `{"exchanges": [${written}]}`)).toEqual([
			expect.stringContaining(`exchanges.json: the file cannot be read: ${message} (line 1, column `)
		]);
	});
});

describe('what programs write is understood:', () => {
	const plain = parseStory(textsOf(exampleFiles()), exampleSlug);
	const files = exampleFiles();
	const places = files['places.geojson'];
	const asWritten = (crs: unknown, change: (feature: (typeof places.features)[number]) => object) => ({
		...files,
		'places.geojson': {
			name: 'places',
			crs,
			xy_coordinate_resolution: 1e-6,
			bbox: [126, 32, 140, 38],
			...places,
			features: places.features.map(change)
		}
	});
	const named = (name: string) => ({ type: 'name', properties: { name } });

	it.each([
		['urn:ogc:def:crs:OGC:1.3:CRS84'],
		['urn:ogc:def:crs:OGC::CRS84h'],
		['urn:ogc:def:crs:EPSG::4326'],
		['EPSG:4326'],
		['http://www.opengis.net/def/crs/EPSG/0/4326']
	])('heights, bounds, empty cells and numbers of rows in a file in %s', (crs) => {
		const texts = textsOf(
			asWritten(named(crs), ({ geometry, properties, ...feature }) => ({
				...feature,
				bbox: [1, 2, 3, 4],
				geometry: { ...geometry, coordinates: [...geometry.coordinates, 12.5] },
				properties: { fid: 1, ...properties, note: null, citations: null, 'marker-color': '#f00' }
			}))
		);
		expect(parseStory(texts, exampleSlug)).toEqual(plain);
	});

	it('a point that a program has rounded is the point of its place', () => {
		const texts = textsOf(
			asWritten(null, (feature) => ({
				...feature,
				geometry: { type: 'Point', coordinates: feature.geometry.coordinates.map((value) => value + 4e-7) }
			}))
		);
		const result = parseStory(texts, exampleSlug);
		if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'));
		const placeOf = new Map(result.story.places.map(({ id, position }) => [id, position]));
		for (const { placeId, position } of result.story.events) expect(position).toEqual(placeOf.get(placeId));
	});

	it.each([
		[
			named('urn:ogc:def:crs:EPSG::3857'),
			/· crs: the positions are in urn:ogc:def:crs:EPSG::3857; export the layer in EPSG:4326/
		],
		[named('urn:ogc:def:crs:EPSG::5179'), /the positions are in urn:ogc:def:crs:EPSG::5179/],
		[{ type: 'EPSG', properties: { code: 2451 } }, /the positions are in EPSG:2451/],
		[{ type: 'link', properties: { href: 'a.prj' } }, /the reference system has no name/]
	])('but no other reference system is: %j', (crs, message) => {
		const texts = textsOf(asWritten(crs, (feature) => feature));
		expect(told('places.geojson', texts['places.geojson'] ?? '')).toEqual([expect.stringMatching(message)]);
	});
});

describe('texts are in one normal form:', () => {
	it('a name typed with its accents apart is the same story', () => {
		const apart = Object.entries(textsOf(exampleFiles())).map(([name, text]) => [name, text.normalize('NFD')]);
		expect(parseStory(Object.fromEntries(apart) as Record<string, string>, exampleSlug)).toEqual(
			parseStory(textsOf(exampleFiles()), exampleSlug)
		);
	});

	it('an address stays as it is asked for', () => {
		const files = exampleFiles();
		const [citation] = files['story.json'].citations;
		if (citation) citation.url = 'https://news.example/가'.normalize('NFD');
		const result = parseStory(textsOf(files), exampleSlug);
		expect(result.ok && result.story.citations[0]?.url).toBe('https://news.example/가'.normalize('NFD'));
	});
});

describe('a story is not published at an address of the site itself:', () => {
	it.each(ownAddresses)('%s', (slug) => {
		const files = exampleFiles();
		files['story.json'].slug = slug;
		const result = parseStory(textsOf(files), slug);
		expect(!result.ok && result.issues.map(({ message }) => message)).toEqual([
			`"${slug}" is an address of the site itself; give folder and slug another name`
		]);
	});

	it('every route that a slug could take is among them', () => {
		const routes = readdirSync('src/routes', { withFileTypes: true }).filter((entry) => entry.isDirectory());
		const names = routes.map(({ name }) => name).filter((name) => !/[[(.]/.test(name));
		expect(names.length).toBeGreaterThan(0);
		expect(ownAddresses).toEqual(expect.arrayContaining(names));
	});
});
