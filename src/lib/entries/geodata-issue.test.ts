import { expect, it } from 'vitest';
import { formatIssue } from './geodata-issue';

it('an issue is written from the file to the field, with its line at the end', () => {
	const issue = { level: 'error', file: 'events.geojson', message: 'the Korean text is missing' } as const;
	expect(formatIssue(issue)).toBe('events.geojson: the Korean text is missing');
	expect(formatIssue({ ...issue, feature: 'yokosuka-talks', field: 'properties.title.ko' })).toBe(
		'events.geojson · yokosuka-talks · properties.title.ko: the Korean text is missing'
	);
	expect(formatIssue({ ...issue, field: 'title.ko', line: 3, column: 2 })).toBe(
		'events.geojson · title.ko: the Korean text is missing (line 3, column 2)'
	);
	expect(formatIssue({ ...issue, line: 3, following: 10 })).toBe(
		'events.geojson: the Korean text is missing (line 3), and 10 more that follow from it'
	);
});
