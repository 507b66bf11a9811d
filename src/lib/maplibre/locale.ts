import type { Locale } from '../i18n/locales';
import { messagesIn } from '../i18n/messages';
import { gestureHint } from './gesture-hint';

/** MapLibre's own strings, as far as this map can show them. */
export function mapLocale(locale: Locale): Record<string, string> {
	const messages = messagesIn(locale);
	return {
		'Map.Title': messages.mapControls,
		'CooperativeGesturesHandler.WindowsHelpText': gestureHint(locale, 'wheel'),
		'CooperativeGesturesHandler.MacHelpText': gestureHint(locale, 'wheel'),
		'CooperativeGesturesHandler.MobileHelpText': gestureHint(locale, 'finger')
	};
}
