import type { Locale } from '../i18n/locales';

/**
 * The page's own lists (app.css says them again; a test holds the two together), or the poster's names would change their letters when the live map takes over:
 * system fonts whose Han shapes are the language's own: 直, 海 and 戸 differ between Tokyo, Seoul and Beijing.
 * No name with a word that begins with a digit: MapLibre writes the names into CSS without quotes.
 */
const sans: Readonly<Record<Locale, readonly string[]>> = {
	en: ['Segoe UI', 'Helvetica Neue', 'Noto Sans', 'Arial'],
	ja: ['Hiragino Sans', 'Yu Gothic', 'Noto Sans CJK JP', 'Noto Sans JP', 'Meiryo'],
	ko: ['Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', 'Noto Sans KR']
};

const serif: Readonly<Record<Locale, readonly string[]>> = {
	en: ['Iowan Old Style', 'Charter', 'Georgia', 'Noto Serif', 'Times New Roman'],
	ja: ['Hiragino Mincho ProN', 'Yu Mincho', 'Noto Serif CJK JP', 'Noto Serif JP'],
	ko: ['AppleMyungjo', 'Nanum Myeongjo', 'Noto Serif CJK KR', 'Noto Serif KR']
};

/** Fonts for a name on the map, in the order in which they are tried. */
export function fontFamilies(locale: Locale, family: 'sans' | 'serif'): readonly string[] {
	return family === 'sans' ? sans[locale] : serif[locale];
}
