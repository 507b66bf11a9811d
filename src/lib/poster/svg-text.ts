/** Text from data as text of a drawing: never markup. Also safe between double quotes. */
export function escapeText(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A number without the noise of floating point. */
export function shortNumber(value: number, digits = 1): string {
	return String(Number(value.toFixed(digits)));
}
