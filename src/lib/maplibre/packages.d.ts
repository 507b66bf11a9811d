/** The rules of MapLibre's style sheet that our map needs (commands/pick-engine-style). */
declare module '*.css?of-the-map' {
	const rules: string;
	export default rules;
}
