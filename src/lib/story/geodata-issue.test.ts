import { expect, it } from 'vitest';
import { formatIssue } from './geodata-issue';

it('an issue is written from the file to the field, with its line at the end', () => {
	const issue = { file: 'events.geojson', message: 'the Korean text is missing' };
	expect(formatIssue(issue)).toBe('events.geojson: the Korean text is missing');
	expect(formatIssue({ ...issue, feature: 'yokosuka-talks', field: 'properties.title.ko' })).toBe(
		'events.geojson · yokosuka-talks · properties.title.ko: the Korean text is missing'
	);
	expect(formatIssue({ ...issue, field: 'title.ko', line: 3, column: 2 })).toBe(
		'events.geojson · title.ko: the Korean text is missing (line 3, column 2)'
	);
});
