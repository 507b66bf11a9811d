import type { CDPSession } from '@playwright/test';

/** One frame as the browser showed it. */
export interface Shot {
	/** Milliseconds since 1970. */
	atMs: number;
	/** Base64. */
	png: string;
}

/**
 * Films a page: every frame that the browser can keep up with, as PNG, so that no pixel is guessed.
 *
 * @returns ends the film and gives it
 */
export async function startFilm(devtools: CDPSession): Promise<() => Promise<Shot[]>> {
	const film: Shot[] = [];
	devtools.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
		film.push({ atMs: (metadata.timestamp ?? NaN) * 1000, png: data });
		// A page that is gone needs no answer.
		devtools.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
	});
	await devtools.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
	return async () => {
		await devtools.send('Page.stopScreencast');
		return film;
	};
}
