/**
 * WordPress' word for the frame that this page is in (`#?secret=…`), by which it knows whose messages it hears;
 * undefined elsewhere.
 */
export function wordpressSecret(): string | undefined {
	return /[#&?]secret=([\w-]+)/.exec(location.hash)?.[1];
}
