/**
 * Whether the page's own scrolling goes first: one finger and the plain wheel pass over the map. On a phone's page and
 * in every embed, unless its host asked otherwise (embed/early-embed.ts). The poster and the live map have one rule.
 */
export function isCooperative(): boolean {
	const asked = document.documentElement.dataset['gestures'];
	return asked ? asked === 'cooperative' : matchMedia('(max-width: 959px)').matches;
}
