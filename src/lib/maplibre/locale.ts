import type { Locale } from '../i18n/locales';
import { messagesIn } from '../i18n/messages';
import { gestureHint } from './gesture-hint';

/** Short, and never another word for a unit than the distances have (i18n/format-distance). */
const units: Readonly<Record<Locale, readonly [m: string, km: string, ft: string, mi: string, nmi: string]>> = {
	en: ['m', 'km', 'ft', 'mi', 'nm'],
	ja: ['メートル', 'キロ', 'フィート', 'マイル', '海里'],
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

/** What MapLibre calls the scene's unit. */
export const scaleUnits = { km: 'metric', mi: 'imperial', nmi: 'nautical' } as const;
