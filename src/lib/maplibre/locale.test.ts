import { expect, test } from 'vitest';
import { locales } from '../i18n/locales';
import { mapLocale } from './locale';

test('every string that MapLibre may show is there in every language', () => {
	for (const locale of locales) {
		for (const [key, text] of Object.entries(mapLocale(locale))) expect(text, `${locale} ${key}`).not.toBe('');
	}
});
