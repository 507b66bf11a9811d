import { closerThanHome, closestByHand, farthestByHand } from '../cartography/hand-zoom';
import { worldSizePx } from '../geo/web-mercator';
import { isCooperative } from './is-cooperative';
import type { PosterMove, worldProperty } from './poster-move';
import { movePosterTo, panAsked, posterMoved, posterMoveOf, unmoved, zoomAsked } from './poster-move';

/*
 * Moves the poster until the live map is there, and whenever it is not. Runs before everything else:
 * server/complete-page writes it into the page, as one script with its hash.
 */

type Point = readonly [x: number, y: number];
interface ClientPoint {
	readonly clientX: number;
	readonly clientY: number;
}

for (const box of document.querySelectorAll<HTMLElement>('.map-box')) {
	const isLive = () => box.classList.contains('live');
	const isOurs = ({ target }: Event) => !isLive() && !(target as Element).closest('.controls, .attribution');

	/**
	 * Moves by pixels and scales about a point, counted from the middle of the box. Half a screen more on every side is
	 * drawn.
	 */
	const move = (byX = 0, byY = 0, factor = 1, x = 0, y = 0) => {
		const { dxPx, dyPx, scale: before } = posterMoveOf(box);
		const { clientWidth: width, clientHeight: height } = box;
		const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));
		// The live map's limits (withinLimits in cartography/camera.ts), as far as that much is drawn: the world's width,
		// and from its upper edge to the frame's middle.
		const frame = box.querySelector<HTMLElement>('.frame-of-story') as HTMLElement;
		const [world = 1, above = 1] = getComputedStyle(frame)
			.getPropertyValue('--world' satisfies typeof worldProperty)
			.split(' ')
			.map((share) => +share * frame.clientWidth);
		const scale = between(
			Math.max(0.6, Math.min(1, Math.max(worldSizePx(farthestByHand), width, height) / world)),
			before * factor,
			Math.min(16, Math.max(2 ** closerThanHome, worldSizePx(closestByHand) / world))
		);
		const most = (size: number, edge = Infinity) =>
			Math.max(0, Math.min(size * (scale - 0.5), edge * scale - size / 2));
		const shift = (old: number, at: number) => at - ((at - old) * scale) / before;
		const moved: PosterMove = {
			dxPx: between(-most(width), shift(dxPx, x) + byX, most(width)),
			dyPx: between(-most(height, world - above), shift(dyPx, y) + byY, most(height, above)),
			scale
		};
		movePosterTo(box, moved);
		box.dispatchEvent(new Event(posterMoved));
	};
	const fromMiddle = ({ clientX, clientY }: ClientPoint): Point => {
		const { left, top, width, height } = box.getBoundingClientRect();
		return [clientX - left - width / 2, clientY - top - height / 2];
	};
	const on = <Type extends keyof HTMLElementEventMap>(
		types: readonly Type[],
		listener: (event: HTMLElementEventMap[Type]) => void,
		target: EventTarget = box
	) => {
		for (const type of types) target.addEventListener(type, listener as EventListener, { passive: false });
	};

	const middleOf = (element: Element) => {
		const { left, top, width, height } = element.getBoundingClientRect();
		return fromMiddle({ clientX: left + width / 2, clientY: top + height / 2 });
	};
	const markers = () => [...box.querySelectorAll('[popovertarget]')];
	/** The marker whose card is open, if there is one. */
	const subject = () =>
		markers().find((marker) => document.getElementById(marker.getAttribute('popovertarget') ?? '')?.offsetWidth);
	/** How large the live map will be when it has done all that it was told to, and until when it will be at it. */
	let aimed = 1;
	let arrivalMs = 0;
	/**
	 * Zooms, and holds what is selected where the reader sees it, or else a point. Where nothing of the story would be
	 * left to see, what is nearest is held: nobody zooms into the empty sea.
	 */
	const zoom = (factor: number, x = 0, y = 0, marker = subject()) => {
		const now = posterMoveOf(box).scale;
		const timeMs = performance.now();
		aimed = (timeMs < arrivalMs ? aimed : now) * factor;
		arrivalMs = isLive() ? timeMs + 300 : 0;
		const by = aimed / now;
		const far = ([atX, atY]: Point, scale = 1) =>
			Math.max(Math.abs(x + (atX - x) * scale) / box.clientWidth, Math.abs(y + (atY - y) * scale) / box.clientHeight);
		const [nearest] = markers()
			.map(middleOf)
			.sort((one, other) => far(one, by) - far(other, by));
		if (marker) [x, y] = middleOf(marker);
		else if (nearest && far(nearest) < 0.5 && far(nearest, by) > 0.5) [x, y] = nearest;
		if (isLive()) box.dispatchEvent(new CustomEvent(zoomAsked, { detail: [Math.log2(by), x, y] }));
		else move(0, 0, factor, x, y);
	};

	let held: readonly Point[] = [];
	let hasMoved = false;
	const grab = (...points: readonly ClientPoint[]) => {
		held = points.map(fromMiddle);
	};
	const drag = (...points: readonly ClientPoint[]) => {
		const now = points.map(fromMiddle);
		const middle = (at: readonly Point[]) =>
			[0, 1].map((axis) => at.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / at.length);
		const spread = ([one, other]: readonly Point[]) =>
			one && other ? Math.hypot(one[0] - other[0], one[1] - other[1]) : 1;
		const [[fromX = 0, fromY = 0], [toX = 0, toY = 0]] = [middle(held), middle(now)];
		if (!hasMoved && now.length < 2 && Math.hypot(toX - fromX, toY - fromY) < 3) return;
		hasMoved = true;
		move(toX - fromX, toY - fromY, spread(now) / spread(held), toX, toY);
		held = now;
	};

	on(['pointerdown'], (event) => {
		// First: no click has followed a pinch, or a drag that ended outside, and the next one is meant.
		hasMoved = false;
		if (isOurs(event) && event.pointerType !== 'touch' && event.button === 0) grab(event);
	});
	on(
		['pointermove'],
		(event) => {
			if (held.length === 1 && event.pointerType !== 'touch' && !isLive()) drag(event);
		},
		window
	);
	const letGo = () => {
		held = [];
	};
	on(['pointerup', 'pointercancel'], letGo, window);
	on(['touchstart'], (event) => {
		hasMoved = false;
		if (isOurs(event) && (event.touches.length === 2 || !isCooperative())) grab(...event.touches);
	});
	on(['touchmove'], (event) => {
		if (held.length !== event.touches.length || isLive()) return;
		event.preventDefault();
		drag(...event.touches);
	});
	on(['touchend', 'touchcancel'], ({ touches }) => {
		if (touches.length && held.length) grab(...touches);
		else letGo();
	});
	// A drag that ends on a marker does not press it.
	box.addEventListener(
		'click',
		(event) => {
			if (!hasMoved) return;
			event.stopPropagation();
			event.preventDefault();
			hasMoved = false;
		},
		true
	);
	on(['wheel'], (event) => {
		if (!isOurs(event) || (isCooperative() && !event.ctrlKey && !event.metaKey)) return;
		event.preventDefault();
		const pixels = event.deltaY * (event.deltaMode === 1 ? 20 : 1);
		move(0, 0, 2 ** (-pixels / 300), ...fromMiddle(event));
	});
	/** What was selected when a press began: the first of two closes it. */
	let pressed: Element | undefined;
	box.addEventListener(
		'click',
		({ detail }) => {
			if (detail < 2) pressed = subject();
		},
		true
	);
	on(['dblclick'], (event) => {
		const { target, shiftKey } = event;
		if (!(target as Element).closest('.controls, .attribution'))
			zoom(shiftKey ? 0.5 : 2, ...fromMiddle(event), pressed);
	});
	on(['keydown'], (event) => {
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		const moves: Readonly<Record<string, Point>> = {
			ArrowLeft: [100, 0],
			ArrowRight: [-100, 0],
			ArrowUp: [0, 100],
			ArrowDown: [0, -100]
		};
		const zooms: Readonly<Record<string, number>> = { '+': 2, '=': 2, '-': 0.5 };
		const step = moves[event.key];
		const factor = zooms[event.key];
		if (factor) zoom(factor);
		else if (!step) return;
		else if (isLive()) box.dispatchEvent(new CustomEvent(panAsked, { detail: step }));
		else move(...step);
		event.preventDefault();
	});
	on(['click'], ({ target }) => {
		const steps = (target as Element).closest<HTMLElement>('[data-zoom]')?.dataset['zoom'];
		if (steps === undefined) return;
		if (steps !== '0') zoom(2 ** Number(steps));
		else if (!isLive()) {
			movePosterTo(box, unmoved);
			move();
		}
	});
}
