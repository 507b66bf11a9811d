import { describe, expect, inject, test } from 'vitest';
import { embedHeightPx } from '../../lib/embed/height';
import { embedPath } from '../../lib/embed/snippets';
import { writeFrame } from '../../lib/embed/markup';
import type { Locale } from '../../lib/i18n/locales';
import { locales } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { storyIn } from '../support/story-page';
import { controlNamed, faultsOfPage, firstPicture, mapState, middleOf, openCard } from './questions';
import type { Engine } from './reader';
import { hostPage } from './serve-site';
import { patience, standing, visitWith } from './visit';

const text = '<p>In January 2026, the two countries’ defense ministers met.</p>'.repeat(3);
const pathOf = (locale: Locale) => embedPath({ locale, slug: storyIn(locale).slug, options: {} });

/** The frame that an editor pastes; with `sandbox` its rights are only those. */
function frameOf(locale: Locale, sandbox?: string): string {
	const frame = writeFrame({ src: inject('maps') + pathOf(locale), title: storyIn(locale).title, heightPx: 600 });
	return sandbox === undefined ? frame : frame.replace(/sandbox="[^"]*"/, `sandbox="${sandbox}"`);
}

const loader = () => `<script async src="${inject('maps')}embed.js"></script>`;

/** The embed in an engine: by itself, and in pages of a host of another origin. */
export function smokeEmbed(engine: Engine): void {
	describe(`the embed in ${engine.name}`, () => {
		const visit = visitWith(engine);
		const { open, pressNamed, keep, expectNoFaults } = visit;

		/** Presses what a selector finds in the page's frame. */
		const pressInFrame = async (selector: string) => {
			await visit.reader.pressInFrame(await standing(() => visit.reader.askFrame(middleOf, selector), selector));
		};
		const frameHeight = () =>
			visit.reader.ask(() => Math.round(document.querySelector('iframe')?.getBoundingClientRect().height ?? 0));

		for (const locale of locales) {
			const story = storyIn(locale);

			test(`in ${locale} it shows its map, the live one too, and its next step`, async () => {
				const { reader } = visit;
				await reader.resize(720, 720);
				await open(pathOf(locale));
				const picture = await reader.ask(firstPicture);
				expect(picture.names).toEqual(story.places.map(({ name }) => name));
				expect(picture.coastPx).toBeGreaterThan(200);
				expect(picture.sidewaysPx).toBe(0);
				await expect.poll(() => reader.ask(mapState), patience).toBe('live');
				await keep(`embed-${locale}`);
				await pressNamed(messagesIn(locale).nextStep);
				await expect.poll(() => reader.ask(openCard), patience).toBe(story.events[0]?.title);
				await expect.poll(() => reader.ask(controlNamed, messagesIn(locale).close), patience).not.toBeNull();
				await keep(`embed-step-${locale}`);
				await pressNamed(messagesIn(locale).close);
				await expect.poll(() => reader.ask(openCard), patience).toBeNull();
				await expectNoFaults();
			});

			test(`in ${locale} it has the height of its column's width in a host's page`, async () => {
				const { reader } = visit;
				await reader.resize(1280, 860);
				const body = `<div id="column">${text}${frameOf(locale)}${text}</div>${loader()}`;
				await reader.open(hostPage(inject('maps'), body));
				for (const widthPx of [280, 620, 900]) {
					await reader.ask((width) => {
						const column = document.querySelector<HTMLElement>('#column');
						if (column) column.style.width = `${width}px`;
					}, widthPx);
					await expect.poll(frameHeight, patience).toBe(embedHeightPx(widthPx));
					await reader.ask(() => {
						document.querySelector('iframe')?.scrollIntoView({ block: 'start' });
					});
					const inside = () =>
						reader.askFrame(() => [
							innerWidth,
							document.documentElement.scrollWidth - innerWidth,
							document.documentElement.scrollHeight - innerHeight
						]);
					await expect.poll(inside, patience).toEqual([widthPx, 0, 0]);
					await keep(`host-${locale}-${widthPx}`);
				}
				await expectNoFaults();
				expect(await reader.askFrame(faultsOfPage)).toEqual([]);
			});
		}

		test('in a sandbox of scripts only it comes alive, and its places open their cards', async () => {
			const { reader } = visit;
			await reader.resize(1280, 860);
			await reader.open(hostPage(inject('maps'), `<div style="width: 700px">${frameOf('en', 'allow-scripts')}</div>`));
			await expect.poll(() => reader.askFrame(mapState), patience).toBe('live');
			await pressInFrame('.at-place-nara');
			await expect.poll(() => reader.askFrame(openCard), patience).toBe(storyIn('en').events[0]?.title);
			await keep('sandbox');
			expect(await reader.askFrame(faultsOfPage)).toEqual([]);
		});

		test('a host’s page that the back button brings back and its embed still hear each other', async () => {
			const { reader } = visit;
			await reader.resize(1280, 860);
			const body = `<div id="column" style="width: 620px">${frameOf('en')}</div>${loader()}`;
			await reader.open(hostPage(inject('maps'), body));
			await expect.poll(frameHeight, patience).toBe(embedHeightPx(620));
			// Whoever leaves before a frame has come finds WebKit's empty one when they return, as on any site.
			await expect.poll(() => reader.askFrame(middleOf, '.at-place-nara'), patience).not.toBeNull();
			await reader.open(hostPage(inject('maps'), '<p>Another page.</p>'));
			await reader.back();
			await expect.poll(frameHeight, patience).toBe(embedHeightPx(620));
			await reader.ask(() => {
				const column = document.querySelector<HTMLElement>('#column');
				if (column) column.style.width = '900px';
			});
			await expect.poll(frameHeight, patience).toBe(embedHeightPx(900));
			await pressInFrame('.at-place-nara');
			await expect.poll(() => reader.askFrame(openCard), patience).toBe(storyIn('en').events[0]?.title);
			await expectNoFaults();
		});
	});
}
