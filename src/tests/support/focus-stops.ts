import { expect } from '@playwright/test';
import type { Frame, Locator, Page } from '@playwright/test';

/* Where the keyboard stops on its way through a page, and whether its reader sees where it is. */

export interface Stop {
	/** In words that tell one control from another. */
	readonly name: string;
	/** What keeps a reader from seeing it: empty where all is well. */
	readonly faults: readonly string[];
}

/** What has the focus, inside of a frame too; null when nothing of the page has it. */
export async function focusOf(page: Page): Promise<Stop | null> {
	const stop = await focusIn(page.mainFrame());
	const [, frame] = page.frames();
	return frame && stop?.name.startsWith('iframe') ? focusIn(frame) : stop;
}

async function focusIn(frame: Frame): Promise<Stop | null> {
	return frame.evaluate(() => {
		const focused = document.activeElement;
		if (!focused || focused === document.body) return null;
		const words = focused.getAttribute('aria-label') ?? (focused.textContent.trim() || focused.id);
		const kind = focused.getAttribute('href') ?? focused.getAttribute('class') ?? '';
		const name = `${focused.localName} ${kind} ${words.replace(/\s+/g, ' ').slice(0, 60)}`;
		// A radio button that is drawn as a segment (Segments.svelte) is there, but not seen: what is drawn stands beside
		// it and has its outline.
		const shown = getComputedStyle(focused).opacity === '0' ? focused.nextElementSibling : focused;
		if (!shown) return { name, faults: ['is not drawn'] };

		const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(shown);
		const faults: string[] = [];
		// "auto" is the browser's own, on pages that are not ours.
		if (outlineStyle === 'none' || (outlineStyle !== 'auto' && parseFloat(outlineWidth) < 2))
			faults.push('has no outline');

		/** What the page's boxes and the window leave to be seen of it. */
		const sight = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
		/** How far each of them is scrolled: where a fault comes from that is seen once in a thousand runs. */
		const scrolled = [`the window by ${scrollY} px`];
		for (let box = shown.parentElement; box; box = box.parentElement) {
			const { overflowX, display } = getComputedStyle(box);
			if (
				overflowX === 'visible' ||
				display === 'contents' ||
				box === document.body ||
				box === document.documentElement
			)
				continue;
			if (box.scrollTop > 0) scrolled.push(`${box.className} by ${box.scrollTop} px`);
			const { left, top } = box.getBoundingClientRect();
			sight.left = Math.max(sight.left, left + box.clientLeft);
			sight.top = Math.max(sight.top, top + box.clientTop);
			sight.right = Math.min(sight.right, left + box.clientLeft + box.clientWidth);
			sight.bottom = Math.min(sight.bottom, top + box.clientTop + box.clientHeight);
		}
		// A link over two lines has a box for each.
		const { left, top, right, bottom, width, height } = shown.getClientRects()[0] ?? shown.getBoundingClientRect();
		const seenPx = [
			Math.min(right, sight.right) - Math.max(left, sight.left),
			Math.min(bottom, sight.bottom) - Math.max(top, sight.top)
		] as const;
		const room: [number, number] = [sight.right - sight.left, sight.bottom - sight.top];
		// Of a long text the browser brings into sight where one writes, not the whole.
		if (focused.localName === 'textarea') room[1] = Math.min(24, room[1]);
		if (seenPx[0] < Math.min(width, room[0]) - 1 || seenPx[1] < Math.min(height, room[1]) - 1) {
			faults.push(
				`is seen for ${seenPx.map(Math.round).join(' × ')} of ${Math.round(width)} × ${Math.round(height)} px ` +
					`at ${Math.round(left)}, ${Math.round(top)}; scrolled: ${scrolled.join(', ')}`
			);
		}

		// Half of the outline's four sides at least: a box that ends with its last control hides a side of it.
		const middle = parseFloat(outlineOffset) + parseFloat(outlineWidth) / 2;
		const sides = [
			left - middle >= sight.left,
			top - middle >= sight.top,
			right + middle <= sight.right,
			bottom + middle <= sight.bottom
		].filter(Boolean).length;
		if (sides < 2 && height < room[1]) faults.push(`shows ${sides} sides of its outline`);

		// On the live map the pointer reaches the canvas through the markers, which does not hide them.
		const { style } = focused as HTMLElement | SVGElement;
		style.setProperty('pointer-events', 'all', 'important');
		const isHit = (x: number, y: number) => {
			const hit = document.elementFromPoint(x, y);
			return hit !== null && (focused.contains(hit) || shown.contains(hit));
		};
		const shares = [0.5, 0.1, 0.9];
		const isSeen = shares.some((across) => shares.some((down) => isHit(left + width * across, top + height * down)));
		style.removeProperty('pointer-events');
		if (!isSeen) faults.push('is covered');
		return { name, faults };
	});
}

/** Presses a key that moves the focus, and expects to see where it is now; null when it has left the page. */
export async function step(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string | null> {
	await page.keyboard.press(key);
	const stop = await focusOf(page);
	expect(stop?.faults ?? [], stop?.name).toEqual([]);
	return stop?.name ?? null;
}

/** More stops than any page has. */
const mostStops = 300;

/** Goes on until the focus leaves the page; a browser without a window of its own then begins anew. */
export async function stepThrough(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
	const visited: string[] = [];
	for (let stop = await step(page, key); stop !== null && stop !== visited[0]; stop = await step(page, key)) {
		visited.push(stop);
		expect(visited.length, `no way out after ${visited.slice(-3).join(' | ')}`).toBeLessThan(mostStops);
	}
	return visited;
}

/** Goes on until a control has the focus, as a reader does who looks for it. */
export async function stepTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
	await expect(control).toHaveCount(1);
	for (let steps = 0; steps < mostStops; steps += 1) {
		await step(page, key);
		if (await control.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`No key leads to ${String(control)}.`);
}

/** Controls that a keyboard stops at, one for all radio buttons of a group. */
async function stopsOf(page: Page): Promise<number> {
	return page.locator('a[href], button, summary, select, input, textarea, [tabindex="0"]').evaluateAll((all) => {
		const seen = all.filter(
			(control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches('.maplibregl-canvas')
		);
		const radios = seen.filter((control) => control.matches('[type=radio]')) as HTMLInputElement[];
		return seen.length - radios.length + new Set(radios.map(({ name }) => name)).size;
	});
}

/** From the first control to the last and out, and the same way back. */
export async function expectNoTrap(page: Page): Promise<string[]> {
	const forwards = await stepThrough(page);
	expect(forwards.length).toBe(await stopsOf(page));
	const backwards = await stepThrough(page, 'Shift+Tab');
	expect(backwards).toEqual(forwards.toReversed());
	return forwards;
}
