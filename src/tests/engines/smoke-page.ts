import { describe, expect, inject, test } from 'vitest';
import { formatDistanceKm } from '../../lib/i18n/format-distance';
import { deriveArcs } from '../../lib/derived/arcs';
import type { Locale } from '../../lib/i18n/locales';
import { localeNames, locales } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import type { Selection } from '../../lib/story/selection';
import { addressOf, selectedByPlace, storyIn, titleOf } from '../support/story-page';
import { doublePress, drag, keys, pinchOut, press } from './gestures';
import {
	coveredByCard,
	firstPicture,
	layOutForPaper,
	mapState,
	middleOf,
	moveOfMap,
	openCard,
	markerMiddles
} from './questions';
import type { Engine } from './reader';
import { hostPage } from './serve-site';
import type { Visit } from './visit';
import { patience, visitWith } from './visit';

const still = (locale: Locale, fragment = '') => `${addressOf(locale)}?interactive=never${fragment}`;

/** What a card about a place or its event may not cover: both ends of the exchange, their names, and its arc. */
function subjectOf(selection: Selection, locale: Locale) {
	const { events, exchanges } = storyIn(locale);
	const own = exchanges.filter(({ eventId }) => eventId === selection.id);
	const placeId = events.find(({ id }) => id === selection.id)?.placeId ?? selection.id;
	const ends = [placeId, ...own.flatMap(({ fromPlaceId, toPlaceId }) => [fromPlaceId, toPlaceId])];
	return {
		markers: [...new Set(ends)].map((id) => `.at-place-${id} > *`),
		exchanges: own.map(({ id }) => id)
	};
}

/** Presses every place of the map, and finds its card, beside what it speaks of. */
async function expectCards(
	{ reader, press: pressOn, pressNamed, keep }: Visit,
	locale: Locale,
	arcShare: number,
	tag: string
) {
	const story = storyIn(locale);
	for (const { id } of story.places) {
		const selection = selectedByPlace(id, story);
		await pressOn(`.at-place-${id}`);
		await expect.poll(() => reader.ask(openCard), patience).toBe(titleOf(selection, story));
		await keep(`${tag}-${locale}-${id}`);
		const { markers, exchanges } = subjectOf(selection, locale);
		const covered = await reader.ask(coveredByCard, markers, exchanges);
		expect(covered.markers, `markers of ${id} under its card`).toEqual([]);
		expect(covered.arcShare, `arc of ${id} under its card`).toBeLessThanOrEqual(arcShare);
		await pressNamed(messagesIn(locale).close);
		await expect.poll(() => reader.ask(openCard), patience).toBeNull();
	}
}

/** The story's page in an engine. */
export function smokePage(engine: Engine): void {
	describe(`the page in ${engine.name}`, () => {
		const visit = visitWith(engine);
		const { open, press: pressOn, pressNamed, keep, expectNoFaults } = visit;

		for (const locale of locales) {
			const story = storyIn(locale);
			const messages = messagesIn(locale);

			test(`in ${locale} the first picture is the whole map, and the live map takes its place without moving it`, async () => {
				const { reader } = visit;
				await open(still(locale));
				const picture = await reader.ask(firstPicture);
				expect(picture.names).toEqual(story.places.map(({ name }) => name));
				expect(picture.distances).toEqual(
					deriveArcs(story).map(({ distanceKm }) => formatDistanceKm(distanceKm, locale))
				);
				expect(picture.coastPx).toBeGreaterThan(200);
				expect(picture.sidewaysPx).toBe(0);
				const poster = await reader.ask(markerMiddles);
				await keep(`poster-${locale}`);
				await open(addressOf(locale));
				await expect.poll(() => reader.ask(mapState), patience).toBe('live');
				const live = await reader.ask(markerMiddles);
				expect(Object.keys(live)).toEqual(Object.keys(poster));
				for (const [name, [x, y]] of Object.entries(poster)) {
					expect(Math.hypot((live[name]?.[0] ?? NaN) - x, (live[name]?.[1] ?? NaN) - y), name).toBeLessThan(1);
				}
				await keep(`live-${locale}`);
				await expectNoFaults();
			});

			test(`in ${locale} each place opens its card beside what it speaks of`, async () => {
				await open(still(locale));
				await expectCards(visit, locale, 0, 'card');
				await expectNoFaults();
			});

			test(`in ${locale} the tour leads from event to event`, async () => {
				const { reader } = visit;
				await open(still(locale));
				for (const { id, title } of story.events) {
					await pressNamed(messages.nextStep);
					await expect.poll(() => reader.ask(() => location.hash), patience).toBe(`#e=${id}`);
					await expect.poll(() => reader.ask(openCard), patience).toBe(title);
				}
				await expectNoFaults();
			});

			test(`in ${locale} a narrow window shows the map with the card as a sheet, and nothing scrolls sideways`, async () => {
				const { reader } = visit;
				await reader.resize(390, 844);
				try {
					// The walk has ended at this address: asked for once more, it would not be opened anew.
					await reader.open('about:blank');
					await open(still(locale, '#e=yokosuka-talks'));
					await expect.poll(() => reader.ask(openCard), patience).not.toBeNull();
					expect((await reader.ask(firstPicture)).sidewaysPx).toBe(0);
					const headPx = () =>
						reader.ask(() => document.querySelector('section.card.open h2')?.getBoundingClientRect().bottom ?? NaN);
					await expect.poll(headPx, patience).toBeGreaterThan(0);
					await expect.poll(headPx, patience).toBeLessThan(844);
					await keep(`narrow-${locale}`);
				} finally {
					await reader.resize(1280, 860);
				}
				await expectNoFaults();
			});

			test(`in ${locale} paper shows poster, facts and sources, and nothing that only a screen can use`, async () => {
				const { reader } = visit;
				await open(still(locale, '#e=nara-summit'));
				await expect.poll(() => reader.ask(openCard), patience).not.toBeNull();
				// Its objects are packed: that it has pages with something on them is what can be seen.
				if (reader.print) expect((await reader.print()).length).toBeGreaterThan(30_000);
				await reader.resize(718, 1047);
				try {
					await reader.ask(layOutForPaper);
					const paper = await reader.ask(firstPicture);
					expect(paper.names).toEqual(story.places.map(({ name }) => name));
					expect(paper.coastPx).toBeGreaterThan(200);
					expect(await reader.ask(openCard)).toBeNull();
					expect(await reader.ask(middleOf, '.controls')).toBeNull();
					const words = await reader.ask(() => document.body.innerText);
					for (const { title } of story.events) expect(words).toContain(title);
					for (const { publisher } of story.citations) expect(words).toContain(publisher);
					await keep(`paper-${locale}`);
				} finally {
					await reader.resize(1280, 860);
				}
			});
		}

		test('a language link keeps what is selected', async () => {
			const { reader } = visit;
			await open(still('en', '#e=yokosuka-talks'));
			await expect.poll(() => reader.ask(openCard), patience).not.toBeNull();
			for (const locale of ['ja', 'ko', 'en'] as const) {
				await pressNamed(localeNames[locale]);
				const where = () => reader.ask(() => [document.documentElement.lang, location.pathname, location.hash]);
				await expect.poll(where, patience).toEqual([locale, `/${addressOf(locale)}`, '#e=yokosuka-talks']);
				const title = titleOf({ type: 'event', id: 'yokosuka-talks' }, storyIn(locale));
				await expect.poll(() => reader.ask(openCard), patience).toBe(title);
			}
			await expectNoFaults();
		});

		test('the keyboard comes to a place, opens its card, closes it, and is where it was', async () => {
			const { reader } = visit;
			await open(still('en'));
			await expect.poll(() => reader.ask(() => document.querySelectorAll('.card[popover]').length), patience).toBe(0);
			const isThere = () => reader.ask(() => document.activeElement?.classList.contains('at-place-naha') ?? false);
			for (let steps = 0; steps < 60 && !(await isThere()); steps += 1) await reader.act(press(keys.tab));
			expect(await isThere()).toBe(true);
			if (engine.hasFocus) await reader.act(press(keys.enter));
			else
				await reader.ask(() => {
					(document.activeElement as HTMLElement).click();
				});
			await expect
				.poll(() => reader.ask(openCard), patience)
				.toBe(storyIn('en').events.find(({ placeId }) => placeId === 'naha')?.title);
			await keep('keyboard');
			await reader.act(press(keys.escape));
			await expect.poll(() => reader.ask(openCard), patience).toBeNull();
			expect(await isThere()).toBe(true);
			await reader.act(press('+'));
			await expect.poll(async () => (await reader.ask(moveOfMap)).scale, patience).toBeGreaterThan(1.5);
			await expectNoFaults();
		});

		for (const [what, path] of [
			['poster', still('en')],
			['live map', addressOf('en')]
		] as const) {
			test(`the ${what} is dragged, grows under ${engine.hasFingers ? 'two fingers' : 'a double press'}, and goes home`, async () => {
				const { reader } = visit;
				await open(path);
				if (what === 'live map') await expect.poll(() => reader.ask(mapState), patience).toBe('live');
				await reader.act(drag([1000, 560], [900, 500]));
				await expect.poll(async () => Math.round((await reader.ask(moveOfMap)).dxPx), patience).toBeLessThan(-80);
				const { dxPx, dyPx } = await reader.ask(moveOfMap);
				expect(dxPx).toBeGreaterThan(-120);
				expect(dyPx).toBeLessThan(-40);
				await reader.act(engine.hasFingers ? pinchOut([900, 450]) : doublePress([900, 450]));
				await expect.poll(async () => (await reader.ask(moveOfMap)).scale, patience).toBeGreaterThan(1.1);
				await keep(`moved-${what.replace(' ', '-')}`);
				await pressNamed(messagesIn('en').reset);
				await expect.poll(async () => Math.round((await reader.ask(moveOfMap)).scale * 100), patience).toBe(100);
				await expectNoFaults();
			});
		}

		test('a page that the back button brings back answers as before', async () => {
			const { reader } = visit;
			await open(addressOf('en'));
			await expect.poll(() => reader.ask(mapState), patience).toBe('live');
			await reader.ask(() => {
				Object.assign(window, { isKept: true });
			});
			await reader.open(hostPage(inject('maps'), '<p>Another page.</p>'));
			await reader.back();
			await expect.poll(() => reader.ask(() => location.pathname), patience).toBe(`/${addressOf('en')}`);
			const isKept = await reader.ask(() => (window as { isKept?: boolean }).isKept ?? false);
			if (engine.keepsPages) expect(isKept).toBe(true);
			await expect.poll(() => reader.ask(mapState), patience).toBe('live');
			await pressOn('.at-place-nara');
			await expect.poll(() => reader.ask(openCard), patience).toBe(storyIn('en').events[0]?.title);
			await keep('from-the-cache');
			await expectNoFaults();
		});
	});

	describe(`the page in ${engine.name} without script`, () => {
		const visit = visitWith(engine, { scripting: false });

		for (const locale of locales) {
			test(`in ${locale} the first picture is the whole map, and each place opens its card beside what it speaks of`, async () => {
				await visit.open(addressOf(locale));
				const picture = await visit.reader.ask(firstPicture);
				expect(picture.names).toEqual(storyIn(locale).places.map(({ name }) => name));
				expect(picture.coastPx).toBeGreaterThan(200);
				await expectCards(visit, locale, 0.1, 'no-script');
			});
		}
	});
}
