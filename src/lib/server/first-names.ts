/** What a part of a page has that selectors can name. */
export interface FirstNames {
	/** Of all of it. */
	readonly language: string;
	readonly elements: ReadonlySet<string>;
	readonly classes: ReadonlySet<string>;
	readonly ids: ReadonlySet<string>;
	/** As written: `aria-expanded="false"`. */
	readonly attributes: ReadonlySet<string>;
}

/** @param markup as Svelte and Kit write it: every attribute's value in double quotes */
export function namesIn(markup: string): FirstNames {
	const tags = [...markup.matchAll(/<([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/gi)];
	const attributes = tags.flatMap(([, , written = '']) => [...written.matchAll(/([\w-]+)="([^"]*)"/g)]);
	const valuesOf = (name: string) => attributes.flatMap(([, found, value = '']) => (found === name ? [value] : []));
	return {
		language: valuesOf('lang')[0] ?? '',
		elements: new Set(tags.map(([, name = '']) => name.toLowerCase())),
		classes: new Set(valuesOf('class').flatMap((value) => value.split(/\s+/))),
		ids: new Set(valuesOf('id')),
		attributes: new Set(attributes.map(([written]) => written))
	};
}
