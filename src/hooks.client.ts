import type { HandleClientError } from '@sveltejs/kit';
import { page } from '$app/state';

/**
 * A page whose script arrives only in part stays as it was written, which is complete: the router would put an error's
 * page in its place. It asks here first, and waits for the answer; until it has taken the page over it knows no route.
 * What fails later is its own matter (page/keep-page).
 */
export const handleError: HandleClientError = ({ error }) => {
	// As the router does by itself: whoever looks for the cause finds it there.
	console.error(error);
	return page.route.id === null ? new Promise<never>(() => undefined) : undefined;
};
