// Every page is a file: any static host will do.
export const prerender = true;
export const trailingSlash = 'always';
// A page's script is fetched when somebody wants it (lib/start), and is none of Kit's. So what a page's `load` gives is
// read by nobody else, and may be anything.
export const csr = false;
