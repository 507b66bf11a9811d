import loader from '../embed/loader.js?raw';
import talk from '../embed/talk.js?raw';
import { minified } from './minified';

/**
 * The loader as hosts get it, `embed.js`.
 *
 * @param siteAddress where the site is published, with a slash at its end: written into the script, so that it works from any address and in any shape; null where
 * the build was not told, then the script's own address says it
 */
export function loaderScript(siteAddress: string | null): string {
	return minified(loader.replace("'%dateline.site%'", () => JSON.stringify(siteAddress ?? '')));
}

/** Its second part, `embed-talk.js` beside it. */
export function talkScript(): string {
	return minified(talk, 'module');
}
