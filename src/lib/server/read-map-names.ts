import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MapNames } from '../cartography/context-names';
import type { LngLat } from '../geo/lng-lat';
import type { Locale, LocalizedText } from '../i18n/locales';

interface CityFile {
	readonly cities: readonly { id: string; name: LocalizedText; position: LngLat; rank: number }[];
}
