import { choices, embedParameters, flags } from './parameters';
import type { ChoiceParameter, EmbedOptions, EmbedParameter, FlagParameter } from './parameters';

/** Ids of features are letters, digits and hyphens (`entries/schema`). */
const idPattern = /^[a-z0-9][a-z0-9-]{0,80}$/i;

/** What an address asks for. Whatever is unknown or malformed is as if it were not there. */
export function readEmbedOptions(query: URLSearchParams): EmbedOptions {
	// The type and this walk say the same thing, one to the compiler and one at run time; a test ties them.
	return Object.fromEntries(embedParameters.map((name) => [name, readParameter(name, query)])) as EmbedOptions;
}

function readParameter(name: EmbedParameter, query: URLSearchParams): string | boolean | null {
	if (isChoice(name)) return choice(name, query);
	if (isFlag(name)) return flag(name, query);
	const id = query.get(name);
	return id !== null && idPattern.test(id) ? id : null;
}

export function isChoice(name: EmbedParameter): name is ChoiceParameter {
	return name in choices;
}

export function isFlag(name: EmbedParameter): name is FlagParameter {
	return flags.some((flag) => flag === name);
}

/** The query that asks for some options, without what holds anyway: "" or "?theme=dark&events=1". */
export function embedQuery(options: Partial<EmbedOptions>): string {
	const query = new URLSearchParams();
	for (const name of embedParameters) {
		const value = options[name];
		if (value === undefined || value === null || value === false) continue;
		if (isChoice(name) && value === choices[name][0]) continue;
		query.set(name, value === true ? '1' : value);
	}
	const text = query.toString();
	return text && `?${text}`;
}

/** One of a parameter's choices, whatever was asked. */
export function choice<Name extends ChoiceParameter>(
	name: Name,
	query: URLSearchParams
): (typeof choices)[Name][number] {
	const allowed: readonly (typeof choices)[Name][number][] = choices[name];
	const asked = query.get(name);
	return allowed.find((value) => value === asked) ?? choices[name][0];
}

export function flag(name: FlagParameter, query: URLSearchParams): boolean {
	const asked = query.get(name);
	return asked !== null && asked !== '0' && asked !== 'false';
}
