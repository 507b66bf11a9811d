import type { BoxSize } from '../geo/web-mercator';

/** How large an element is, told without measuring the page: MapLibre asks several times in each frame. */
export function watchSize(element: HTMLElement) {
	const measured = (): BoxSize => ({ widthPx: element.clientWidth, heightPx: element.clientHeight });
	let size = measured();
	// Before MapLibre's own, which then finds the new size here.
	const changes = new ResizeObserver(() => {
		size = measured();
	});
	changes.observe(element);
	return {
		size: () => size,
		end: () => {
			changes.disconnect();
		}
	};
}
