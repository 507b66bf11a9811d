/** Keys and indexes from the root of a JSON text to a value. */
export type JsonPath = readonly (string | number)[];

export type JsonScan =
	| {
			ok: true;
			/** Offset of a path: of the key for a member, of the value for an element and for the root. */
			offsetOf: (path: JsonPath) => number | undefined;
			/** Members whose key stands a second time in its object; `JSON.parse` would keep only the last, silently. */
			repeated: readonly { path: JsonPath; offset: number }[];
	  }
	| { ok: false; offset: number; message: string };

/** Deeper than any story; a bound keeps everything that walks the value safe from a stack overflow. */
const greatestDepth = 40;

/**
 * Where everything stands in a JSON text, or the first error of syntax and its offset. Engines word their own errors
 * each differently and some without a position, and none tells of repeated keys. Accepts exactly what `JSON.parse`
 * accepts, except for nesting beyond a fixed depth and numbers beyond every number. Never throws.
 */
export function scanJson(text: string): JsonScan {
	const scanner = new JsonScanner(text);
	try {
		scanner.value([]);
		scanner.end();
	} catch (error) {
		if (error instanceof SyntaxFault) return { ok: false, offset: error.offset, message: error.message };
		throw error;
	}
	const { offsets, repeated } = scanner;
	return { ok: true, offsetOf: (path) => offsets.get(JSON.stringify(path)), repeated };
}

class SyntaxFault extends Error {
	readonly offset: number;
	constructor(offset: number, message: string) {
		super(message);
		this.offset = offset;
	}
}

const tokens = {
	space: /[ \t\n\r]*/y,
	// JSON forbids exactly these control characters.
	string: /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y,
	scalar: /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y
};

class JsonScanner {
	readonly offsets = new Map<string, number>();
	readonly repeated: { path: JsonPath; offset: number }[] = [];
	private readonly text: string;
	private offset = 0;

	constructor(text: string) {
		this.text = text;
	}

	value(path: JsonPath): void {
		this.take('space');
		const key = JSON.stringify(path);
		// A member's offset is its key's, set before.
		if (!this.offsets.has(key)) this.offsets.set(key, this.offset);
		if (path.length > greatestDepth) this.fault('lists and objects are nested too deeply');
		if (this.takeMark('{')) this.members(path);
		else if (this.takeMark('[')) this.elements(path);
		else if (this.text[this.offset] === '"') this.string();
		else this.scalar();
	}

	end(): void {
		this.take('space');
		if (this.offset < this.text.length) this.fault(`nothing may follow the end of the data, but ${this.here()} does`);
	}

	private members(path: JsonPath): void {
		const keys = new Set<string>();
		if (this.takeMark('}')) return;
		do {
			this.take('space');
			const start = this.offset;
			if (this.isAfterComma()) this.fault(this.trailingComma());
			if (this.text[start] !== '"') this.fault(`expected a key in double quotes, found ${this.here()}`);
			const key = JSON.parse(this.string()) as string;
			const memberPath = [...path, key];
			if (keys.has(key)) this.repeated.push({ path: memberPath, offset: start });
			else this.offsets.set(JSON.stringify(memberPath), start);
			keys.add(key);
			if (!this.takeMark(':')) this.fault(`expected ":" after the key "${key}", found ${this.here()}`);
			this.value(memberPath);
		} while (this.takeMark(','));
		if (!this.takeMark('}')) this.fault(`expected "," or "}", found ${this.here()}`);
	}

	private elements(path: JsonPath): void {
		if (this.takeMark(']')) return;
		let index = 0;
		do this.value([...path, index++]);
		while (this.takeMark(','));
		if (!this.takeMark(']')) this.fault(`expected "," or "]", found ${this.here()}`);
	}

	private scalar(): void {
		const start = this.offset;
		const found = this.take('scalar');
		if (found === undefined) this.fault(this.describeWrongValue());
		// JSON.parse makes Infinity of it, which no file can hold.
		if (/\d$/.test(found) && !Number.isFinite(Number(found))) {
			this.offset = start;
			this.fault(`${shortened(found)} is greater than any number that can be read`);
		}
	}

	private string(): string {
		const start = this.offset;
		const found = this.take('string');
		if (found !== undefined) return found;
		const [good = ''] = /^"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*/.exec(this.text.slice(start)) ?? [];
		return this.text[start + good.length] === '"'
			? this.fault('this text holds a raw control character or a backslash that stands for nothing')
			: this.fault('this text has no closing double quote on its line');
	}

	private take(token: keyof typeof tokens): string | undefined {
		const pattern = tokens[token];
		pattern.lastIndex = this.offset;
		const [found] = pattern.exec(this.text) ?? [];
		this.offset += found?.length ?? 0;
		return found;
	}

	private takeMark(mark: string): boolean {
		this.take('space');
		const found = this.text[this.offset] === mark;
		if (found) this.offset++;
		return found;
	}

	private describeWrongValue(): string {
		const { text, offset } = this;
		if (this.isAfterComma()) return this.trailingComma();
		if (text[offset] === "'") return 'texts stand in double quotes, not single ones';
		if (text[offset] === '/') return 'JSON has no comments; remove this one';
		if (text[offset] === '\ufeff') return 'the file begins with a byte-order mark; save it as UTF-8 without one';
		return describeWord(text.slice(offset)) ?? `expected a value, found ${this.here()}`;
	}

	/** Whether a bracket closes here right behind a comma: JavaScript allows that, JSON does not. */
	private isAfterComma(): boolean {
		const bracket = /[}\]]/.test(this.text[this.offset] ?? '');
		return bracket && this.text.slice(0, this.offset).trimEnd().endsWith(',');
	}

	private trailingComma(): string {
		return `remove the comma before ${this.here()}`;
	}

	private here(): string {
		const codePoint = this.text.codePointAt(this.offset);
		return codePoint === undefined ? 'the end of the file' : JSON.stringify(String.fromCodePoint(codePoint));
	}

	private fault(message: string): never {
		throw new SyntaxFault(this.offset, message);
	}
}

/** Words and numbers as other languages write them, each with how JSON does. */
const foreignWords: readonly [RegExp, (word: string) => string][] = [
	[
		/^[+-]?(?:NaN|Infinity)\b/,
		(word) => `${word} is no number in JSON; write the number itself, or leave the field out`
	],
	[/^(?:undefined|None|nil|NULL)\b/, (word) => `${word} means nothing in JSON; leave the field out`],
	[/^(?:True|TRUE|False|FALSE)\b/, (word) => `${word} is written ${word.toLowerCase()} in JSON`],
	[/^[+-]?0[xX][0-9a-fA-F]+/, (word) => `the number ${word} is not decimal; JSON has decimal numbers only`],
	[
		/^-?0\d[\d.]*/,
		(word) => `the number ${word} begins with a zero too many; write ${word.replace(/^(-?)0+(?=\d)/, '$1')}`
	],
	[/^\+[\d.]+/, (word) => `the number ${word} begins with a plus sign; write ${word.slice(1)}`],
	[/^-?\.\d+/, (word) => `the number ${word} begins with a point; write ${word.replace('.', '0.')}`],
	[/^-?\d+\.(?!\d)/, (word) => `the number ${word} ends in a point; write ${word.slice(0, -1)}`],
	[/^-?[\d.]+[\p{L}_\d.+-]+/u, (word) => `${word} is no number; write digits with one point, such as 135.8`],
	[/^[“”„«‘’＂「]/, (word) => `texts stand in straight double quotes ("), not in ${word}`]
];

/** What stands in the place of a value, when it is something that many write. */
function describeWord(rest: string): string | undefined {
	for (const [pattern, describe] of foreignWords) {
		const [word] = pattern.exec(rest) ?? [];
		if (word !== undefined) return describe(shortened(word));
	}
	return undefined;
}

function shortened(word: string): string {
	return word.length > 30 ? `${word.slice(0, 30)}…` : word;
}

/** Line and column of an offset, both counted from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset).split('\n');
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
