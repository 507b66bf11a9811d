import { Features, transform } from 'lightningcss';
import type { Declaration, MediaQuery, Rule } from 'lightningcss';
import { namesIn } from './first-names';
import { canMatch, haveSameElement, weightOf } from './selectors';
import type { Selector } from './selectors';

/** A style sheet in two parts, which say together what it says. */
export interface SplitStyle {
	/** All that can hold of a page's first part. */
	readonly first: string;
	/** What comes with the rest of the page. */
	readonly rest: string;
}

/**
 * As Vite has them (`baseline-widely-available`), which has written the sheet: for newer browsers alone rules would be
 * joined that an older one then loses together.
 */
const version = (major: number, minor = 0) => (major << 16) | (minor << 8);
const targets = {
	chrome: version(111),
	edge: version(111),
	firefox: version(114),
	safari: version(16, 4),
	ios_saf: version(16, 4)
};

/** A rule as far as it matters which of two comes last. */
interface OrderedRule {
	readonly selectors: readonly Selector[];
	/** What it says, without values; with "!" where that is important. */
	readonly says: readonly string[];
	/** "print" or "screen" where it holds of one of them alone. */
	readonly medium: string | null;
	isFirst: boolean;
}

/**
 * Splits a page's style sheet: what cannot match anything in its first part, as it comes, can come later. What is
 * printed, pressed or focused is not there yet; classes that scripts give are none of the markup's.
 *
 * A rule that comes later is stronger than it was. So it stays wherever it would then prevail over one that stays.
 *
 * @param markup the page's first part
 * @throws Error when the style sheet is none
 */
export function splitStyle(css: string, markup: string): SplitStyle {
	const rules = rulesOf(css, markup);
	for (const [index, rule] of [...rules.entries()].reverse()) {
		rule.isFirst ||= rules.slice(index + 1).some((later) => later.isFirst && mayPrevail(rule, later));
	}
	return { first: only(css, rules, true), rest: only(css, rules, false) };
}

function rulesOf(css: string, markup: string): readonly OrderedRule[] {
	const names = namesIn(markup);
	const media: (string | null)[] = [];
	const rules: OrderedRule[] = [];
	walk(css, {
		enter(rule) {
			if (rule.type === 'media') media.push(mediumOf(rule.value.query.mediaQueries));
			if (rule.type !== 'style') return true;
			const { declarations = [], importantDeclarations = [] } = rule.value.declarations ?? {};
			const medium = media.findLast((known) => known !== null) ?? null;
			rules.push({
				selectors: rule.value.selectors,
				says: [...declarations.map(nameOf), ...importantDeclarations.map((important) => `!${nameOf(important)}`)],
				medium,
				isFirst: medium !== 'print' && rule.value.selectors.some((selector) => canMatch(selector, names))
			});
			return true;
		},
		leave(rule) {
			if (rule.type === 'media') media.pop();
		}
	});
	return rules;
}

/** Whether two rules may say something of one element, and the order decides which of them is heard. */
function mayPrevail(one: OrderedRule, other: OrderedRule): boolean {
	return (
		(one.medium === null || other.medium === null || one.medium === other.medium) &&
		one.says.some((name) => other.says.includes(name)) &&
		one.selectors.some((selector) =>
			other.selectors.some((later) => weightOf(selector) === weightOf(later) && haveSameElement(selector, later))
		)
	);
}

/** The style sheet with the rules of one part alone. What is no rule of elements comes with the rest. */
function only(css: string, rules: readonly OrderedRule[], isFirst: boolean): string {
	let index = 0;
	return walk(css, {
		enter(rule) {
			if (rule.type === 'style') return rules[index++]?.isFirst === isFirst;
			return !isFirst || ['media', 'supports', 'container'].includes(rule.type);
		}
	});
}

/** Visits every rule; `enter` says false of what is to be left out. */
function walk(css: string, { enter, leave }: { enter: (rule: Rule) => boolean; leave?: (rule: Rule) => void }): string {
	const { code } = transform({
		filename: 'page.css',
		code: Buffer.from(css),
		minify: true,
		targets,
		// Done already.
		exclude: Features.LightDark | Features.VendorPrefixes,
		visitor: {
			Rule: (rule) => (enter(rule) ? undefined : []),
			RuleExit: (rule) => {
				leave?.(rule);
			}
		}
	});
	return withoutEmpty(code.toString());
}

/** Without the conditions of which no rule is left, the outer ones last. */
function withoutEmpty(css: string): string {
	const fewer = css.replace(/@[^{};]+\{\}/g, '');
	return fewer === css ? css : withoutEmpty(fewer);
}

function mediumOf(queries: readonly MediaQuery[]): string | null {
	const [medium, ...others] = new Set(queries.map(({ mediaType }) => mediaType));
	return others.length === 0 && (medium === 'print' || medium === 'screen') ? medium : null;
}

/** What a declaration is of. Of shorthands and their parts, and of the sides of a box, the first word is the same. */
function nameOf(declaration: Declaration): string {
	const name =
		declaration.property === 'unparsed'
			? declaration.value.propertyId.property
			: declaration.property === 'custom'
				? declaration.value.name
				: declaration.property;
	const sides = /^(?:top|left|right|bottom)$/;
	return name.startsWith('--')
		? name
		: sides.test(name)
			? 'inset'
			: (name.replace(/^-webkit-/, '').split('-')[0] ?? name);
}
