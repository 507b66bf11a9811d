import { minifySync } from 'vite';

/** Kept: the same few scripts for every page. */
const known = new Map<string, string>();

/**
 * A script without comments and long names. What is written inline and the loader that hosts get are no part of Vite's
 * build, so its minifier has to be asked.
 *
 * @param source names at its top level stay, in a classic script
 * @throws Error when the source is no script
 */
export function minified(source: string, kind: 'script' | 'module' = 'script'): string {
	const done = known.get(source);
	if (done !== undefined) return done;
	const { code, errors } = minifySync('script.js', source, {
		module: kind === 'module',
		// Written for these browsers and not transformed for others: nothing newer may come in by being shorter.
		compress: { target: 'es2020' },
		codegen: { removeWhitespace: true, legalComments: 'none' }
	});
	const [fault] = errors;
	if (fault) throw new Error(`A script of ours cannot be minified: ${fault.message}`);
	known.set(source, code);
	return code;
}
