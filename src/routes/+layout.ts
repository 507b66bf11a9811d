// Every page is a file: any static host will do.
export const prerender = true;
export const trailingSlash = 'always';
