import adapter from '@sveltejs/adapter-static';
import { precompressed } from './src/commands/compress.js';
import { withoutSpace } from './src/commands/without-space.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	preprocess: withoutSpace(),
	kit: {
		adapter: precompressed(adapter({ pages: 'build', strict: true }), 'build'),
		// One page must work from any folder of any host, sandboxed frames included.
		paths: { relative: true },
		// The first picture needs one request.
		inlineStyleThreshold: 100_000,
		csp: {
			mode: 'hash',
			// Every host is refused, ours excepted, and inline code runs only by its hash. `style` attributes are refused as well:
			// widths and positions are set from script through CSSOM, which the policy allows.
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one `style` attribute that is allowed, by its hash: Kit hides its announcer of page changes with it.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'connect-src': ['self'],
				'img-src': ['self'],
				// The "Embed this map" page shows our own embed page.
				'frame-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		},
		// Kit's own list leaves the configurations unchecked.
		typescript: { config: (config) => ({ ...config, include: [...config.include, '../*.ts', '../*.js'] }) },
		// Where the site is published, for what has to name it; for instance SITE_ORIGIN=https://maps.example.org npm run build.
		prerender: {
			...(process.env.SITE_ORIGIN ? { origin: process.env.SITE_ORIGIN } : {}),
			// While one picture is drawn beside the main thread, the next page is written.
			concurrency: 4,
			handleHttpError: 'fail',
			handleMissingId: 'fail'
		}
	}
};
