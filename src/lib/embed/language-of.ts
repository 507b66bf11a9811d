/** The nearest language that a host's page states around an element, if it is one of ours; else English. */
export function languageOf(element: Element): string {
	return element.matches(':lang(ja)') ? 'ja' : element.matches(':lang(ko)') ? 'ko' : 'en';
}
