import { z } from 'zod';
import { locales } from '../i18n/locales';
import { isDay, parseStoryDate } from '../story/story-date';
import { isStoryId } from '../story/story-id';
import { brokenTextRules, languageNames } from './text-rules';
import { kinds } from '../story/kinds';
import { precisions, statuses, topics } from '../story/vocabulary';

/*
 * What an editor may write in geodata/stories/<slug>/. Build time only: no page imports this module, so zod never
 * reaches a reader. Everything is strict: a misspelt key is an issue, not a silence. Nothing is transformed: what
 * passes is what was written, in normal form (story-file.ts) and without what programs add (accept-tools.ts). Here is
 * what can be seen in one field; what takes two (references, order, overlap) is in the check-… modules. Messages are
 * put into words by schema-issues.ts, except those of the refinements, which stand here.
 */

type Refinement<Value> = (value: Value, context: z.core.$RefinementCtx<Value>) => void;

function refuse<Value>(problemsOf: (value: Value) => readonly string[]): Refinement<Value> {
	return (value, context) => {
		for (const message of problemsOf(value)) context.addIssue({ code: 'custom', message });
	};
}

const id = z
	.string()
	.superRefine(
		refuse((value) =>
			isStoryId(value)
				? []
				: [
						`${JSON.stringify(value)} cannot stand in an address; write lower-case letters, digits and single hyphens, such as yokosuka-talks`
					]
		)
	);
/**
 * The id of something else. That it exists is checked by check-references.ts, with a better message than a pattern's.
 */
const reference = z.string();
const references = z.array(reference);
const citations = references.min(1, 'names no citation; give the id of at least one');

const name = z.string().superRefine(refuse(brokenTextRules));

function textIn(language: string) {
	return z.string().superRefine(refuse((text) => brokenTextRules(text).map((rule) => `the ${language} text ${rule}`)));
}

const text = z.strictObject({
	en: textIn(languageNames.en),
	ja: textIn(languageNames.ja),
	ko: textIn(languageNames.ko)
} satisfies Record<(typeof locales)[number], z.ZodType>);

const calendarDay = z
	.string()
	.superRefine(refuse((day) => (isDay(day) ? [] : [`"${day}" is not a day of the calendar, written like 2026-01-30`])));

/** EDTF level 0–1, a local calendar date. */
const edtf = z.string().superRefine(
	refuse((date) => {
		const result = parseStoryDate(date);
		return result.ok ? [] : [result.message];
	})
);

const webAddress = z.string().superRefine(
	refuse((address) => {
		const url = /^https?:\/\/[^\s/]\S*$/.test(address) && URL.canParse(address) ? new URL(address) : undefined;
		return url?.hostname.includes('.')
			? []
			: [`"${address}" is not a web address; write https:// or http://, a host and no spaces`];
	})
);

/**
 * Answers to what a careful editor would ask (question.ts): a question's name, or with it a field and the reason. For
 * no reader.
 */
const checked = z
	.array(
		z.union(
			[z.string(), z.strictObject({ question: z.string(), field: z.string().optional(), reason: name.optional() })],
			{
				error: 'must be the name of a question, such as "position", or { "question": "…", "field": "…", "reason": "…" }'
			}
		)
	)
	.optional();

const version = z.int().min(1);
/** That longitude and latitude are in range, and not swapped, is checked by check-positions.ts. */
const position = z.tuple([z.number(), z.number()]);

const storyFileSchema = z.strictObject({
	/** The folder's name, and the story's address. */
	slug: id,
	/** Raised with every change that a reader could notice; the list of changes says what it was. */
	version,
	published: calendarDay,
	updated: calendarDay,
	kicker: text,
	title: text,
	standfirst: text,
	/** Paragraphs that belong to the whole story, not to one event. */
	context: z.array(z.strictObject({ id, text, citations, checked })),
	/** The place that distances are counted from. */
	origin: reference,
	people: z.array(z.strictObject({ id, name: text, office: text, checked })),
	/** Spellings, precision, what an arc stands for: what a careful reader would ask. */
	notes: z.array(z.strictObject({ id, text, checked })),
	citations: z.array(
		z.strictObject({
			id,
			publisher: name,
			/** What the report is about, in one short phrase: not the headline, which is the publisher's. */
			subject: text,
			date: calendarDay,
			url: webAddress,
			language: z.enum(locales),
			checked
		})
	),
	/** Oldest first; the last one's version is the story's. */
	changes: z
		.array(z.strictObject({ version, date: calendarDay, text, checked }))
		.min(1, 'lists no change; the first entry says that the story was published'),
	checked
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

const placesFileSchema = featureCollection(
	z.strictObject({
		name: text,
		/** What the place is in this story, in a few words: "naval base", "capital". */
		role: text,
		precision: z.enum(precisions),
		note: text.optional(),
		citations: citations.optional(),
		checked
	})
);

const outcome = z.strictObject({ id, topic: z.enum(topics), status: z.enum(statuses), text, citations });

const eventsFileSchema = featureCollection(
	z.strictObject({
		place: reference,
		date: edtf,
		kind: z.enum(kinds),
		status: z.enum(statuses),
		title: text,
		summary: text,
		details: z.array(text),
		quotation: z.strictObject({ text, speaker: reference, language: z.enum(locales), citations }).optional(),
		outcomes: z.array(outcome),
		people: references,
		citations,
		checked
	})
);

const exchangesFileSchema = z.strictObject({
	exchanges: z.array(
		z.strictObject({
			id,
			from: reference,
			to: reference,
			/** The event in which the exchange took place. */
			event: reference,
			date: edtf,
			kind: z.enum(kinds),
			status: z.enum(statuses),
			title: text,
			note: text.optional(),
			citations,
			checked
		})
	)
});

export const fileSchemas = {
	'story.json': storyFileSchema,
	'places.geojson': placesFileSchema,
	'events.geojson': eventsFileSchema,
	'exchanges.json': exchangesFileSchema
} as const;

export type FileName = keyof typeof fileSchemas;

/** The files of one story as their schemas leave them. */
export type StoryFiles = { readonly [Name in FileName]: z.infer<(typeof fileSchemas)[Name]> };
