/**
 * How the parts of one script become islands: the component where the page is written ahead, and how it is loaded where
 * the page is read.
 *
 * @param load imports the script; several parts that ask for it get the same one
 * @param written the same, already there; undefined in the browser
 */
export function partsOf<Parts>(load: () => Promise<Parts>, written: Parts | undefined) {
	return <Name extends keyof Parts>(name: Name) => ({
		component: written?.[name],
		load: async () => (await load())[name]
	});
}
