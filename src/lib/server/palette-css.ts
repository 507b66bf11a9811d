import { kebab } from '../cartography/mark-properties';
import type { Palette } from '../scene/palette';
import { palettes } from '../scene/palette';

/**
 * A palette's colours as style sheets name them: `inkMuted` is `ink-muted`, a kind's colour has the kind's name. In the
 * palette's order.
 */
function namedColors({ kinds, ...colors }: Palette): readonly (readonly [name: string, color: string])[] {
	return Object.entries<string>({ ...colors, ...kinds }).map(([name, color]) => [kebab(name), color]);
}

const light = namedColors(palettes.light);
const dark = new Map(namedColors(palettes.dark));

/** What a style sheet may ask for, by the name of its rule: `@palette-light;`. */
const rules: Readonly<Record<string, string>> = {
	/** For browsers that know no pairs of colours, and for paper. */
	'palette-light': light.map(([name, color]) => `--${name}: ${color};`).join('\n'),
	'palette-pairs': light.map(([name, color]) => `--${name}: light-dark(${color}, ${dark.get(name)});`).join('\n'),
	/** A kind's colour, wherever a sign of it stands. */
	'palette-kinds': Object.keys(palettes.light.kinds)
		.map((kind) => `.${kind} {\n--kind: var(--${kind});\n}`)
		.join('\n')
};

/**
 * A style sheet with the palette written in, so that no colour stands twice: `@palette-light;` becomes the declarations
 * of that name.
 *
 * @throws RangeError when it asks for what is not there
 */
export function withPalette(css: string): string {
	return css.replace(/@(palette-[\w-]+);/g, (asked, name: string) => {
		const rule = rules[name];
		if (rule === undefined)
			throw new RangeError(`A style sheet asks for ${asked}, which is not in server/palette-css.`);
		return rule;
	});
}
