/** A module and all that it imports, as the text of one script (commands/bundle-scripts). */
declare module '*?script' {
	const text: string;
	export default text;
}
declare module '*?script=module' {
	const text: string;
	export default text;
}
