/*
 * A poster's drawing as people read it: one element a line, one rule a line, and nothing in it that draws nothing.
 */

interface Element {
	readonly name: string;
	readonly attributes: string;
	/** What stands between its tags: text, or elements. */
	readonly content: string | readonly Element[];
}

/**
 * The same drawing, as text for readers and for comparison by lines. Rules that match nothing in it are left out, with
 * elements that are empty or not shown.
 */
export function readableSvg(svg: string): string {
	const parsed = parseElements(svg);
	const defined = new Set(shownOf(parsed, () => true).flatMap((element) => idsIn(element)));
	const shown = shownOf(parsed, (id) => defined.has(id));
	const classes = new Set(shown.flatMap((element) => classesIn(element)));
	return `${shown.flatMap((element) => linesOf(element, classes, '')).join('\n')}\n`;
}

/** Elements that draw something, or say it. */
function shownOf(elements: readonly Element[], isDefined: (id: string) => boolean): readonly Element[] {
	return elements.flatMap((element) => {
		if (typeof element.content === 'string') return isShown(element, element.content, isDefined) ? [element] : [];
		const content = shownOf(element.content, isDefined);
		return content.length === 0 ? [] : [{ ...element, content }];
	});
}

/**
 * A text without letters, a path without points, what uses one, and a great circle of what is not selected are not to
 * be seen.
 */
function isShown({ name, attributes }: Element, content: string, isDefined: (id: string) => boolean): boolean {
	if (name === 'text' || name === 'title' || name === 'desc') return content !== '';
	if (name === 'use') return isDefined(/href="#([^"]*)"/.exec(attributes)?.[1] ?? '');
	return !/(?:^| )d=""/.test(attributes) && !/class="great-circle (?![^"]*selected)/.test(attributes);
}

function idsIn(element: Element): readonly string[] {
	return valuesIn(element, /(?:^| )id="([^"]*)"/);
}

function classesIn(element: Element): readonly string[] {
	return valuesIn(element, /(?:^| )class="([^"]*)"/).flatMap((names) => names.split(' '));
}

/** What an attribute says of an element and of all that stands in it. */
function valuesIn({ attributes, content }: Element, pattern: RegExp): readonly string[] {
	const own = pattern.exec(attributes)?.[1] ?? [];
	return [own, typeof content === 'string' ? [] : content.map((element) => valuesIn(element, pattern))].flat(2);
}

/** Markup of our own renderer: every attribute in double quotes, no comment, every element closed. */
function parseElements(markup: string): readonly Element[] {
	const open: { name: string; attributes: string; text: string; children: Element[] }[] = [
		{ name: '', attributes: '', text: '', children: [] }
	];
	for (const [, closing, name = '', attributes = '', empty, text = ''] of markup.matchAll(
		/<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>([^<]*)/gi
	)) {
		if (!closing) open.push({ name, attributes: attributes.trim(), text: '', children: [] });
		if (closing || empty) {
			const done = open.pop();
			if (done?.name !== name) throw new Error(`</${name}> closes ${done?.name ?? 'nothing'}.`);
			const { children } = done;
			open.at(-1)?.children.push({ ...done, content: children.length > 0 ? children : done.text });
		}
		const inner = open.at(-1);
		if (inner) inner.text += text;
	}
	return open[0]?.children ?? [];
}

function linesOf({ name, attributes, content }: Element, classes: ReadonlySet<string>, indent: string): string[] {
	const tag = [name, rounded(attributes)].filter(Boolean).join(' ');
	if (name === 'style' && typeof content === 'string') {
		const rules = rulesFor(content, classes).map((rule) => `${indent}\t${rule}`);
		return [`${indent}<style>`, ...rules, `${indent}</style>`];
	}
	if (typeof content === 'string') return [`${indent}<${tag}${content === '' ? '/>' : `>${content}</${name}>`}`];
	const inside = content.flatMap((element) => linesOf(element, classes, `${indent}\t`));
	return [`${indent}<${tag}>`, ...inside, `${indent}</${name}>`];
}

/** Rules of which a selector matches something: one for elements, or one whose classes are all in the drawing. */
function rulesFor(sheet: string, classes: ReadonlySet<string>): readonly string[] {
	return sheet
		.split(/(?<=\})/)
		.filter((rule) =>
			(rule.split('{')[0] ?? '')
				.split(',')
				.some((selector) => [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name)))
		);
}

/**
 * Where a drawing stands to a hundredth of a pixel; its scale is left as exact as it is, or the far ends of lines would
 * move.
 */
function rounded(attributes: string): string {
	return attributes.replace(/translate\([^)]*\)/g, (move) =>
		move.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(2))))
	);
}
