/** A file's text, or one sentence that says what it is instead. */
export type DecodedText = { ok: true; text: string } | { ok: false; message: string };

/** How files of other sorts begin. */
const signatures: readonly { bytes: readonly number[]; message: string }[] = [
	{
		bytes: [0x50, 0x4b, 0x03, 0x04],
		message: 'the file is a ZIP archive or a document of an office program; save it as plain JSON'
	},
	{ bytes: [0x1f, 0x8b], message: 'the file is compressed with gzip; unpack it' },
	{ bytes: [0x25, 0x50, 0x44, 0x46], message: 'the file is a PDF; save the data itself as plain JSON' },
	{ bytes: [0xff, 0xfe], message: 'the file is UTF-16, which some programs call "Unicode"; save it as UTF-8' },
	{ bytes: [0xfe, 0xff], message: 'the file is UTF-16, which some programs call "Unicode"; save it as UTF-8' }
];

/** Encodings that were in use where our languages are, in the order in which a text is taken for one. */
const formerEncodings = ['shift_jis', 'euc-jp', 'euc-kr'] as const;

/** Reads bytes as UTF-8. A byte-order mark stays, for the reader of JSON to tell of. */
export function decodeText(bytes: Uint8Array): DecodedText {
	const signature = signatures.find((known) => known.bytes.every((byte, index) => bytes[index] === byte));
	if (signature) return { ok: false, message: signature.message };
	const text = decodedAs('utf-8', bytes);
	if (text !== undefined) {
		// JSON has no NUL; every second byte of a Latin text in UTF-16 is one.
		return text.includes('\0')
			? { ok: false, message: 'the file is UTF-16 or no text at all; save it as UTF-8' }
			: { ok: true, text };
	}
	const likely = formerEncodings.find((encoding) => decodedAs(encoding, bytes) !== undefined);
	const hint = likely === undefined ? '' : ` (it may be ${likely})`;
	return { ok: false, message: `the file is not UTF-8${hint}; save it in that encoding` };
}

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
