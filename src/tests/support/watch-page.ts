import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** What software WebGL says of itself: the driver's words, not ours. */
const driverWords = /GPU stall due to ReadPixels|GL Driver Message|GroupMarkerNotSet|software WebGL|swiftshader/i;

export interface Watch {
	/**
	 * One line for everything that went wrong: foreign or failed requests, console errors and warnings, policy
	 * violations, exceptions.
	 */
	readonly complaints: readonly string[];
	/** Every address that was asked for, of pages and workers alike. */
	readonly requests: readonly string[];
}

/**
 * Cuts a browser off from every origin but the site's own, and writes down whatever its pages ask, fail at or complain
 * of.
 *
 * @param expected requests that shall fail in a test, by a part of their address; what the console says of them is
 * expected as well
 */
export async function watch(context: BrowserContext, ownOrigin: string, expected?: RegExp): Promise<Watch> {
	const complaints: string[] = [];
	const requests: string[] = [];
	const isExpected = (text: string) => expected?.test(text) ?? false;
	await context.route(
		(url) => url.origin !== ownOrigin && /^(https?|wss?):$/.test(url.protocol),
		async (route) => {
			complaints.push(`foreign request: ${route.request().url()}`);
			await route.abort('blockedbyclient');
		}
	);
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (violation) => {
			// The console is how it gets out of the page.
			console.error(`policy violation: ${violation.effectiveDirective} refused ${violation.blockedURI}`);
		});
	});
	context.on('request', (request) => {
		requests.push(request.url());
	});
	context.on('requestfailed', (request) => {
		// A map that moves on, and a page that is left, give up what they no longer need.
		const why = request.failure()?.errorText ?? '';
		if (why !== 'net::ERR_ABORTED' && !isExpected(request.url())) complaints.push(`failed: ${request.url()} (${why})`);
	});
	context.on('response', (response) => {
		if (response.status() >= 400 && !isExpected(response.url())) {
			complaints.push(`status ${response.status()}: ${response.url()}`);
		}
	});
	context.on('console', (message: ConsoleMessage) => {
		const line = `${message.type()}: ${message.text()} (${message.location().url})`;
		const grave = message.type() === 'error' || message.type() === 'warning';
		if (grave && !driverWords.test(line) && !isExpected(line)) complaints.push(line);
	});
	context.on('weberror', (webError) => {
		complaints.push(`exception: ${webError.error().message}`);
	});
	return { complaints, requests };
}
