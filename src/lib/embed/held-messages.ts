/**
 * What a host says before the page's own script is there: the early script (early-embed) holds it, and the page's takes
 * it once.
 */
interface Holder {
	datelineHeld?: unknown[] | undefined;
}

/** A host that speaks on and on fills no memory. */
const most = 100;

export function startHolding(): void {
	(window as Holder).datelineHeld = [];
}

/** Holds a message, unless they have been taken: what comes from then on is heard. */
export function hold(data: unknown): void {
	const { datelineHeld: held } = window as Holder;
	if (held && held.length < most) held.push(data);
}

/** What was held, once. */
export function takeHeld(): readonly unknown[] {
	const holder = window as Holder;
	const { datelineHeld: held = [] } = holder;
	holder.datelineHeld = undefined;
	return held;
}
