import type { ParamMatcher } from '@sveltejs/kit';
import { isLocale } from '$lib/i18n/locales';
import type { Locale } from '$lib/i18n/locales';

export const match = ((param): param is Locale => isLocale(param)) satisfies ParamMatcher;
