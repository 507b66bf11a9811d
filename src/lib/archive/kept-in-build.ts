/**
 * What is made once while the site is built, because nothing changes then: the pages of 200 stories ask for them some
 * ten thousand times. In development and in tests it is made whenever it is asked for, because a file may have been
 * saved since.
 *
 * @param make when it throws, nothing is kept
 * @param keyOf tells apart what is made from different things
 */
export function keptInBuild<From extends readonly unknown[], Made>(
	make: (...from: From) => Made,
	keyOf: (...from: From) => string
): (...from: From) => Made {
	const kept = new Map<string, Made>();
	return (...from) => {
		// Playwright's tests read this module without Vite, which alone has an `env`.
		if ((import.meta.env as ImportMetaEnv | undefined)?.DEV ?? true) return make(...from);
		const key = keyOf(...from);
		const known = kept.get(key);
		if (known !== undefined) return known;
		const made = make(...from);
		kept.set(key, made);
		return made;
	};
}
