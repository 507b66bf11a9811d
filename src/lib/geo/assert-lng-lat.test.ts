import { describe, expect, test } from 'vitest';
import { assertLngLat } from './assert-lng-lat';

describe('what counts as a position', () => {
	test.each([[[139.6722, 35.2814]], [[0, 0]], [[-180, -90]], [[180, 90]]])('%j is a position', (value) => {
		expect(() => {
			assertLngLat(value);
		}).not.toThrow();
	});

	test.each<[unknown, string]>([
		[[180.1, 0], 'from: longitude must be a number within -180..180 degrees, got 180.1'],
		[[35, 139], 'from: latitude must be a number within -90..90 degrees, got 139'],
		[[NaN, 0], 'from: longitude must be a number within -180..180 degrees, got NaN'],
		[[0, -Infinity], 'from: latitude must be a number within -90..90 degrees, got -Infinity'],
		[['139', 35], 'from: longitude must be a number within -180..180 degrees, got "139"'],
		[[0, null], 'from: latitude must be a number within -90..90 degrees, got null'],
		[[1], 'from: expected [longitude, latitude], got [1]'],
		[[1, 2, 3], 'from: expected [longitude, latitude], got [1,2,3]'],
		[{ lng: 1, lat: 2 }, 'from: expected [longitude, latitude], got {"lng":1,"lat":2}'],
		[undefined, 'from: expected [longitude, latitude], got undefined']
	])('%j is refused by what, value and range', (value, message) => {
		expect(() => {
			assertLngLat(value, 'from');
		}).toThrow(new RangeError(message));
	});
});
