// Without a function around it: it names nothing outside its own `try`, and a test runs it beside other scripts.
import loader from '../embed/loader?script=module';
import talk from '../embed/talk?script=module';
import { minified } from './minified';

/**
 * The loader as hosts get it, `embed.js`.
 *
 * @param siteAddress where the site is published, with a slash at its end: written into the script, so that it works from any address and in any shape; null where
 * the build was not told, then the script's own address says it
 */
export function loaderScript(siteAddress: string | null): string {
	return minified(loader.replace('datelineSite', () => JSON.stringify(siteAddress ?? '')));
}

/** Its second part, `embed-talk.js` beside it. */
export function talkScript(): string {
	return minified(talk, 'module');
}
