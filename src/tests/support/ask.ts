import { request, type IncomingHttpHeaders } from 'node:http';

/** An answer as it came over the wire: nothing decoded, no redirect followed. */
export interface Answer {
	status: number;
	/** By lower-case name; a header that was sent twice has both values. */
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/**
 * Asks a server on this machine, with exactly the path and the headers given: `fetch` would mend the one and add to the
 * other.
 */
export function ask(
	port: number,
	path: string,
	{ method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}
): Promise<Answer> {
	return new Promise((fulfil, reject) => {
		const asked = request({ host: 'localhost', port, path, method, headers, agent: false }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('error', reject);
			response.on('end', () => {
				fulfil({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
			});
		});
		asked.on('error', reject);
		asked.end();
	});
}
