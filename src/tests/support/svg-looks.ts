/*
 * How the elements of a poster's SVG look: their attributes, and above them what its style sheet says of their classes.
 */

export interface Look {
	readonly name: string;
	readonly classes: readonly string[];
	/** By the names that attributes and properties share (`stroke-width`), each as it is written. */
	readonly said: Readonly<Record<string, string>>;
}

/** Every element of the drawing, in the order of drawing. */
export function looksOf(svg: string): readonly Look[] {
	const rules = rulesOf(/<style>([^<]*)<\/style>/.exec(svg)?.[1] ?? '');
	return [...svg.matchAll(/<([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/gi)].map(([, name = '', markup = '']) => {
		const attributes = Object.fromEntries(
			[...markup.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])
		);
		const classes = attributes['class']?.split(' ') ?? [];
		const matching = rules.filter(
			(rule) => rule.element === (rule.element && name) && rule.classes.every((one) => classes.includes(one))
		);
		return { name, classes, said: Object.assign({}, attributes, ...matching.map(({ says }) => says)) as Look['said'] };
	});
}

/** All elements that have all of some classes. */
export function looksWith(looks: readonly Look[], ...classes: readonly string[]): readonly Look[] {
	return looks.filter((look) => classes.every((name) => look.classes.includes(name)));
}

/** Numbers of a property, without their unit: one of a width, several of a dash; none where it is not said. */
export function numbersOf({ said }: Look, property: string): readonly number[] {
	return (said[property] ?? '').split(' ').filter(Boolean).map(parseFloat);
}

interface Rule {
	/** '' for any. */
	readonly element: string;
	readonly classes: readonly string[];
	readonly says: Readonly<Record<string, string>>;
}

/** What is more closely meant comes later, and with it what is written later. */
function rulesOf(sheet: string): readonly Rule[] {
	return [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
		.flatMap(([, selectors = '', body = '']) => {
			const says = Object.fromEntries(
				body.split(';').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)])
			);
			return selectors.split(',').map((selector) => {
				const [element = '', ...classes] = selector.trim().split('.');
				return { element, classes, says };
			});
		})
		.sort((one, other) => one.classes.length - other.classes.length);
}
