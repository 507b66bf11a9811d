import type { EmbedOptions } from './parameters';

/**
 * Shows the page light or dark whatever the reader's screen is, or as it is ('auto'): for style sheets (`data-theme`),
 * and for what the browser draws itself.
 */
export function showTheme(theme: EmbedOptions['theme']): void {
	const { dataset } = document.documentElement;
	if (theme === 'auto') delete dataset['theme'];
	else dataset['theme'] = theme;
	document.querySelector('meta[name=color-scheme]')?.setAttribute('content', theme === 'auto' ? 'light dark' : theme);
}
