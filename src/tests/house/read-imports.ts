import { parse, type AST } from 'svelte/compiler';
import ts from 'typescript';

/** One import, re-export or type import, as it stands in the source. */
export interface Import {
	specifier: string;
	/** Whether nothing of it is left when the types are taken away. */
	typeOnly: boolean;
}

export interface Module {
	imports: Import[];
	hasDefaultExport: boolean;
}

/**
 * What a module's source imports: static, dynamic, `import.meta.glob`, types and re-exports; in components also what
 * the markup imports.
 */
export function readImports(path: string, source: string): Module {
	return path.endsWith('.svelte') ? readComponent(source) : readScript(source);
}

function readComponent(source: string): Module {
	const root = parse(source, { modern: true });
	// A component without a script has null there, or nothing at all.
	const scripts = [root.module, root.instance].flatMap((script) => (script ? [scriptText(source, script)] : []));
	const imports = [...scripts.flatMap((text) => readScript(text).imports), ...importsOfMarkup(root.fragment)];
	// A component is its module's default export: that is what .svelte means.
	return { imports, hasDefaultExport: false };
}

function scriptText(source: string, { content }: AST.Script): string {
	// The parser knows where the script starts and ends; types of the tree it is made of differ.
	const { start, end } = content as unknown as { start: number; end: number };
	return source.slice(start, end);
}

/** `{#await import('…')}` and its like. */
function importsOfMarkup(node: unknown): Import[] {
	if (Array.isArray(node)) return node.flatMap(importsOfMarkup);
	if (typeof node !== 'object' || node === null) return [];
	const here =
		'type' in node && node.type === 'ImportExpression' && 'source' in node
			? literalOf(node.source as { value?: unknown })
			: [];
	return [...here, ...Object.values(node).flatMap(importsOfMarkup)];
}

function literalOf({ value }: { value?: unknown }): Import[] {
	return typeof value === 'string' ? [{ specifier: value, typeOnly: false }] : [];
}

function readScript(text: string): Module {
	const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
	const imports: Import[] = [];
	let hasDefaultExport = false;
	const add = (node: ts.Node | undefined, typeOnly: boolean) => {
		if (node && ts.isStringLiteralLike(node)) imports.push({ specifier: node.text, typeOnly });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnlyImport(node));
		else if (ts.isExportDeclaration(node)) {
			add(node.moduleSpecifier, node.isTypeOnly);
			hasDefaultExport ||= exportsAsDefault(node);
		} else if (ts.isExportAssignment(node)) hasDefaultExport = true;
		else if (ts.isImportTypeNode(node))
			add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
		else if (ts.isCallExpression(node)) for (const specifier of calledModules(node)) add(specifier, false);
		if (ts.canHaveModifiers(node)) {
			hasDefaultExport ||= ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return { imports, hasDefaultExport };
}

function isTypeOnlyImport({ importClause }: ts.ImportDeclaration): boolean {
	return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function exportsAsDefault({ exportClause }: ts.ExportDeclaration): boolean {
	if (!exportClause || !ts.isNamedExports(exportClause)) return false;
	return exportClause.elements.some(({ name }) => name.text === 'default');
}

/** The modules that `import('…')` and `import.meta.glob('…')` or `(['…'])` name. */
function calledModules({ expression, arguments: [first] }: ts.CallExpression): ts.Node[] {
	const isImport = expression.kind === ts.SyntaxKind.ImportKeyword;
	const isGlob = ts.isPropertyAccessExpression(expression) && expression.getText() === 'import.meta.glob';
	if (!first || (!isImport && !isGlob)) return [];
	return ts.isArrayLiteralExpression(first) ? [...first.elements] : [first];
}
