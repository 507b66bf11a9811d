import { z } from 'zod';
import { isLocale } from '../i18n/locales';
import type { Finding } from './finding';
import type { JsonPath } from './json-positions';
import { didYouMean, nearestWord } from './nearest-word';
import { issueAt, valueAt, type StoryFile } from './story-file';
import { languageNames } from './text-rules';

/**
 * Everything the schema finds wrong with one file, each as one sentence. A key that is misspelt or stands in the wrong
 * place is one issue, not also a missing one.
 */
export function schemaIssues(schema: z.ZodType, file: StoryFile, error: z.ZodError): Finding[] {
	const wrong = error.issues.map(({ path }) => jsonPath(path));
	const explained = new Set<string>();
	const unknownKeys = error.issues.flatMap((issue) => {
		if (issue.code !== 'unrecognized_keys') return [];
		const path = jsonPath(issue.path);
		const allowed = keysAt(schema, path);
		const missing = allowed.filter((key) => valueAt(file.value, [...path, key]) === undefined);
		return issue.keys.map((key) => {
			const home = homeOf(key, path, schema, wrong);
			if (home) {
				explained.add(JSON.stringify([...home, key]));
				return issueAt(file, [...path, key], belongs(key, path, home, schema));
			}
			const meant = nearestWord(key, missing);
			if (meant !== undefined) explained.add(JSON.stringify([...path, meant]));
			return issueAt(file, [...path, key], `"${key}" is not known here; ${hintFor(key, missing, allowed)}`);
		});
	});
	const others = error.issues.flatMap((issue) => {
		const path = jsonPath(issue.path);
		if (issue.code === 'unrecognized_keys' || explained.has(JSON.stringify(path))) return [];
		return issueAt(file, path, describe(issue, path, valueAt(file.value, path)));
	});
	return [...withoutRepeats(unknownKeys), ...others];
}

/**
 * The object around an unknown key, or in it, in which this very key is wanted and is missing or wrong: the key stands
 * in the wrong place.
 */
function homeOf(key: string, path: JsonPath, schema: z.ZodType, wrong: readonly JsonPath[]): JsonPath | undefined {
	const inside = keysAt(schema, path).map((child) => [...path, child]);
	const homes = [path.slice(0, -1), ...inside].filter((home) => {
		const target = JSON.stringify([...home, key]);
		return keysAt(schema, home).includes(key) && wrong.some((other) => JSON.stringify(other) === target);
	});
	return homes.length === 1 ? homes[0] : undefined;
}

function belongs(key: string, path: JsonPath, home: JsonPath, schema: z.ZodType): string {
	if (home.length > path.length) return `"${key}" belongs into "${home.at(-1) ?? ''}"; move it there`;
	const [sibling = ''] = keysAt(schema, home);
	return `"${key}" belongs beside "${sibling}", not into "${path.at(-1) ?? ''}"; move it there`;
}

/** A program puts the same key into the wrong place in every feature: told once, the others follow. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
	return findings.map((finding) => {
		const first = findings.find(({ message }) => message === finding.message);
		const isMisplaced = finding.message.endsWith('; move it there');
		return isMisplaced && first && first !== finding
			? { ...finding, because: { file: first.file, path: first.path } }
			: finding;
	});
}

function hintFor(key: string, missing: readonly string[], allowed: readonly string[]): string {
	const meant = nearestWord(key, missing);
	if (meant !== undefined) return `did you mean "${meant}"?`;
	const present = nearestWord(key, allowed);
	return present === undefined
		? `known here are ${allowed.join(', ')}`
		: `"${present}" stands here already, remove this one`;
}

function describe(issue: z.core.$ZodIssue, path: JsonPath, value: unknown): string {
	if (value === undefined) return describeMissing(issue, path.at(-1));
	switch (issue.code) {
		case 'invalid_value': {
			const allowed = issue.values.map(String);
			const hint = typeof value === 'string' ? didYouMean(value, allowed) : '';
			const choice = allowed.length === 1 ? `must be "${allowed.join()}"` : `must be one of ${allowed.join(', ')}`;
			return `${choice}, not ${shown(value)}${hint}`;
		}
		case 'invalid_type':
			return `must be ${typeNames[issue.expected] ?? issue.expected}, not ${shown(value)}`;
		case 'too_big':
		case 'too_small':
			// A list's own message (schema.ts) says what is missing from it; a tuple has none.
			if (Array.isArray(value) && value.length > 0) return 'must be [longitude, latitude] in degrees, two numbers';
			return typeof value === 'number' ? `must be at least 1, not ${shown(value)}` : issue.message;
		default:
			return issue.message;
	}
}

function describeMissing(issue: z.core.$ZodIssue, key: string | number | undefined): string {
	if (isLocale(key)) return `the ${languageNames[key]} text is missing; every text stands in all languages`;
	if (issue.code === 'invalid_value') {
		const allowed = issue.values.map(String);
		return allowed.length === 1
			? `is missing; write "${allowed.join()}"`
			: `is missing; write one of ${allowed.join(', ')}`;
	}
	return issue.code === 'invalid_type'
		? `is missing; write ${typeNames[issue.expected] ?? issue.expected}`
		: 'is missing';
}

const typeNames: Readonly<Record<string, string>> = {
	string: 'a text in double quotes',
	number: 'a number',
	int: 'a whole number',
	array: 'a list in [ ]',
	tuple: '[longitude, latitude] in degrees',
	object: 'an object in { }'
};

/**
 * A value as the editor wrote it, shortened. JSON cannot write what is too great for a number; it reads it as Infinity.
 */
function shown(value: unknown): string {
	if (typeof value === 'number') return String(value);
	// TypeScript's library does not say so: undefined has no JSON.
	const written = (JSON.stringify(value) as string | undefined) ?? String(value);
	return written.length > 60 ? `${written.slice(0, 60)}…` : written;
}

function jsonPath(path: readonly PropertyKey[]): JsonPath {
	return path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}

/** The keys that an object at this path may have. */
function keysAt(schema: unknown, path: JsonPath): string[] {
	let current = unwrapped(schema);
	for (const key of path) {
		if (current instanceof z.ZodObject) current = unwrapped((current.shape as Record<string, unknown>)[key]);
		else if (current instanceof z.ZodArray) current = unwrapped(current.element);
		else return [];
	}
	return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function unwrapped(schema: unknown): unknown {
	return schema instanceof z.ZodOptional ? schema.unwrap() : schema;
}
