import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/*
 * static/dateline-embed.d.ts tells hosts in one file what messages.ts and parameters.ts say to us. Here the compiler is
 * asked whether both say the same; whoever changes one is told to change the other.
 */

const forHosts = 'static/dateline-embed.d.ts';
/** Does not exist: where the questions would stand if they were a module. */
const questions = 'src/lib/embed/host-types.questions.ts';

const agreement = `
	import type * as hosts from '../../../static/dateline-embed';
	import type { EmbedSelection, FromEmbed, ToEmbed } from './messages';
	import type { EmbedOptions } from './parameters';

	type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
	/** Written out field by field, so that it does not matter of which parts a type was put together. */
	type Plain<T> = T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T;

	type Up = { [M in FromEmbed as M['type']]: Plain<M> };
	type UpForHosts = { [M in hosts.DatelineMessageFromEmbed as M['type']]: Plain<M> };
	type Down = { [M in ToEmbed as M['type']]: Plain<M> };
	type DownForHosts = { [M in hosts.DatelineMessageToEmbed as M['type']]: Plain<M> };
	type Details = { [M in Exclude<FromEmbed, { type: 'dateline:height' }> as M['type']]: Plain<Omit<M, 'type' | 'v'>> };
	type DetailsForHosts = { [Name in keyof hosts.DatelineEventMap]: Plain<hosts.DatelineEventMap[Name]['detail']> };

	export const options: Same<Plain<EmbedOptions>, Plain<hosts.DatelineOptions>> = true;
	export const selection: Same<EmbedSelection, hosts.DatelineSelection> = true;
	export const up: Same<Up, UpForHosts> = true;
	export const down: Same<Down, DownForHosts> = true;
	export const details: Same<Details, DetailsForHosts> = true;
`;

const hostsPage = `
	import type { DatelineMapAttributes } from '../../../static/dateline-embed';

	const map = document.createElement('dateline-map');
	const attributes: DatelineMapAttributes = { story: 'harbor-talks', lang: 'ko', theme: 'dark', events: '', event: 'fukuoka-talks' };
	for (const [name, value] of Object.entries(attributes)) map.setAttribute(name, value);
	map.addEventListener('dateline:select', ({ detail }) => detail.selection?.id.trim());
	document.addEventListener('dateline:step', ({ detail: { step, steps } }) => step / steps);
`;

/** What the compiler says about a module beside messages.ts, with hosts' types as they are or changed. */
function complaints(source: string, change: (types: string) => string = (types) => types): string[] {
	const options: ts.CompilerOptions = {
		strict: true,
		exactOptionalPropertyTypes: true,
		noEmit: true,
		types: [],
		target: ts.ScriptTarget.ES2022,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
		skipDefaultLibCheck: true
	};
	const [host, disk] = [ts.createCompilerHost(options), ts.createCompilerHost(options)];
	const written = (path: string) => {
		if (path.endsWith(questions)) return source;
		return path.endsWith(forHosts) ? change(readFileSync(forHosts, 'utf8')) : undefined;
	};
	host.fileExists = (path) => written(path) !== undefined || disk.fileExists(path);
	host.readFile = (path) => written(path) ?? disk.readFile(path);
	host.getSourceFile = (path, ...rest) => {
		const text = written(path);
		return text === undefined ? disk.getSourceFile(path, ...rest) : ts.createSourceFile(path, text, rest[0]);
	};
	return ts
		.getPreEmitDiagnostics(ts.createProgram([questions], options, host))
		.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('types for hosts', { timeout: 60_000 }, () => {
	test('say what our own modules say: static/dateline-embed.d.ts has every option and every message', () => {
		expect(complaints(agreement)).toEqual([]);
	});

	test('make a host’s page type-check', () => {
		expect(complaints(hostsPage)).toEqual([]);
	});

	test.each([
		['an option', "'full' | 'map' | 'list'", "'full' | 'map'"],
		['a missing option', 'readonly transparent: boolean;', ''],
		['a field of a message up', 'readonly steps: number;', 'readonly steps?: number;'],
		['a message down', "| ToEmbed<'ping'>", ''],
		['an event', "'dateline:lang': CustomEvent", "'dateline:language': CustomEvent"]
	])('the comparison is no formality: %s that differs is found', (_what, from, to) => {
		const change = (types: string) => {
			expect(types).toContain(from);
			return types.replace(from, to);
		};
		expect(complaints(agreement, change)).not.toEqual([]);
	});
});
