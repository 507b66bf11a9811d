/*
 * What the tests ask of a page. Each function runs in the page: it uses nothing from around it, and what it gives back
 * is JSON.
 */

/** The middle of what a selector finds first, in pixels of the window; null when it is not displayed. */
export function middleOf(selector: string): readonly [number, number] | null {
	const area = document.querySelector(selector)?.getBoundingClientRect();
	return area && area.width > 0 ? [area.left + area.width / 2, area.top + area.height / 2] : null;
}

/** The middles of all that can be pressed on the map, by their classes. */
export function markerMiddles(): Readonly<Record<string, readonly [number, number]>> {
	const markers = [...document.querySelectorAll('.at:is(.place, .pill)')];
	return Object.fromEntries(
		markers.map((marker) => {
			const { left, top, width, height } = marker.getBoundingClientRect();
			return [/at-[\w-]+/.exec(marker.className)?.[0] ?? '', [left + width / 2, top + height / 2] as const];
		})
	);
}

/** The words of the first picture, and whether there is one. */
export function firstPicture() {
	const words = (selector: string) =>
		[...document.querySelectorAll(selector)]
			.filter((part) => part.checkVisibility())
			.map((part) => part.textContent.trim());
	const coast = document.querySelector('.map-box .coast')?.getBoundingClientRect();
	return {
		names: words('.at.place .name'),
		distances: words('.at.pill'),
		coastPx: Math.round(coast?.width ?? 0),
		sidewaysPx: Math.max(0, document.documentElement.scrollWidth - innerWidth)
	};
}

/** Whether the live map draws, or why it does not. */
export function mapState(): string {
	if (document.querySelector('.map-box.live canvas')) return 'live';
	return document.querySelector('.fault')?.textContent ?? '';
}

/** The title of the one card that is open, whoever opened it; null for none, or for more than one. */
export function openCard(): string | null {
	const cards = [...document.querySelectorAll('section.card')].filter((card) => card.checkVisibility());
	return cards.length === 1 ? (cards[0]?.querySelector('h2')?.textContent ?? null) : null;
}

/**
 * How much of what it speaks of the open card covers: the markers by their selectors, and the share of the arc's
 * length.
 *
 * @param exchanges whose arcs it is about
 */
export function coveredByCard(markers: readonly string[], exchanges: readonly string[]) {
	const card = [...document.querySelectorAll('section.card')].find((one) => one.checkVisibility());
	const area = card?.getBoundingClientRect();
	const isCovered = (x: number, y: number) =>
		area !== undefined && x > area.left && x < area.right && y > area.top && y < area.bottom;
	const arcs = exchanges.map((id) => {
		const path = document.querySelector(`.poster path[data-exchange="${id}"]`);
		if (!(path instanceof SVGPathElement)) throw new Error(`No arc is drawn for ${id}.`);
		const matrix = path.getScreenCTM();
		const steps = Array.from({ length: 101 }, (_, step) => (path.getTotalLength() * step) / 100);
		const points = steps.map((atPx) => path.getPointAtLength(atPx).matrixTransform(matrix ?? undefined));
		return points.filter(({ x, y }) => isCovered(x, y)).length / points.length;
	});
	const parts = markers.flatMap((selector) => [...document.querySelectorAll(selector)]);
	return {
		markers: parts
			.filter((part) => {
				const { left, right, top, bottom } = part.getBoundingClientRect();
				return area && left < area.right - 1 && right > area.left + 1 && top < area.bottom - 1 && bottom > area.top + 1;
			})
			.map((part) => part.textContent.trim() || 'its ring'),
		arcShare: Math.max(0, ...arcs)
	};
}

/** Where the poster has been moved to, as the live map moves it, too. */
export function moveOfMap() {
	const markers = document.querySelector<HTMLElement>('.markers.moved');
	const read = (name: string, otherwise: number) =>
		parseFloat(markers?.style.getPropertyValue(name) ?? '') || otherwise;
	return { dxPx: read('--dx', 0), dyPx: read('--dy', 0), scale: read('--scale', 1) };
}

/** The middle of a control by what it is called. */
export function controlNamed(name: string): readonly [number, number] | null {
	const controls = [...document.querySelectorAll('button, a')].filter((control) => control.checkVisibility());
	const control = controls.find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name);
	if (!control || (control instanceof HTMLButtonElement && control.disabled)) return null;
	control.scrollIntoView({ block: 'nearest' });
	const { left, top, width, height } = control.getBoundingClientRect();
	return [left + width / 2, top + height / 2];
}

/** Lays the page out as on paper, by its own rules for paper. */
export function layOutForPaper(): void {
	const take = (rules: CSSRuleList) => {
		for (const rule of rules) {
			if (rule instanceof CSSMediaRule) {
				if (rule.media.mediaText === 'print') rule.media.mediaText = 'all';
				else if (rule.media.mediaText.startsWith('screen')) rule.media.mediaText = 'not all';
			}
			if (rule instanceof CSSGroupingRule) take(rule.cssRules);
		}
	};
	for (const { cssRules } of document.styleSheets) take(cssRules);
}

/** What went wrong since the page began (serve-site.ts). */
export function faultsOfPage(): readonly string[] {
	return (window as unknown as { faults?: readonly string[] }).faults ?? [];
}
