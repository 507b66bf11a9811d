import type { Kind } from '../story/story';

/** What several exchanges are alike; null where they differ. */
export function kindOfAll(exchanges: readonly { readonly kind: Kind }[]): Kind | null {
	const [kind, ...others] = new Set(exchanges.map((exchange) => exchange.kind));
	return kind && others.length === 0 ? kind : null;
}
