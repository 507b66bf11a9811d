import type { PageSource } from './page-source';

/**
 * Reads what a page was written from. By itself, because the early script needs no more of it.
 *
 * @throws Error when it does not come
 */
export async function fetchSource<Data>(address: string): Promise<PageSource<Data>> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
	return (await answer.json()) as PageSource<Data>;
}
