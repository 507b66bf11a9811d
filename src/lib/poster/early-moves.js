// Moves the poster until the live map is there, and whenever it is not. Runs before everything else, inline: hooks.server.ts writes it into the
// page with its hash. Plain, small, without imports. It keeps the move in three properties of the box: --dx, --dy (pixels), --scale.
for (const box of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.map-box'))) {
	const read = (/** @type {string} */ name, /** @type {number} */ otherwise) =>
		parseFloat(box.style.getPropertyValue(name)) || otherwise;
	const isLive = () => box.classList.contains('live');
	// The page's own scrolling comes first where the map lies in its way.
	const { gestures } = document.documentElement.dataset;
	const cooperative = () => (gestures ? gestures === 'cooperative' : matchMedia('(max-width: 959px)').matches);
	const isOurs = (/** @type {Event} */ event) =>
		!isLive() && !(/** @type {Element} */ (event.target).closest('.controls, .attribution'));

	/** @type {ReturnType<typeof setTimeout> | undefined} */
	let settling;
	/** Moves by pixels and scales about a point, counted from the middle of the box. Half a screen more on every side is drawn. */
	const move = (byX = 0, byY = 0, factor = 1, x = 0, y = 0) => {
		const before = read('--scale', 1);
		const { clientWidth: width, clientHeight: height } = box;
		const between = (/** @type {number} */ least, /** @type {number} */ value, /** @type {number} */ most) =>
			Math.min(most, Math.max(least, value));
		// The live map's limits (withinLimits in cartography/camera.ts), as far as that much is drawn: the world's width, and from its upper edge to the frame's middle.
		const frame = /** @type {HTMLElement} */ (box.querySelector('.frame-of-story'));
		const [world = 1, above = 1] = getComputedStyle(frame)
			.getPropertyValue('--world')
			.split(' ')
			.map((share) => +share * frame.clientWidth);
		const scale = between(
			Math.max(0.6, Math.min(1, Math.max(1448, width, height) / world)),
			before * factor,
			Math.min(16, Math.max(8, 2 ** 20 / world))
		);
		const most = (/** @type {number} */ size, edge = Infinity) =>
			Math.max(0, Math.min(size * (scale - 0.5), edge * scale - size / 2));
		const shift = (/** @type {number} */ old, /** @type {number} */ at) => at - ((at - old) * scale) / before;
		const dx = between(-most(width), shift(read('--dx', 0), x) + byX, most(width));
		const dy = between(-most(height, world - above), shift(read('--dy', 0), y) + byY, most(height, above));
		box.style.setProperty('--dx', dx + 'px');
		box.style.setProperty('--dy', dy + 'px');
		box.style.setProperty('--scale', String(scale));
		// While it moves the drawing is a layer of its own, which is cheap to shift; afterwards it is drawn afresh, and sharp.
		box.classList.add('moving');
		clearTimeout(settling);
		settling = setTimeout(() => box.classList.remove('moving'), 200);
		box.dispatchEvent(new Event('postermove'));
	};
	const fromMiddle = (/** @type {{ clientX: number, clientY: number }} */ { clientX, clientY }) => {
		const { left, top, width, height } = box.getBoundingClientRect();
		return /** @type {const} */ ([clientX - left - width / 2, clientY - top - height / 2]);
	};
	// `any`: every listener knows its own kinds of events.
	const on = (
		/** @type {string} */ types,
		/** @type {(event: any) => void} */ listener,
		target = /** @type {EventTarget} */ (box)
	) => {
		for (const type of types.split(' ')) target.addEventListener(type, listener, { passive: false });
	};

	const middleOf = (/** @type {Element} */ element) => {
		const { left, top, width, height } = element.getBoundingClientRect();
		return fromMiddle({ clientX: left + width / 2, clientY: top + height / 2 });
	};
	const signs = () => [...box.querySelectorAll('[popovertarget]')];
	/** The sign whose card is open, if there is one. */
	const subject = () =>
		signs().find((sign) => document.getElementById(sign.getAttribute('popovertarget') ?? '')?.offsetWidth);
	/** How large the live map will be when it has done all that it was told to, and until when it will be at it. */
	let aimed = 1;
	let arrivalMs = 0;
	/**
	 * Zooms, and holds what is selected where the reader sees it, or else a point. Where nothing of the story would be left to see, what is nearest is held: nobody zooms into the empty sea.
	 */
	const zoom = (/** @type {number} */ factor, x = 0, y = 0, sign = subject()) => {
		const now = read('--scale', 1);
		const timeMs = performance.now();
		aimed = (timeMs < arrivalMs ? aimed : now) * factor;
		arrivalMs = isLive() ? timeMs + 300 : 0;
		const by = aimed / now;
		const far = (/** @type {readonly [number, number]} */ [atX, atY], scale = 1) =>
			Math.max(Math.abs(x + (atX - x) * scale) / box.clientWidth, Math.abs(y + (atY - y) * scale) / box.clientHeight);
		const [nearest] = signs()
			.map(middleOf)
			.sort((one, other) => far(one, by) - far(other, by));
		if (sign) [x, y] = middleOf(sign);
		else if (nearest && far(nearest) < 0.5 && far(nearest, by) > 0.5) [x, y] = nearest;
		if (isLive()) box.dispatchEvent(new CustomEvent('mapzoom', { detail: [Math.log2(by), x, y] }));
		else move(0, 0, factor, x, y);
	};

	/** @type {readonly (readonly [number, number])[]} */
	let held = [];
	let hasMoved = false;
	const grab = (/** @type {{ clientX: number, clientY: number }[]} */ ...points) => {
		held = points.map(fromMiddle);
	};
	const drag = (/** @type {{ clientX: number, clientY: number }[]} */ ...points) => {
		const now = points.map(fromMiddle);
		const middle = (/** @type {readonly (readonly [number, number])[]} */ at) =>
			[0, 1].map((axis) => at.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / at.length);
		const spread = (/** @type {readonly (readonly [number, number])[]} */ [one, other]) =>
			one && other ? Math.hypot(one[0] - other[0], one[1] - other[1]) : 1;
		const [[fromX = 0, fromY = 0], [toX = 0, toY = 0]] = [middle(held), middle(now)];
		if (!hasMoved && now.length < 2 && Math.hypot(toX - fromX, toY - fromY) < 3) return;
		hasMoved = true;
		move(toX - fromX, toY - fromY, spread(now) / spread(held), toX, toY);
		held = now;
	};

	on('pointerdown', (event) => {
		// First: no click has followed a pinch, or a drag that ended outside, and the next one is meant.
		hasMoved = false;
		if (isOurs(event) && event.pointerType !== 'touch' && event.button === 0) grab(event);
	});
	on('pointermove', (event) => held.length === 1 && event.pointerType !== 'touch' && !isLive() && drag(event), window);
	on('pointerup pointercancel', () => (held = []), window);
	on('touchstart', (event) => {
		hasMoved = false;
		if (isOurs(event) && (event.touches.length === 2 || !cooperative())) grab(...event.touches);
	});
	on('touchmove', (event) => {
		if (held.length !== event.touches.length || isLive()) return;
		event.preventDefault();
		drag(...event.touches);
	});
	on('touchend touchcancel', (event) => (event.touches.length && held.length ? grab(...event.touches) : (held = [])));
	// A drag that ends on a sign does not press it.
	box.addEventListener(
		'click',
		(event) => hasMoved && (event.stopPropagation(), event.preventDefault(), (hasMoved = false)),
		true
	);
	on('wheel', (event) => {
		if (!isOurs(event) || (cooperative() && !event.ctrlKey && !event.metaKey)) return;
		event.preventDefault();
		const pixels = event.deltaY * (event.deltaMode === 1 ? 20 : 1);
		move(0, 0, 2 ** (-pixels / 300), ...fromMiddle(event));
	});
	/** What was selected when a press began: the first of two closes it. @type {Element | undefined} */
	let pressed;
	box.addEventListener('click', (event) => (pressed = event.detail > 1 ? pressed : subject()), true);
	on('dblclick', (event) => {
		const { target, shiftKey } = event;
		if (!target.closest('.controls, .attribution')) zoom(shiftKey ? 0.5 : 2, ...fromMiddle(event), pressed);
	});
	on('keydown', (event) => {
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		/** @type {Record<string, [number, number]>} */
		const moves = { ArrowLeft: [100, 0], ArrowRight: [-100, 0], ArrowUp: [0, 100], ArrowDown: [0, -100] };
		/** @type {Record<string, number>} */
		const zooms = { '+': 2, '=': 2, '-': 0.5 };
		const step = moves[event.key];
		const factor = zooms[event.key];
		if (factor) zoom(factor);
		else if (!step) return;
		else if (isLive()) box.dispatchEvent(new CustomEvent('mappan', { detail: step }));
		else move(...step);
		event.preventDefault();
	});
	on('click', (event) => {
		const steps = event.target.closest('[data-zoom]')?.dataset.zoom;
		if (steps === undefined) return;
		if (steps !== '0') zoom(2 ** steps);
		else if (!isLive()) {
			for (const name of ['--dx', '--dy', '--scale']) box.style.removeProperty(name);
			move();
		}
	});
}
