import { expect, test } from 'vitest';
import { exampleScene } from '../../tests/support/example-scene';
import { pagePoster } from './page-poster';
import { posterFrame } from './poster-frame';

const noLand = { land: '', cuts: '', borders: '', demarcation: '' };

test('text from data is never markup, in no part of the poster that a page writes as it is', () => {
	const scene = exampleScene('en');
	const hostile = `</span></style><script>alert(1)</script><img src=x onerror=alert(1)>"'&`;
	const spoiled = {
		...scene,
		places: scene.places.map((place) => ({ ...place, name: hostile })),
		arcs: scene.arcs.map((arc) => ({ ...arc, title: hostile })),
		cities: scene.cities.map((city) => ({ ...city, name: city.name + hostile })),
		seaNames: scene.seaNames.map((sea) => ({ ...sea, name: hostile }))
	};
	// A name that long finds no room; it is given the room of the true ones.
	const { drawing, positions, names } = pagePoster(spoiled, noLand, posterFrame(scene.bounds));
	const short = pagePoster(
		{
			...scene,
			cities: scene.cities.map((city) => ({ ...city, name: '<b>"&' })),
			seaNames: scene.seaNames.map((sea) => ({ ...sea, name: '<b>"&' }))
		},
		noLand,
		posterFrame(scene.bounds)
	);
	for (const kind of ['city', 'sea']) {
		expect(short.names).toMatch(new RegExp(`class="at [^"]*\\b${kind}\\b[^"]*">(<span[^>]*>)+&#60;b&#62;&#34;&#38;<`));
	}
	for (const markup of [drawing.markup, positions.markup, names, short.names]) {
		expect(markup).not.toMatch(/<(script|img|b|\/style)\b/);
	}
});
