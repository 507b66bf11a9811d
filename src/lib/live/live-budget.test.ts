import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LiveClaim } from './live-budget';
import { claimContext, isAmong } from './live-budget';

const claim = (id: string, visibleShare: number, since = 0) => ({ id, visibleShare, since, released: false });

describe('the ranking of claims', () => {
	const eight = Array.from({ length: 8 }, (_, index) => claim(`map-${index}`, 0.5, index));

	test('eight are alive, however little is in sight of them', () => {
		for (const one of eight) expect(isAmong({ ...one, visibleShare: 0 }, eight)).toBe(true);
	});

	test('of nine, the one least in sight gives up, wherever it stands in the list', () => {
		const least = claim('least', 0.25, 99);
		for (const all of [
			[least, ...eight],
			[...eight, least]
		]) {
			expect(all.filter((one) => !isAmong(one, all))).toEqual([least]);
		}
	});

	test('of maps equally in sight, the one that was wanted first gives up', () => {
		const all = [...eight, claim('newest', 0.5, 100)];
		expect(all.filter((one) => !isAmong(one, all)).map(({ id }) => id)).toEqual(['map-0']);
	});

	test('maps wanted in the same millisecond come to one answer', () => {
		const all = Array.from({ length: 12 }, (_, index) => claim(`map-${index}`, 1, 5));
		const mixed = [...all.slice(7), ...all.slice(0, 7).reverse()];
		const alive = (claims: typeof all) => claims.filter((one) => isAmong(one, claims)).map(({ id }) => id);
		expect(alive(all)).toHaveLength(8);
		expect(alive(mixed).sort()).toEqual(alive(all).sort());
	});
});

/** Every open channel of the page; messages wait until `deliver`, as those between frames do. */
const open = new Set<FakeChannel>();
let waiting: (() => void)[] = [];

class FakeChannel {
	onmessage: ((message: { data: unknown }) => void) | null = null;
	readonly name: string;

	constructor(name: string) {
		this.name = name;
		open.add(this);
	}

	postMessage(message: unknown): void {
		if (!open.has(this)) throw new DOMException('Channel is closed', 'InvalidStateError');
		for (const other of open) {
			if (other === this || other.name !== this.name) continue;
			const data: unknown = structuredClone(message);
			waiting.push(() => {
				if (open.has(other)) other.onmessage?.({ data });
			});
		}
	}

	close(): void {
		open.delete(this);
	}
}

function deliver(): void {
	for (let round = 0; waiting.length > 0; round++) {
		// Maps that answer each other for ever would hang a page.
		if (round > 100) throw new Error('The maps do not stop talking.');
		const now = waiting;
		waiting = [];
		for (const message of now) message();
	}
}

interface TestedMap {
	readonly visibleShare: number;
	readonly claim: LiveClaim;
	alive: boolean;
}

function begin(visibleShare: number): TestedMap {
	const map: TestedMap = {
		visibleShare,
		alive: true,
		claim: claimContext(visibleShare, () => {
			expect(map.alive).toBe(true);
			map.alive = false;
		})
	};
	return map;
}

const aliveAmong = (maps: readonly TestedMap[]) => maps.filter(({ alive }) => alive);

describe('maps that share a page', () => {
	beforeEach(() => {
		vi.useFakeTimers({ toFake: ['Date'] });
		vi.stubGlobal('BroadcastChannel', FakeChannel);
	});

	afterEach(() => {
		open.clear();
		waiting = [];
		vi.unstubAllGlobals();
		vi.useRealTimers();
	});

	/** Twelve different shares, mixed. */
	const shares = Array.from({ length: 12 }, (_, index) => ((index * 5) % 12) / 12);

	test('of twelve that begin at once, exactly the eight most in sight remain', () => {
		const maps = shares.map(begin);
		deliver();
		const remaining = aliveAmong(maps).map(({ visibleShare }) => visibleShare);
		expect(remaining.sort()).toEqual(shares.toSorted().slice(4));
	});

	test('of twelve that begin one after another, the same eight remain, and once all have spoken there are never more', () => {
		const maps: TestedMap[] = [];
		for (const share of shares) {
			maps.push(begin(share));
			deliver();
			expect(aliveAmong(maps)).toHaveLength(Math.min(8, maps.length));
		}
		expect(Math.min(...aliveAmong(maps).map(({ visibleShare }) => visibleShare))).toBe(4 / 12);
	});

	test('of twelve equally in sight the last eight remain', () => {
		const maps: TestedMap[] = [];
		for (let index = 0; index < 12; index++) {
			vi.setSystemTime(index * 1000);
			maps.push(begin(1));
			deliver();
		}
		expect(maps.map(({ alive }) => alive)).toEqual([...Array<boolean>(4).fill(false), ...Array<boolean>(8).fill(true)]);
	});

	test('a map that goes makes room, and the next is alive beside the seven that stay', () => {
		const maps = Array.from({ length: 8 }, () => begin(1));
		deliver();
		maps[3]?.claim.release();
		deliver();
		const next = begin(0);
		deliver();
		expect(next.alive).toBe(true);
		expect(aliveAmong(maps)).toHaveLength(8);
	});

	test('a map that is scrolled out of sight gives up for one that is in sight', () => {
		const maps = Array.from({ length: 8 }, () => begin(0.5));
		deliver();
		maps[2]?.claim.update(0.1);
		deliver();
		expect(aliveAmong(maps)).toHaveLength(8);
		const seen = begin(1);
		deliver();
		expect(seen.alive).toBe(true);
		expect(maps.filter(({ alive }) => !alive)).toEqual([maps[2]]);
	});

	test('what is released says nothing more, and no channel stays open', () => {
		const maps = Array.from({ length: 3 }, () => begin(1));
		deliver();
		for (const { claim } of maps) {
			claim.release();
			claim.release();
			claim.update(0.5);
		}
		deliver();
		expect(open.size).toBe(0);
		expect(maps.every(({ alive }) => alive)).toBe(true);
	});

	test.each([
		['nothing', null],
		['words', 'dateline'],
		['a list', [1, 2, 3]],
		['an empty record', {}],
		['a claim without an id', { visibleShare: 1, since: 1e15, released: false }],
		['a share that is no number', { visibleShare: NaN, since: 1e15, released: false, id: '' }],
		['a share beyond the whole', { visibleShare: 1e9, since: 1e15, released: false, id: '' }],
		['an endless time', { visibleShare: 1, since: Infinity, released: false, id: '' }],
		['words for a number', { visibleShare: '1', since: 1e15, released: false, id: '' }]
	])('a message of %s is ignored, however often it comes', (_what, message) => {
		const map = begin(0.01);
		const stranger = new FakeChannel([...open][0]?.name ?? '');
		for (let index = 0; index < 20; index++) {
			const hasId = typeof message === 'object' && message !== null && 'id' in message;
			stranger.postMessage(hasId ? { ...message, id: `stranger-${index}` } : message);
		}
		deliver();
		expect(map.alive).toBe(true);
	});

	test('maps are told apart without crypto.randomUUID, which insecure origins lack', () => {
		vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
		const maps = Array.from({ length: 9 }, () => begin(1));
		deliver();
		expect(aliveAmong(maps)).toHaveLength(8);
	});

	test('a browser without BroadcastChannel counts each map alone', () => {
		vi.stubGlobal('BroadcastChannel', undefined);
		const map = begin(1);
		map.claim.update(0.5);
		map.claim.release();
		expect(map.alive).toBe(true);
	});
});
