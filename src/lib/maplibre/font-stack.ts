import { fontFamilies } from '../cartography/marks';
import type { Locale } from '../i18n/locales';

/**
 * The value of `text-font`. Its first name is a font that nobody has: MapLibre reads weight and slant from that name
 * and draws with the next family that is installed. Where none is, the poster has the browser's own serif: MapLibre by
 * itself would take the sans.
 */
export function fontStack(
	locale: Locale,
	family: 'sans' | 'serif',
	look: 'Regular' | 'Medium' | 'Semibold' | 'Italic'
): string[] {
	return [`Dateline ${look}`, ...fontFamilies(locale, family), ...(family === 'serif' ? ['serif'] : [])];
}
