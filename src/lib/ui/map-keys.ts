/** What a map does when it is told to by a key. */
export interface MapCommands {
	readonly zoomBy: (steps: number) => void;
	readonly panBy: (rightPx: number, downPx: number) => void;
}

const pans: Partial<Record<string, readonly [number, number]>> = {
	ArrowLeft: [-100, 0],
	ArrowRight: [100, 0],
	ArrowUp: [0, -100],
	ArrowDown: [0, 100]
};

/** Arrow keys move the map, + and - bring it closer and further away. Other keys, and those with a modifier, stay the browser's. */
export function pressMapKey(key: KeyboardEvent, map: MapCommands): void {
	if (key.altKey || key.ctrlKey || key.metaKey) return;
	const pan = pans[key.key];
	if (pan) map.panBy(...pan);
	else if (key.key === '+' || key.key === '=') map.zoomBy(1);
	else if (key.key === '-') map.zoomBy(-1);
	else return;
	key.preventDefault();
}
