/**
 * Shows what has been selected: on a phone the list stands below the map, and the card between the map and a bar that
 * stays at the window's foot. The map comes to the top where it is out of sight, and goes on as far as the card's head
 * needs; how high the bar is, the page says as its scroll padding.
 */
export function bringIntoSight(figure: HTMLElement): void {
	show(figure);
	// Firefox goes to the entry that the address names only when all of the page has come.
	if (document.readyState !== 'complete') {
		addEventListener(
			'load',
			() => {
				requestAnimationFrame(() => {
					show(figure);
				});
			},
			{ once: true }
		);
	}
}

function show(figure: HTMLElement): void {
	const { top } = figure.getBoundingClientRect();
	if (top < 0 || top > innerHeight / 2) figure.scrollIntoView({ block: 'start' });
	figure.querySelector('.card.open h2')?.scrollIntoView({ block: 'nearest' });
}
