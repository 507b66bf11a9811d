export type Command = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;

/**
 * Opens a session with a program that speaks WebDriver (W3C), which is JSON over HTTP.
 *
 * @param driver its address, without a slash at the end
 * @returns a function that sends a command of the session, by the path after its number, and gives back its value; it
 * fails with the driver's own words
 */
export async function openSession(driver: string, capabilities: Readonly<Record<string, unknown>>): Promise<Command> {
	const { sessionId } = (await send(driver, 'POST', '/session', { capabilities: { alwaysMatch: capabilities } })) as {
		sessionId: string;
	};
	return (method, path, body) => send(driver, method, `/session/${sessionId}${path}`, body);
}

async function send(driver: string, method: string, path: string, body: unknown = {}): Promise<unknown> {
	const answer = await fetch(driver + path, { method, ...(method === 'POST' ? { body: JSON.stringify(body) } : {}) });
	const { value } = (await answer.json()) as { value: unknown };
	if (!answer.ok) throw new Error(`WebDriver refuses ${method} ${path}: ${JSON.stringify(value)}`);
	return value;
}
