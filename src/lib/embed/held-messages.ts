/**
 * What a host says before the page's own script is there: the early script (early-embed) holds it, and the page's takes
 * it once.
 */
interface Holder {
	datelineHeld?: unknown[] | undefined;
}

/** A host that speaks on and on fills no memory. */
const most = 100;

/** Told to the window when a message is held: the page's script is wanted (start/start-when-wanted). */
export const messageHeld = 'datelineheld';

export function startHolding(): void {
	(window as Holder).datelineHeld = [];
}

/** Whether messages are held, and nobody has taken them. */
export function isHeld(): boolean {
	return Boolean((window as Holder).datelineHeld?.length);
}

/** Holds a message, unless they have been taken: what comes from then on is heard. */
export function hold(data: unknown): void {
	const { datelineHeld: held } = window as Holder;
	if (!held || held.length >= most) return;
	held.push(data);
	dispatchEvent(new Event(messageHeld));
}

/** What was held, once. */
export function takeHeld(): readonly unknown[] {
	const holder = window as Holder;
	const { datelineHeld: held = [] } = holder;
	holder.datelineHeld = undefined;
	return held;
}
