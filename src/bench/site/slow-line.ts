import type { ServerResponse } from 'node:http';
import { slow4g } from '../conditions';

interface Sending {
	response: ServerResponse;
	body: Buffer;
	sent: number;
	done: () => void;
}

/** How often what the line has room for is handed out, ms. */
const tickMs = 4;

/**
 * One slow line, which all answers share in equal parts: documents, what workers fetch, and frames of other sites. The
 * browser's own throttling would have to be switched on for each of those.
 */
export function createSlowLine({ downKbps }: { downKbps: number } = slow4g) {
	const bytesPerMs = downKbps / 8;
	let sending: Sending[] = [];
	let timer: NodeJS.Timeout | undefined;
	let lastMs = 0;
	let room = 0;

	function tick() {
		const nowMs = performance.now();
		room += (nowMs - lastMs) * bytesPerMs;
		lastMs = nowMs;
		while (room >= 1 && sending.length > 0) {
			const share = Math.max(1, Math.floor(room / sending.length));
			for (const one of sending) {
				const part = one.body.subarray(one.sent, one.sent + Math.min(share, Math.floor(room)));
				if (part.length === 0) continue;
				one.response.write(part);
				one.sent += part.length;
				room -= part.length;
			}
			for (const one of sending) if (one.sent >= one.body.length || one.response.destroyed) one.done();
			sending = sending.filter(({ body, sent, response }) => sent < body.length && !response.destroyed);
		}
		if (sending.length > 0) return;
		clearInterval(timer);
		timer = undefined;
	}

	return {
		/** Sends an answer's body; its head is the caller's. */
		send: (response: ServerResponse, body: Buffer) =>
			new Promise<void>((done) => {
				sending.push({ response, body, sent: 0, done });
				if (timer) return;
				// What the line could have carried while nothing was asked for is gone.
				room = 0;
				lastMs = performance.now();
				timer = setInterval(tick, tickMs);
			})
	};
}
