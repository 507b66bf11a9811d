import type { Page } from '@playwright/test';
import { embedHeightPx } from '../../lib/embed/height';

/*
 * What lies over a control takes its press: found by hit-testing each at its middle and half way to its corners, as a
 * reader's finger would.
 */

/**
 * All that can be pressed in the window and has something else above it, as "button Play, under: a Full story". An open
 * card may lie over the map, whole.
 */
export async function coveredControls(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const nameOf = (element: Element) => {
			const words = element.getAttribute('aria-label') ?? element.textContent;
			return `${element.localName} ${words.trim().replace(/\s+/g, ' ').slice(0, 40)}`;
		};
		const controls = [...document.querySelectorAll('a[href], button, summary, select, input')];
		return controls.flatMap((control) => {
			if (!control.checkVisibility({ visibilityProperty: true })) return [];
			// A distance that found no room in this view is clipped away: it is for keys and screen readers alone.
			if (/^inset\(\d/.test(getComputedStyle(control).clipPath)) return [];
			const card = control.closest('.card');
			if (card) control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
			// A link of several lines is pressed in its first.
			const [box = control.getBoundingClientRect()] = control.getClientRects();
			// Where two markers of the map stand side by side, a finger's breadth around one reaches into the other, never to
			// its middle.
			const corners = control.closest('.at') ? [] : [-1, 1].flatMap((x) => [-1, 1].map((y) => [x, y]));
			const points = [[0, 0], ...corners].map(([x = 0, y = 0]) => [
				box.left + box.width * (0.5 + x / 4),
				box.top + box.height * (0.5 + y / 4)
			]);
			const hits = points.map(([x = 0, y = 0]) => document.elementFromPoint(x, y));
			if (!card && hits.every((hit) => hit?.closest('.card'))) return [];
			const others = hits.filter((hit) => !(hit && (control.contains(hit) || hit.contains(control.closest('label')))));
			const names = others.map((hit) =>
				hit ? nameOf(hit.closest('a, button') ?? hit) : 'nothing: outside of the window'
			);
			return names.length > 0 ? [`${nameOf(control)}, under: ${[...new Set(names)].join(', ')}`] : [];
		});
	});
}

/**
 * Gives a frame each width in turn, with the height that its host gives it, and tells what is covered in which. The map
 * stands still and nothing is loaded anew.
 */
export async function coveredAtWidths(page: Page, widthsPx: readonly number[]): Promise<readonly string[]> {
	const covered: string[] = [];
	for (const width of widthsPx) {
		await page.setViewportSize({ width, height: embedHeightPx(width) });
		// Cards follow when the map has felt its new size.
		await page.evaluate(() => new Promise((felt) => requestAnimationFrame(() => requestAnimationFrame(felt))));
		for (const control of await coveredControls(page)) covered.push(`${width} px: ${control}`);
	}
	return covered;
}

/** Longer than two lines anywhere. */
export async function lengthenHeadline(page: Page): Promise<void> {
	await page.locator('h1 a').evaluate((link) => {
		link.textContent = `${link.textContent.trim()} `.repeat(6);
	});
}

export function widthsPx(fromPx: number, toPx: number, stepPx: number): readonly number[] {
	return Array.from({ length: Math.floor((toPx - fromPx) / stepPx) + 1 }, (_, index) => fromPx + index * stepPx);
}
