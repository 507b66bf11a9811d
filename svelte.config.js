// JavaScript, because Kit lets Node read its configuration, and not Vite.
import adapter from '@sveltejs/adapter-static';
import { precompressed } from './src/commands/compress.js';
import { announced, withoutAddress } from './src/commands/announce-address.js';
import { withoutSpace } from './src/commands/without-space.js';

const { SITE_ORIGIN } = process.env;
/**
 * The site's own files. In a frame without an origin of its own (WordPress' sandbox) `'self'` is nobody to WebKit: an
 * embed comes alive there by the site's name.
 *
 * @type {('self' | `https://${string}.${string}`)[]}
 */
const ours = ['self'];
if (SITE_ORIGIN) ours.push(/** @type {`https://${string}.${string}`} */ (new URL(SITE_ORIGIN).origin));

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	preprocess: withoutSpace(),
	kit: {
		adapter: announced(precompressed(adapter({ pages: 'build', strict: true }), 'build')),
		// One page must work from any folder of any host, sandboxed frames included.
		paths: { relative: true },
		// The first picture needs one request.
		inlineStyleThreshold: 100_000,
		csp: {
			mode: 'hash',
			// Every host is refused, ours excepted, and inline code runs only by its hash. `style` attributes are refused as
			// well: widths and positions are set from script through CSSOM, which the policy allows.
			directives: {
				'default-src': ['none'],
				'script-src': ours,
				'style-src': ours,
				// The one `style` attribute that is allowed, by its hash: Kit hides its announcer of page changes with it.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'connect-src': ours,
				'img-src': ours,
				// The "Embed this map" page shows our own embed page.
				'frame-src': ours,
				'worker-src': ours,
				'base-uri': ['none'],
				'form-action': ['none']
			}
		},
		// Kit's own list leaves the configurations unchecked, and the program that makes the basemap.
		typescript: {
			config: (config) => {
				const { include } = /** @type {{ include: string[] }} */ (config);
				return { ...config, include: [...include, '../*.ts', '../*.js', '../geodata/**/*.ts'] };
			}
		},
		// Where the site is published, for what has to name it; for instance SITE_ORIGIN=https://maps.example.org npm run
		// build.
		prerender: {
			...(SITE_ORIGIN ? { origin: SITE_ORIGIN } : {}),
			// While one picture is drawn beside the main thread, the next page is written.
			concurrency: 4,
			handleUnseenRoutes: withoutAddress,
			handleHttpError: 'fail',
			handleMissingId: 'fail'
		}
	}
};
