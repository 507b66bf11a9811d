// JavaScript, because Kit lets Node read its configuration, and not Vite.
import adapter from '@sveltejs/adapter-static';
import { existsSync, readdirSync } from 'node:fs';
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

/**
 * @returns {`/${string}`[]} the pages of all stories, and their embeds
 */
function storyPages() {
	const folder = 'geodata/stories';
	const slugs = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
	return slugs
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.flatMap(({ name }) => /** @type {const} */ ([`/en/${name}/`, `/en/${name}/embed/`]));
}

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
			// Here and not beside the pages: Kit builds scripts of its own for a page that lists its addresses. Other
			// languages are found by their links.
			entries: ['*', ...storyPages()],
			...(SITE_ORIGIN ? { origin: SITE_ORIGIN } : {}),
			// While one picture is drawn beside the main thread, the next page is written.
			concurrency: 4,
			handleUnseenRoutes: withoutAddress,
			handleHttpError: 'fail',
			handleMissingId: 'fail'
		}
	}
};
