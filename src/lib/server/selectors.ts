import type { SelectorComponent } from 'lightningcss';
import type { FirstNames } from './first-names';

export type Selector = readonly SelectorComponent[];

/** What a reader or a script has to bring about first. */
const laterStates = ['hover', 'focus', 'focus-visible', 'focus-within', 'active', 'target', 'popover-open'];

/**
 * Whether a selector may match an element of a part of a page as it was written. Of attributes only those for screen
 * readers are asked for: others a script gives before anything is painted.
 */
export function canMatch(selector: Selector, names: FirstNames): boolean {
	const isRoot = selector.some((component) => component.type === 'pseudo-class' && component.kind === 'root');
	return selector.every((component) => {
		if (component.type === 'class') return names.classes.has(component.name);
		if (component.type === 'id') return names.ids.has(component.name);
		if (component.type === 'type') return names.elements.has(component.name);
		if (component.type === 'attribute' && component.name.startsWith('aria-') && component.operation) {
			return names.attributes.has(`${component.name}="${component.operation.value}"`);
		}
		if (component.type !== 'pseudo-class') return true;
		if (component.kind === 'is' || component.kind === 'where' || component.kind === 'has') {
			return component.selectors.some((choice) => canMatch(choice, names));
		}
		if (component.kind === 'lang' && isRoot) return component.languages.includes(names.language);
		return !laterStates.includes(component.kind);
	});
}

/** How strong a selector is (CSS Selectors 4, 15), as one number. */
export function weightOf(selector: Selector): number {
	return selector.reduce((sum, component) => sum + componentWeight(component), 0);
}

const [idWeight, classWeight, typeWeight] = [1_000_000, 1000, 1];

function componentWeight(component: SelectorComponent): number {
	if (component.type === 'id') return idWeight;
	if (component.type === 'class' || component.type === 'attribute') return classWeight;
	if (component.type === 'type' || component.type === 'pseudo-element') return typeWeight;
	if (component.type !== 'pseudo-class' || component.kind === 'where') return 0;
	if (component.kind === 'is' || component.kind === 'not' || component.kind === 'has') {
		return Math.max(...component.selectors.map(weightOf));
	}
	return classWeight;
}

/** Whether two selectors may be about one element: false where they name what no element is at once. */
export function haveSameElement(one: Selector, other: Selector): boolean {
	const [first, second] = [subjectOf(one), subjectOf(other)];
	return (['type', 'scope', 'pseudo'] as const).every(
		(part) => first[part] === null || second[part] === null || first[part] === second[part]
	);
}

/** What a selector says of the element that it is about. Svelte's class is one for each component. */
function subjectOf(selector: Selector) {
	const combinator = selector.findLastIndex(({ type }) => type === 'combinator');
	const compound = selector.slice(combinator + 1);
	const scopes = compound
		.flatMap((component) =>
			component.type === 'pseudo-class' && component.kind === 'where' ? component.selectors.flat() : [component]
		)
		.flatMap((component) =>
			component.type === 'class' && component.name.startsWith('svelte-') ? [component.name] : []
		);
	const pseudo = compound.find(({ type }) => type === 'pseudo-element');
	return {
		type: compound.flatMap((component) => (component.type === 'type' ? [component.name] : []))[0] ?? null,
		scope: scopes[0] ?? null,
		pseudo: pseudo ? JSON.stringify(pseudo) : ''
	};
}
