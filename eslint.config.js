// JavaScript, because ESLint lets Node read its configuration, and reads one in TypeScript only with another package.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	// The bench's peers are other people's pages: what they import is installed by the bench alone.
	{ ignores: ['.svelte-kit/', 'build/', 'test-results/', 'src/bench/peers/'] },
	js.configs.recommended,
	...ts.configs.strictTypeChecked,
	...ts.configs.stylisticTypeChecked,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			// TypeScript knows every name already.
			'no-undef': 'off',
			'no-console': 'error',
			eqeqeq: 'error',
			// What is imported later is typed by `typeof import(…)`.
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			// `!` is forbidden: what is not null is said by its type.
			'@typescript-eslint/non-nullable-type-assertion-style': 'off',
			// An attribute that is there and empty says as little as one that is missing.
			'@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
			'@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
			// What says `: void` gives nothing back, with or without braces: in the loader they are bytes.
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreVoidReturningFunctions: true }],
			// Numbers stand in texts everywhere here: lengths, coordinates, counts.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// `noPropertyAccessFromIndexSignature` asks for the brackets: a name that nobody has declared looks like one.
			'@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, svelteConfig, projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			'svelte/no-at-html-tags': 'error',
			'svelte/button-has-type': 'error',
			'svelte/no-inline-styles': 'error',
			// Pages are rendered whole, and Kit follows no link: `sitePath` finds the way to the site's root.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	// What hosts copy is no part of our program, or its global names would be ours; a test compiles it.
	{ files: ['static/*.d.ts'], ...ts.configs.disableTypeChecked },
	{
		// Commands and the bench speak to a terminal; a page that fails says why where whoever looks for it finds it; and
		// tests listen there.
		files: [
			'src/commands/**',
			'src/bench/**',
			'geodata/**',
			'src/tests/pages/nothing-foreign.e2e.ts',
			'src/tests/support/watch-page.ts'
		],
		rules: { 'no-console': 'off' }
	},
	{
		// Markup of our own, every value in it escaped: drawings and style sheets that Svelte cannot write, what it has
		// rendered itself, and links that no script needs.
		files: [
			'src/lib/islands/Island.svelte',
			'src/lib/page/{StoryDocument,WrittenPage}.svelte',
			'src/lib/reader/StoryPage.svelte',
			'src/lib/stage/{MapLocator,MapPoster}.svelte'
		],
		rules: { 'svelte/no-at-html-tags': 'off' }
	},
	// What is asked for is read once.
	{ files: ['src/lib/frame/embed-host.svelte.ts'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
	// JSON forbids control characters in its strings: to know them is what the scanner is for.
	{ files: ['src/lib/entries/json-positions.ts'], rules: { 'no-control-regex': 'off' } },
	// The platform's own maps of events, with ours added to them.
	{ files: ['static/dateline-embed.d.ts'], rules: { '@typescript-eslint/no-empty-object-type': 'off' } }
);
