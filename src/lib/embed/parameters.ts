/** How an embed is set up: by the query of its address, by the attributes of `<dateline-map>`, by the form of the "Embed this map" page. */
export interface EmbedOptions {
	readonly theme: 'auto' | 'light' | 'dark';
	/** The event, exchange or place that is open at the start, by its id. */
	readonly event: string | null;
	/** Starts at the first step of the tour. */
	readonly tour: boolean;
	readonly names: 'locale' | 'dual' | 'single';
	readonly ui: 'full' | 'map' | 'list';
	readonly gestures: 'cooperative' | 'greedy';
	readonly interactive: 'auto' | 'tap' | 'never';
	readonly transparent: boolean;
	/** Tells the host what the reader does. */
	readonly events: boolean;
}

export type EmbedParameter = keyof EmbedOptions;

/** Parameters with a closed set of values; the first is what holds when nothing, or anything else, is said. */
export const choices = {
	theme: ['auto', 'light', 'dark'],
	names: ['locale', 'dual', 'single'],
	ui: ['full', 'map', 'list'],
	gestures: ['cooperative', 'greedy'],
	interactive: ['auto', 'tap', 'never']
} as const satisfies { readonly [Name in EmbedParameter]?: readonly EmbedOptions[Name][] };

/** Parameters that are there or not: `?events`, `?events=1`, `?events=true`; `0` and `false` mean no. */
export const flags = ['tour', 'transparent', 'events'] as const satisfies readonly EmbedParameter[];

/** All parameters, in the order of the documentation. The loader copies the attributes of these names into the address. */
export const embedParameters = [
	'theme',
	'event',
	'tour',
	'names',
	'ui',
	'gestures',
	'interactive',
	'transparent',
	'events'
] as const satisfies readonly EmbedParameter[];

/** Ids of features are letters, digits and hyphens (`entries/schema`). */
const idPattern = /^[a-z0-9][a-z0-9-]{0,80}$/i;

/** What an address asks for. Whatever is unknown or malformed is as if it were not there. */
export function readEmbedOptions(query: URLSearchParams): EmbedOptions {
	const event = query.get('event');
	return {
		theme: choice('theme', query),
		event: event !== null && idPattern.test(event) ? event : null,
		tour: flag('tour', query),
		names: choice('names', query),
		ui: choice('ui', query),
		gestures: choice('gestures', query),
		interactive: choice('interactive', query),
		transparent: flag('transparent', query),
		events: flag('events', query)
	};
}

/** The query that asks for some options, without what holds anyway: "" or "?theme=dark&events=1". */
export function embedQuery(options: Partial<EmbedOptions>): string {
	const query = new URLSearchParams();
	for (const name of embedParameters) {
		const value = options[name];
		if (value === undefined || value === null || value === false) continue;
		if (name in choices && value === choices[name as keyof typeof choices][0]) continue;
		query.set(name, value === true ? '1' : value);
	}
	const text = query.toString();
	return text && `?${text}`;
}

/** One of a parameter's choices, whatever was asked. */
export function choice<Name extends keyof typeof choices>(
	name: Name,
	query: URLSearchParams
): (typeof choices)[Name][number] {
	const allowed: readonly (typeof choices)[Name][number][] = choices[name];
	const asked = query.get(name);
	return allowed.find((value) => value === asked) ?? choices[name][0];
}

export function flag(name: (typeof flags)[number], query: URLSearchParams): boolean {
	const asked = query.get(name);
	return asked !== null && asked !== '0' && asked !== 'false';
}
