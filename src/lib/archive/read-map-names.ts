import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { MapNames } from '../scene/context-names';
import type { Locale } from '../i18n/locales';

const text = z.string().trim().min(1);
const localizedText = z.strictObject({ en: text, ja: text, ko: text });
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

const citiesFile = z.strictObject({
	cities: z.array(z.strictObject({ id: text, name: localizedText, position, rank: z.int().min(1).max(4) }))
});

const seaNamesFile = z.strictObject({
	note: localizedText,
	seas: z.array(
		z.strictObject({
			id: text,
			names: z.strictObject({ locale: localizedText, dual: localizedText, single: localizedText }),
			position,
			rotationDeg: z.number().min(-90).max(90),
			minZoom: z.number(),
			maxZoom: z.number(),
			rank: z.int().min(1)
		})
	)
});

/**
 * The names around a story, in one language: context cities and seas, each from our own tables in geodata/basemap/.
 *
 * @throws Error naming file and field when a table breaks its form
 */
export async function readMapNames(locale: Locale): Promise<MapNames> {
	const { cities } = await readTable('context-cities.json', citiesFile);
	const { note, seas } = await readTable('sea-names.json', seaNamesFile);
	const otherNames = (policy: 'dual' | 'single') =>
		Object.fromEntries(
			seas
				.filter(({ names }) => names[policy][locale] !== names.locale[locale])
				.map(({ id, names }) => [id, names[policy][locale]])
		);
	return {
		cities: cities.map((city) => ({ ...city, name: city.name[locale] })),
		seaNames: seas.map(({ names, ...sea }) => ({ ...sea, name: names.locale[locale] })),
		otherSeaNames: { dual: otherNames('dual'), single: otherNames('single') },
		seaNamesNote: note[locale]
	};
}

async function readTable<Table>(file: string, schema: z.ZodType<Table>): Promise<Table> {
	const table = schema.safeParse(JSON.parse(await readFile(join('geodata', 'basemap', file), 'utf8')));
	if (!table.success) throw new Error(`geodata/basemap/${file}:\n${z.prettifyError(table.error)}`);
	return table.data;
}
