/**
 * A line may break after a hyphen, but not within "Lee Jae-myung" or "Self-Defense": behind the hyphen of a word that
 * begins with a capital stands a word joiner, which nobody sees, which searches pass over, and which lets no line
 * break.
 */
export function withWholeNames(text: string): string {
	return text.replace(/\p{Lu}\p{L}*-(?=\p{L})/gu, '$&\u2060');
}
