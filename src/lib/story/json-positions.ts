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
 * Where everything stands in a JSON text, or the first error of syntax and its offset. Engines word their own errors each
 * differently and some without a position, and none tells of repeated keys. Accepts exactly what `JSON.parse` accepts, except
 * for nesting beyond a fixed depth. Never throws.
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
	// eslint-disable-next-line no-control-regex -- JSON forbids exactly these
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
		else if (this.take('scalar') === undefined) this.fault(this.describeWrongValue());
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
		return `expected a value, found ${this.here()}`;
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

/** Line and column of an offset, both counted from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset).split('\n');
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
