// How a WordPress page treats the frames of strangers, as its wp-embed.js does: whose message counts, and what it may do. tests/support/wordpress.ts puts it into the page.
{
	/** @typedef {{ secret: string, message: string, value: string }} Said what a frame says of itself, as far as it keeps to the protocol */

	/** @param {string} secret */
	const framesWith = (secret) =>
		/** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll(`iframe[data-secret="${secret}"]`));

	addEventListener('message', (/** @type {MessageEvent<Said | null>} */ { data, source }) => {
		if (!data || !(data.secret || data.message || data.value)) return;
		if (/[^a-z\d]/i.test(data.secret)) return;
		// The fallback goes as soon as anybody knows the secret.
		for (const fallback of document.querySelectorAll(`blockquote[data-secret="${data.secret}"]`)) {
			/** @type {HTMLElement} */ (fallback).style.display = 'none';
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

	/**
	 * A frame may take its reader elsewhere: to its own host only, and only while the reader is in it.
	 *
	 * @param {HTMLIFrameElement} frame
	 * @param {string} address
	 */
	const follow = (frame, address) => {
		const from = new URL(frame.src, location.href);
		const to = new URL(address, location.href);
		if (!/^https?:$/.test(to.protocol) || to.host !== from.host) return;
		if (document.activeElement === frame) location.href = address;
	};

	// A frame that spoke before anybody listened is told to repeat itself. Once, when the page's own markup is there.
	addEventListener('DOMContentLoaded', () => {
		for (const frame of document.querySelectorAll('iframe.wp-embedded-content')) {
			const { contentWindow, dataset } = /** @type {HTMLIFrameElement} */ (frame);
			contentWindow?.postMessage({ message: 'ready', secret: dataset['secret'] }, '*');
		}
	});
}
