/** What a frame says of itself, as far as it keeps to the protocol. */
interface Said {
	secret: string;
	message: string;
	value: string;
}

/**
 * How a WordPress page treats the frames of strangers, as its wp-embed.js does: whose message counts, and what it may
 * do. Runs in that page, into which tests/support/wordpress.ts writes its text: it must not use anything from outside
 * itself.
 */
export function receiveAsWordpress(): void {
	const framesWith = (secret: string) =>
		document.querySelectorAll<HTMLIFrameElement>(`iframe[data-secret="${secret}"]`);

	addEventListener('message', ({ data, source }: MessageEvent<Said | null>) => {
		if (!data || !(data.secret || data.message || data.value)) return;
		if (/[^a-z\d]/i.test(data.secret)) return;
		// The fallback goes as soon as anybody knows the secret.
		for (const fallback of document.querySelectorAll<HTMLElement>(`blockquote[data-secret="${data.secret}"]`)) {
			fallback.style.display = 'none';
		}
		for (const frame of framesWith(data.secret)) {
			if (source !== frame.contentWindow) continue;
			frame.removeAttribute('style');
			if (data.message === 'height') {
				const heightPx = parseInt(data.value, 10);
				frame.height = String(heightPx > 1000 ? 1000 : heightPx >= 200 ? heightPx : 200);
			}
			if (data.message === 'link') follow(frame, data.value);
		}
	});

	/** A frame may take its reader elsewhere: to its own host only, and only while the reader is in it. */
	const follow = (frame: HTMLIFrameElement, address: string) => {
		const from = new URL(frame.src, location.href);
		const to = new URL(address, location.href);
		if (!/^https?:$/.test(to.protocol) || to.host !== from.host) return;
		if (document.activeElement === frame) location.href = address;
	};

	// A frame that spoke before anybody listened is told to repeat itself. Once, when the page's own markup is there.
	addEventListener('DOMContentLoaded', () => {
		for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe.wp-embedded-content')) {
			const { contentWindow, dataset } = frame;
			contentWindow?.postMessage({ message: 'ready', secret: dataset['secret'] }, '*');
		}
	});
}
