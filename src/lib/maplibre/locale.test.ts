import { expect, test } from 'vitest';
import { locales } from '../i18n/locales';
import { mapLocale, scaleUnit } from './locale';

test('every string that MapLibre may show is there in every language', () => {
	for (const locale of locales) {
		for (const [key, text] of Object.entries(mapLocale(locale))) expect(text, `${locale} ${key}`).not.toBe('');
	}
});

test.each([
	[['en-US', 'en'], 'imperial'],
	[['en', 'en-GB'], 'imperial'],
	[['ja-JP'], 'metric'],
	[['ko-KR', 'en-US'], 'metric'],
	[['zh-Hant-TW', 'en-US'], 'metric'],
	[['en'], 'metric'],
	[[], 'metric']
] as const)('a reader of %j gets a %s scale', (languages, unit) => {
	expect(scaleUnit(languages)).toBe(unit);
});
