import type { GeodataIssue } from './geodata-issue';
import type { JsonPath } from './json-positions';

/** A value in one of a story's files. */
export interface Spot {
	readonly file: string;
	readonly path: JsonPath;
}

/** What a check has found, while it is not yet known what follows from what. */
export interface Finding extends GeodataIssue {
	readonly path: JsonPath;
	/**
	 * It is a consequence of whatever is wrong here: at this value, around it or inside it. It stands for itself when
	 * nothing is.
	 */
	readonly because?: Spot;
	/** What the cause's own line should say besides, to stand after a semicolon. */
	readonly hint?: string;
}

/**
 * Folds every finding that follows from another one under it, so that the first line an editor reads is the one to
 * correct. The order is kept. What would follow from itself stands.
 */
export function foldFindings(findings: readonly Finding[]): GeodataIssue[] {
	const consequences = new Map<Finding, Finding[]>();
	const roots: Finding[] = [];
	for (const finding of findings) {
		const root = rootOf(finding, findings);
		if (root === finding) roots.push(finding);
		else consequences.set(root, [...(consequences.get(root) ?? []), finding]);
	}
	return roots.map((root) => toIssue(root, consequences.get(root) ?? []));
}

function rootOf(finding: Finding, findings: readonly Finding[]): Finding {
	const passed = new Set<Finding>();
	let root = finding;
	for (;;) {
		passed.add(root);
		const { because } = root;
		const cause = because && findings.find((other) => other !== root && meets(other, because));
		if (!cause) return root;
		// A circle has no cause in it: each of its findings stands.
		if (passed.has(cause)) return finding;
		root = cause;
	}
}

function meets({ file, path }: Finding, spot: Spot): boolean {
	const shared = Math.min(path.length, spot.path.length);
	return file === spot.file && path.slice(0, shared).every((key, index) => key === spot.path[index]);
}

function toIssue({ path: _, because: __, hint: ___, message, ...issue }: Finding, folded: Finding[]): GeodataIssue {
	const hint = folded.find((finding) => finding.hint !== undefined)?.hint;
	return {
		...issue,
		message: hint === undefined ? message : `${message}; ${hint}`,
		...(folded.length > 0 && { following: folded.length })
	};
}
