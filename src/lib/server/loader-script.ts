// Without a function around it: it names nothing outside its own `try`, and a test runs it beside other scripts.
import loader from '../embed/loader?script=module';
import talk from '../embed/talk?script=module';
import { embedParameters } from '../embed/parameters';
import { minified } from './minified';

/** The attributes of a map, as the loader has them: one text and its parts, in the order that compresses best. */
const names = `${JSON.stringify(['story', 'lang', ...[...embedParameters].sort().reverse()].join(' '))}.split(' ')`;

/**
 * The loader as hosts get it, `embed.js`.
 *
 * @param siteAddress where the site is published, with a slash at its end: written into the script, so that it works
 * from any address and in any shape; null where the build was not told, then the script's own address says it
 */
export function loaderScript(siteAddress: string | null): string {
	const site = JSON.stringify(siteAddress ?? '');
	return minified(loader.replace('datelineSite', () => site).replace('datelineNames', () => names));
}

/** Its second part, `embed-talk.js` beside it. */
export function talkScript(): string {
	return minified(talk, 'module');
}
