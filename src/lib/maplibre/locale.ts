import type { Locale } from '../i18n/locales';
import { messagesIn } from '../i18n/messages';
import { gestureHint } from './gesture-hint';

const units: Readonly<Record<Locale, readonly [m: string, km: string, ft: string, mi: string, nmi: string]>> = {
	en: ['m', 'km', 'ft', 'mi', 'nm'],
	ja: ['m', 'km', 'フィート', 'マイル', '海里'],
	ko: ['m', 'km', '피트', '마일', '해리']
};

/** MapLibre's own strings, as far as this map can show them. */
export function mapLocale(locale: Locale): Record<string, string> {
	const messages = messagesIn(locale);
	const [meters, kilometers, feet, miles, nauticalMiles] = units[locale];
	return {
		'Map.Title': messages.mapControls,
		'ScaleControl.Meters': meters,
		'ScaleControl.Kilometers': kilometers,
		'ScaleControl.Feet': feet,
		'ScaleControl.Miles': miles,
		'ScaleControl.NauticalMiles': nauticalMiles,
		'CooperativeGesturesHandler.WindowsHelpText': gestureHint(locale, 'wheel'),
		'CooperativeGesturesHandler.MacHelpText': gestureHint(locale, 'wheel'),
		'CooperativeGesturesHandler.MobileHelpText': gestureHint(locale, 'finger')
	};
}

/**
 * The units that a reader measures land in, from the browser's language tags: miles where roads have miles.
 *
 * @param languages as `navigator.languages` gives them, the preferred first
 */
export function scaleUnit(languages: readonly string[]): 'metric' | 'imperial' {
	const region = languages.map((tag) => /-([A-Z]{2})\b/.exec(tag)?.[1]).find((found) => found !== undefined);
	return region && ['US', 'GB', 'LR', 'MM'].includes(region) ? 'imperial' : 'metric';
}
