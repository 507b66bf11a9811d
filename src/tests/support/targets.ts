import type { Locator } from '@playwright/test';

/*
 * How large the controls of a page are for whoever presses them: found by hit-testing, so that what lies over a control
 * makes it smaller.
 */

export interface Target {
	readonly name: string;
	/** Through the middle, up to `mostPx`. */
	readonly widthPx: number;
	readonly heightPx: number;
	/** A link among words: its line decides how high it is. */
	readonly isInText: boolean;
	/** Where a link leads: one that is small may have a larger equal. */
	readonly address: string | null;
	/** From its middle to that of the nearest other control. */
	readonly apartPx: number;
}

/** Every control in a part of the page that can be seen. The map as a whole and the preview's frame are no buttons. */
export async function targetsIn(part: Locator): Promise<Target[]> {
	return part.evaluate((root) => {
		/** More than any rule asks for. */
		const mostPx = 44;
		const controls = [...root.querySelectorAll<HTMLElement>('a[href], button, summary, select, input, [role=slider]')];
		const seen = controls.filter((control) => control.checkVisibility({ visibilityProperty: true }));
		const middleOf = (control: Element) => {
			// Of a link's first line: the lines of one that is cut off go on where nobody sees them.
			const { left, top, width, height } = control.getClientRects()[0] ?? control.getBoundingClientRect();
			return [left + width / 2, top + height / 2] as const;
		};
		return seen.map((control) => {
			control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
			// Pressing a label presses its control, but moves no slider.
			const isSlider = control.getAttribute('type') === 'range';
			const label = isSlider ? null : control.closest('label');
			const [x, y] = middleOf(control);
			const isHit = (atX: number, atY: number) => {
				const hit = document.elementFromPoint(atX, atY);
				return hit !== null && (control.contains(hit) || (label?.contains(hit) ?? false));
			};
			/** In whole pixels first, then in quarters: edges lie between. */
			const reach = (byX: number, byY: number) => {
				let px = 0;
				for (const stepPx of [1, 0.25])
					while (px < mostPx && isHit(x + byX * (px + stepPx), y + byY * (px + stepPx))) px += stepPx;
				return isHit(x, y) ? px : 0;
			};
			const words = control.textContent.trim();
			const name = control.getAttribute('aria-label') ?? (words || control.getAttribute('type')) ?? '';
			const distances = seen
				.filter((other) => other !== control)
				.map((other) => Math.hypot(middleOf(other)[0] - x, middleOf(other)[1] - y));
			return {
				name: `${control.localName} ${name.replace(/\s+/g, ' ').slice(0, 50)}`,
				widthPx: reach(1, 0) + reach(-1, 0),
				heightPx: reach(0, 1) + reach(0, -1),
				isInText:
					getComputedStyle(control).display.startsWith('inline') &&
					(control.parentElement?.textContent.trim() ?? '') !== words &&
					control.localName === 'a',
				address: control.getAttribute('href'),
				apartPx: Math.min(...distances)
			};
		});
	});
}
