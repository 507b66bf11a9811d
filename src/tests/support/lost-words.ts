import type { Page } from '@playwright/test';

/* Words that a reader cannot read, or not all of them. */

export interface Losses {
	/** In pixels. */
	readonly sideways: number;
	readonly cut: readonly string[];
}

export const nothingLost: Losses = { sideways: 0, cut: [] };

/** How far the page is wider than its window; where text is, in parts of the page that cut it off. */
export async function lossesOf(page: Page): Promise<Losses> {
	return page.evaluate(() => {
		const cut: string[] = [];
		const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let text = words.nextNode(); text; text = words.nextNode()) {
			const holder = text.parentElement;
			// What is moved with the map may leave it; what only a screen reader reads is cut off on purpose; a list to
			// choose from shows its one line.
			if (!holder?.checkVisibility({ visibilityProperty: true }) || !text.textContent?.trim()) continue;
			if (holder.closest('.visually-hidden, .map-box .at, .maplibregl-map, option, noscript, script, style, textarea'))
				continue;
			const range = document.createRange();
			range.selectNodeContents(text);
			for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
				if (width === 0 || height === 0) continue;
				let isMeant = false;
				for (let box: Element | null = holder; box && box !== document.body; box = box.parentElement) {
					const { overflowX, overflowY, position, clipPath, webkitLineClamp } = getComputedStyle(box);
					// A table's head that rows repeat in words; an embed's title, which is one line at any size and leads to the
					// whole story.
					isMeant ||= clipPath !== 'none' || webkitLineClamp !== 'none';
					if (isMeant) break;
					const edge = box.getBoundingClientRect();
					// A pixel of a letter's foot or side bearing is no loss, half of a line is.
					const isLostSideways = overflowX !== 'visible' && (left < edge.left - 1 || right > edge.right + 1);
					const isLostBelow =
						(overflowY === 'hidden' || overflowY === 'clip') &&
						(top < edge.top - height / 3 || bottom > edge.bottom + height / 3);
					if (isLostSideways || isLostBelow) cut.push(`${box.localName}.${box.className}: ${text.textContent.trim()}`);
					// What lies below the edge of a box that scrolls can be scrolled to.
					if (position === 'fixed' || overflowY === 'auto' || overflowY === 'scroll') break;
				}
				if (isMeant) continue;
				if (left < -1 || right > innerWidth + 1) cut.push(`beyond the window: ${text.textContent.trim()}`);
			}
		}
		return { sideways: document.documentElement.scrollWidth - innerWidth, cut: [...new Set(cut)] };
	});
}

/** Words that stand on words. */
export async function collisionsOn(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const words: { text: string; rect: DOMRect; inCard: boolean }[] = [];
		const range = document.createRange();
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = texts.nextNode(); node; node = texts.nextNode()) {
			const holder = node.parentElement;
			const text = node.textContent?.trim() ?? '';
			if (!text || !holder?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
			if (holder.closest('.visually-hidden, option')) continue;
			const boxes: DOMRect[] = [];
			for (let box: Element | null = holder; box && box !== document.body; box = box.parentElement) {
				if (getComputedStyle(box).overflowX !== 'visible') boxes.push(box.getBoundingClientRect());
			}
			range.selectNodeContents(node);
			for (const rect of range.getClientRects()) {
				// What a box cuts off or has scrolled away stands on nothing.
				const isSeen = boxes.every(
					({ left, right, top, bottom }) =>
						rect.left >= left - 1 && rect.right <= right + 1 && rect.top >= top - 1 && rect.bottom <= bottom + 1
				);
				if (isSeen) words.push({ text, rect, inCard: holder.closest('.card') !== null });
			}
		}
		return words.flatMap((one, at) =>
			words
				.slice(at + 1)
				.filter((other) => {
					// A card lies on the map by design.
					if (one.inCard !== other.inCard || one.text === other.text) return false;
					const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
					const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
					// Lines of one paragraph touch; letters are lower than their line.
					return across > 1 && down > 5;
				})
				.map((other) => `“${one.text}” stands on “${other.text}”`)
		);
	});
}
