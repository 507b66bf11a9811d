import { minifySync } from 'vite';

/**
 * The loader as hosts get it: it is no part of our own pages, so Vite's build does not pass over it, and its minifier has to be asked.
 *
 * @param source of a classic script: its names at the top level stay
 * @throws Error when the source is no script
 */
export function minifyLoader(source: string): string {
	const { code, errors } = minifySync('embed.js', source, {
		// Written for these browsers and not transformed for others: nothing newer may come in by being shorter.
		compress: { target: 'es2020' },
		codegen: { removeWhitespace: true, legalComments: 'none' }
	});
	const [fault] = errors;
	if (fault) throw new Error(`The embed's loader cannot be minified: ${fault.message}`);
	return code;
}
