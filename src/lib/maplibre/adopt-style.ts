import rules from 'maplibre-gl/dist/maplibre-gl.css?of-the-map';

let sheet: CSSStyleSheet | undefined;

/** Gives the document MapLibre's own styles, which come with the engine: imported, they would stand in every page. */
export function adoptStyle(): void {
	if (sheet) return;
	sheet = new CSSStyleSheet();
	sheet.replaceSync(rules);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
