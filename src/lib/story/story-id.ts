/** Also the fragment in an address and in the page's HTML, so: nothing that would have to be escaped. */
const pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function isStoryId(value: unknown): value is string {
	return typeof value === 'string' && pattern.test(value);
}

/** What an id made of a text would be: "Nara" and "nara " give `nara`. */
export function idFrom(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
