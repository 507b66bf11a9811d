/**
 * Browsers give a page about 16 graphics contexts and take the oldest away without asking. Maps share them: at most
 * eight are alive, those that are most in sight; the others show their posters. Frames of one site speak to each other
 * over a BroadcastChannel, which keeps nothing.
 */
const mostAlive = 8;

/** Tests run without a page. */
const isPage = 'addEventListener' in globalThis;

/** What every live map says of itself. */
interface Claim {
	readonly id: string;
	/** 0 out of sight, 1 wholly in sight. */
	readonly visibleShare: number;
	/** Milliseconds since 1970: of two maps equally in sight the one that was wanted last stays. */
	readonly since: number;
	readonly released: boolean;
}

export interface LiveClaim {
	/** Tells the others how much of the map is in sight. */
	readonly update: (visibleShare: number) => void;
	readonly release: () => void;
}

/**
 * Claims one of the page's contexts.
 *
 * @param giveUp called when others need it more; the claim is released then
 */
export function claimContext(visibleShare: number, giveUp: () => void): LiveClaim {
	const others = new Map<string, Claim>();
	// A frame in a sandbox of its own has a channel of its own, too: it then counts itself alone.
	const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('dateline-live-maps') : null;
	// Not `randomUUID`: plain http has none.
	let own: Claim = { id: String(Math.random()), visibleShare, since: Date.now(), released: false };
	const tell = () => {
		channel?.postMessage(own);
	};
	const release = () => {
		if (own.released) return;
		own = { ...own, released: true };
		tell();
		channel?.close();
		if (isPage) removeEventListener('pagehide', leave);
	};
	// A frame that is taken away, or a page that is left, is not told to clean up; its claim would count for ever.
	const leave = () => {
		release();
		giveUp();
	};
	if (isPage) addEventListener('pagehide', leave);
	const hear = ({ data }: MessageEvent<unknown>) => {
		if (!isClaim(data)) return;
		const isNew = !others.has(data.id);
		if (data.released) others.delete(data.id);
		else others.set(data.id, data);
		if (isNew && !data.released) tell();
		if (!isAmong(own, [...others.values(), own])) {
			release();
			giveUp();
		}
	};
	if (channel) channel.onmessage = hear;
	tell();
	return {
		update(share) {
			if (own.released || share === own.visibleShare) return;
			own = { ...own, visibleShare: share };
			tell();
		},
		release
	};
}

/** Whether a map is among those that may stay alive. Every frame comes to the same answer by itself. */
export function isAmong(own: Claim, all: readonly Claim[]): boolean {
	const ranked = [...all].sort(
		(one, other) => other.visibleShare - one.visibleShare || other.since - one.since || (one.id < other.id ? -1 : 1)
	);
	return ranked.slice(0, mostAlive).some(({ id }) => id === own.id);
}

function isClaim(value: unknown): value is Claim {
	if (typeof value !== 'object' || value === null) return false;
	const { id, visibleShare, since, released } = value as Record<keyof Claim, unknown>;
	return (
		typeof id === 'string' &&
		typeof visibleShare === 'number' &&
		visibleShare >= 0 &&
		visibleShare <= 1 &&
		typeof since === 'number' &&
		Number.isFinite(since) &&
		typeof released === 'boolean'
	);
}
