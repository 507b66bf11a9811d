import { z } from 'zod';
import { locales } from '../i18n/locales';

/*
 * What an editor may write in geodata/stories/<slug>/. Build time only: no page imports this module, so zod never reaches a reader.
 * Everything is strict: a misspelt key is an issue, not a silence.
 */

/** Three kinds of exchange; each has one colour and one second sign on the map. */
export const kinds = ['leaders', 'ministers', 'support'] as const;
export const statuses = ['happened', 'agreed', 'proposed'] as const;
export const precisions = ['town', 'site'] as const;
export const topics = [
	'annual-visits',
	'trilateral',
	'personnel',
	'technology',
	'search-and-rescue',
	'partnership'
] as const;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const text = z.string().trim().min(1);
const localizedText = z.strictObject({ en: text, ja: text, ko: text } satisfies Record<
	(typeof locales)[number],
	typeof text
>);
const edtf = z.string();
const calendarDate = z.iso.date();
const citationIds = z.array(id).min(1);
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

export const storyFileSchema = z.strictObject({
	/** The folder's name, and the story's address. */
	slug: id,
	/** Raised with every change that a reader could notice; the list of changes says what it was. */
	version: z.int().min(1),
	published: calendarDate,
	updated: calendarDate,
	kicker: localizedText,
	title: localizedText,
	standfirst: localizedText,
	/** Paragraphs that belong to the whole story, not to one event. */
	context: z.array(z.strictObject({ id, text: localizedText, citations: citationIds })),
	/** The place that distances are counted from. */
	origin: id,
	people: z.array(z.strictObject({ id, name: localizedText, office: localizedText })),
	/** Spellings, precision, what an arc stands for: what a careful reader would ask. */
	notes: z.array(z.strictObject({ id, text: localizedText })),
	citations: z.array(
		z.strictObject({
			id,
			publisher: text,
			/** What the report is about, in one short phrase: not the headline, which is the publisher's. */
			subject: localizedText,
			date: calendarDate,
			url: z.url({ protocol: /^https?$/ }),
			language: z.enum(locales)
		})
	),
	changes: z.array(z.strictObject({ version: z.int().min(1), date: calendarDate, text: localizedText })).min(1)
});

function featureCollection<Properties extends z.ZodType>(properties: Properties) {
	return z.strictObject({
		type: z.literal('FeatureCollection'),
		features: z.array(
			z.strictObject({
				type: z.literal('Feature'),
				id,
				geometry: z.strictObject({ type: z.literal('Point'), coordinates: position }),
				properties
			})
		)
	});
}

export const placesFileSchema = featureCollection(
	z.strictObject({
		name: localizedText,
		/** What the place is in this story, in a few words: "naval base", "capital". */
		role: localizedText,
		precision: z.enum(precisions),
		note: localizedText.optional(),
		citations: citationIds.optional()
	})
);

export const eventsFileSchema = featureCollection(
	z.strictObject({
		place: id,
		/** EDTF level 0–1, a local calendar date. */
		date: edtf,
		kind: z.enum(kinds),
		status: z.enum(statuses),
		title: localizedText,
		summary: localizedText,
		details: z.array(localizedText),
		quotation: z.strictObject({ text: localizedText, speaker: id, citations: citationIds }).optional(),
		outcomes: z.array(
			z.strictObject({
				id,
				topic: z.enum(topics),
				status: z.enum(statuses),
				text: localizedText,
				citations: citationIds
			})
		),
		people: z.array(id),
		citations: citationIds
	})
);

export const exchangesFileSchema = z.strictObject({
	exchanges: z.array(
		z.strictObject({
			id,
			from: id,
			to: id,
			/** The event in which the exchange took place. */
			event: id,
			date: edtf,
			kind: z.enum(kinds),
			status: z.enum(statuses),
			title: localizedText,
			note: localizedText.optional(),
			citations: citationIds
		})
	)
});
