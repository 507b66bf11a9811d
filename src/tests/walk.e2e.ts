import { expect, test } from '@playwright/test';
import { greatCircleDistanceKm } from '../lib/geo/great-circle';
import { fill } from '../lib/i18n/fill';
import { formatDistanceKm } from '../lib/i18n/format-distance';
import { locales } from '../lib/i18n/locales';
import { messagesIn } from '../lib/i18n/messages';
import { scripts } from './built-site';
import { expectInSight } from './map-positions';
import { openStillStory } from './still-pages';
import { addressOf, entryOf, expectLiveMap, markNameOf, openStory, storyIn } from './story-page';

/* The walk through the story, its timeline, the choice of a period and of a unit, measuring and sharing: all of them work without the live map. */

const messages = messagesIn('en');
const story = storyIn('en');

test('a walk goes through the events in the order of time, and the focus stays on the button that leads on', async ({
	page
}) => {
	await openStillStory(page, 'en');
	const next = page.getByRole('button', { name: messages.nextStep });
	await next.focus();
	for (const [index, { id, title }] of story.events.entries()) {
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(new RegExp(`#e=${id}$`));
		await expect(page.locator(`#card-event-${id}`)).toBeVisible();
		await expect(next).toBeFocused();
		const words = fill(messages.tourStep, { step: index + 1, steps: story.events.length, title });
		await expect(page.locator('[aria-live=polite]', { hasText: words })).toBeAttached();
	}
	await expect(next).toHaveAttribute('aria-disabled', 'true');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`#e=${story.events.at(-1)?.id}$`));
	await page.getByRole('button', { name: messages.previousStep }).click();
	await expect(page).toHaveURL(new RegExp(`#e=${story.events.at(-2)?.id}$`));
});

test('a walk that plays never begins by itself, goes on by itself, pauses, and ends at the last event', async ({
	page
}) => {
	await page.clock.install();
	await openStillStory(page, 'en');
	await page.clock.runFor(30_000);
	await expect(page).not.toHaveURL(/#/);
	await page.getByRole('button', { name: messages.play }).click();
	await expect(page).toHaveURL(new RegExp(`#e=${story.events[0]?.id}$`));
	await page.clock.runFor(7500);
	await expect(page).toHaveURL(new RegExp(`#e=${story.events[1]?.id}$`));
	await page.getByRole('button', { name: messages.pause }).click();
	await page.clock.runFor(30_000);
	await expect(page).toHaveURL(new RegExp(`#e=${story.events[1]?.id}$`));
	await page.getByRole('button', { name: messages.play }).click();
	await page.clock.runFor(7500);
	await expect(page).toHaveURL(new RegExp(`#e=${story.events[2]?.id}$`));
	await expect(page.getByRole('button', { name: messages.play })).toBeVisible();
});

test('a button that is pressed before its script has come does its work when it has', async ({ page }) => {
	let letGo: () => void = () => undefined;
	const held = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	const file =
		scripts
			.find(({ code }) => code.includes('class="tour'))
			?.path.split('/')
			.at(-1) ?? 'none';
	await page.route(`**/${file}`, async (route) => {
		await held;
		await route.continue();
	});
	const asked = page.waitForRequest(`**/${file}`);
	await page.goto(`${addressOf('en')}?interactive=never`);
	await asked;
	await page.getByRole('button', { name: messages.nextStep }).click();
	await expect(page).not.toHaveURL(/#/);
	letGo();
	await expect(page).toHaveURL(new RegExp(`#e=${story.events[0]?.id}$`));
});

for (const locale of locales) {
	test(`the timeline in ${locale} names each event with its date, shows what is selected, and selects`, async ({
		page
	}) => {
		await openStillStory(page, locale);
		const axis = page.locator('svg.axis');
		for (const event of storyIn(locale).events) {
			const { id } = event;
			const mark = axis.getByRole('link', { name: markNameOf(event, storyIn(locale)) });
			await mark.focus();
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(new RegExp(`#e=${id}$`));
			await expect(mark).toHaveAttribute('aria-current', 'true');
			await expect(axis.locator('[aria-current]')).toHaveCount(1);
			await expect(entryOf(page, { type: 'event', id })).toHaveClass(/selected/);
		}
	});
}

test('the timeline has one mark for each event, a longer exchange has none of its own', async ({ page }) => {
	await openStillStory(page, 'en');
	const [event, visit] = [story.events[0], story.exchanges.find(({ id }) => id === 'seoul-nara')];
	expect([event?.id, visit?.date.edtf === event?.date.edtf]).toEqual([visit?.eventId, false]);
	await expect(page.locator('svg.axis').getByRole('link')).toHaveCount(story.events.length);
});

test('a period leaves out what lies outside, in list and on the map, and closes its card', async ({ page }) => {
	await openStillStory(page, 'en', { type: 'event', id: 'nara-summit' });
	await page.getByText(messages.period).click();
	const from = page.getByRole('slider', { name: messages.periodFrom });
	await from.focus();
	await page.keyboard.press('ArrowRight');
	const [first, ...others] = story.events;
	await expect(page.getByText(fill(messages.inPeriod, { count: 2, all: 3 }))).toBeVisible();
	await expect(entryOf(page, { type: 'event', id: first?.id ?? '' })).toBeHidden();
	for (const { id } of others) await expect(entryOf(page, { type: 'event', id })).toBeVisible();
	await expect(page.locator('.pill.at-middle-seoul-nara')).toHaveCount(0);
	await expect(page.locator('.arc.outside')).toHaveAttribute('data-exchange', 'seoul-nara');
	await expect(page).not.toHaveURL(/#e/);
	await expect(page.locator('.card.open')).toHaveCount(0);
	// Where nothing happened in the period stands the place alone.
	await expect(page.locator('.at-place-nara')).toHaveClass(/origin/);
	await page.locator('.at-place-nara').click();
	await expect(page).toHaveURL(/#p=nara$/);
	await page.keyboard.press('Escape');
	// The walk keeps to the period.
	await page.getByRole('button', { name: messages.nextStep }).click();
	await expect(page).toHaveURL(new RegExp(`#e=${others[0]?.id}$`));
	await expect(page.locator('.count')).toHaveText('1/2');
	await from.focus();
	await page.keyboard.press('ArrowLeft');
	await expect(entryOf(page, { type: 'event', id: first?.id ?? '' })).toBeVisible();
	await expect(page.locator('.pill.at-middle-seoul-nara')).toBeVisible();
});

/** What the live map's scale may say, by language and unit; of nothing else may there be a word. */
const scaleWords = {
	en: { km: /\sk?m$/, mi: /\s(?:miles?|ft)$/, nmi: /\snautical\smiles?$/ },
	ja: { km: /(?:キロ|メートル)$/, mi: /(?:マイル|フィート)$/, nmi: /海里$/ },
	ko: { km: /\dk?m$/, mi: /(?:마일|피트)$/, nmi: /해리$/ }
} as const;

test.describe('in a browser of the United States', () => {
	test.use({ locale: 'en-US' });

	for (const locale of locales) {
		test(`one unit is that of the page in ${locale} and, once the reader has chosen, of the choice: on signs, in the list, on the scale and in the map’s description`, async ({
			page
		}) => {
			await openStory(page, locale);
			const scale = page.locator('.scale .now');
			const expectAll = async (unit: 'km' | 'mi' | 'nmi') => {
				// Seoul–Yokosuka, as editorial rule 5 gives it.
				const distance = formatDistanceKm(1162.9, locale, unit);
				await expect(page.locator('.pill.at-middle-seoul-yokosuka')).toHaveText(distance);
				await expect(entryOf(page, { type: 'event', id: 'yokosuka-talks' })).toContainText(distance);
				await expect(page.locator('#map-words')).toContainText(distance);
				await expect(scale).toHaveText(scaleWords[locale][unit]);
			};
			await expectAll('km');
			for (const unit of ['mi', 'nmi', 'km'] as const) {
				await page.getByRole('radio', { name: messagesIn(locale).units[unit], exact: true }).check();
				await expectAll(unit);
			}
		});
	}

	test('an embed has one unit, on its scale as well', async ({ page }) => {
		await page.goto(`${addressOf('en')}embed/`);
		await expectLiveMap(page);
		await expect(page.locator('.pill.at-middle-seoul-yokosuka')).toHaveText(formatDistanceKm(1162.9, 'en', 'km'));
		await expect(page.locator('.scale .now')).toHaveText(scaleWords.en.km);
	});
});

test('between any two places of the story the distance can be asked for, in either direction', async ({ page }) => {
	await openStillStory(page, 'en');
	const name = (id: string) => story.places.find((place) => place.id === id)?.name ?? '';
	const [from, to] = [messages.measureFrom, messages.measureTo].map((label) =>
		page.getByRole('combobox', { name: label })
	);
	const at = (id: string) => story.places.find((place) => place.id === id)?.position ?? [0, 0];
	for (const [one, other] of [
		['yokosuka', 'naha'],
		['naha', 'yokosuka'],
		['nara', 'naha']
	] as const) {
		const km = greatCircleDistanceKm(at(one), at(other));
		await from?.selectOption({ label: name(one) });
		await to?.selectOption({ label: name(other) });
		const words = fill(messages.measured, { from: name(one), to: name(other), distance: formatDistanceKm(km, 'en') });
		await expect(page.getByRole('status').getByText(words)).toBeVisible();
	}
});

test('what is measured is drawn on the map, from place to place, with its length', async ({ page }) => {
	await openStillStory(page, 'en');
	const show = page.getByRole('checkbox', { name: messages.showOnMap });
	const line = page.locator('.signs path.casing');
	await expect(line).toHaveCount(0);
	await page.getByRole('combobox', { name: messages.measureFrom }).selectOption({ label: 'Yokosuka' });
	await page.getByRole('combobox', { name: messages.measureTo }).selectOption({ label: 'Naha' });
	await expect(line).toHaveCount(0);
	await show.check();
	const middleOf = (selector: string) =>
		page.locator(selector).evaluate((element) => {
			const { left, top, width, height } = element.getBoundingClientRect();
			return [left + width / 2, top + height / 2] as const;
		});
	const endOf = (atEnd: boolean) =>
		line.evaluate((element, isLast) => {
			if (!(element instanceof SVGPathElement)) throw new Error('no path');
			const matrix = element.getScreenCTM();
			const { x, y } = element
				.getPointAtLength(isLast ? element.getTotalLength() : 0)
				.matrixTransform(matrix ?? undefined);
			return [x, y] as const;
		}, atEnd);
	for (const [atEnd, place] of [
		[false, 'yokosuka'],
		[true, 'naha']
	] as const) {
		const [end, ring] = [await endOf(atEnd), await middleOf(`.at-place-${place} .ring`)];
		expect(Math.hypot(end[0] - ring[0], end[1] - ring[1])).toBeLessThan(1);
	}
	await expectInSight(page, ['yokosuka', 'naha']);
	const at = (id: string) => story.places.find((place) => place.id === id)?.position ?? [0, 0];
	const km = greatCircleDistanceKm(at('yokosuka'), at('naha'));
	await expect(page.locator('.length')).toHaveText(formatDistanceKm(km, 'en'));
	await page.getByRole('radio', { name: messages.units.nmi, exact: true }).check();
	await expect(page.locator('.length')).toHaveText(formatDistanceKm(km, 'en', 'nmi'));
	await page.getByRole('combobox', { name: messages.measureTo }).selectOption({ label: 'Yokosuka' });
	await expect(line).toHaveCount(0);
	await page.getByRole('combobox', { name: messages.measureTo }).selectOption({ label: 'Nara' });
	await expect(line).toHaveCount(1);
	await show.uncheck();
	await expect(line).toHaveCount(0);
});

for (const [width, height] of [
	[320, 640],
	[360, 560],
	[390, 844],
	[480, 800]
] as const) {
	test.describe(`on a phone of ${width} × ${height} px`, () => {
		test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

		test('each step of the walk shows its story, whichever way leads there: the card’s head is in sight, and not under the bar', async ({
			page
		}) => {
			const [first, ...others] = story.events;
			if (!first) throw new Error('The story has no events.');
			const expectHead = async ({ id, title }: { readonly id: string; readonly title: string }) => {
				const head = page.locator(`#card-event-${id}`).getByRole('heading', { name: title });
				await expect(head).toBeInViewport({ ratio: 1 });
				const bar = page.locator('.tools');
				await expect
					.poll(async () => {
						const [over, under] = [await head.boundingBox(), await bar.boundingBox()];
						return over && under && over.y + over.height <= under.y;
					})
					.toBe(true);
			};
			await openStillStory(page, 'en', { type: 'event', id: first.id });
			await expectHead(first);
			await openStillStory(page, 'en');
			await page
				.locator('svg.axis')
				.getByRole('link', { name: markNameOf(first, story) })
				.tap();
			await expectHead(first);
			await page.goto('about:blank');
			await openStillStory(page, 'en');
			const next = page.getByRole('button', { name: messages.nextStep });
			await next.tap();
			await expectHead(first);
			for (const event of others) {
				await next.press('Enter');
				await expectHead(event);
			}
		});
	});
}

test('sharing copies the address of exactly what is open', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(addressOf('en', { type: 'event', id: 'naha-refuelling' }));
	await page.getByRole('button', { name: messages.share }).click();
	await expect(page.getByText(messages.linkCopied)).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(new URL(copied).pathname).toBe('/en/japan-korea-defense/');
	expect(new URL(copied).hash).toBe('#e=naha-refuelling');
});

test('in an embed the walk works by its buttons, and the host can lead it', async ({ page }) => {
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	await page.goto('./');
	await page.setContent(`<iframe src="${addressOf('ko')}embed/?interactive=never" width="700" height="700"></iframe>`);
	const embed = page.frameLocator('iframe');
	await embed.getByRole('button', { name: messagesIn('ko').nextStep }).click();
	await expect(embed.locator('#card-event-nara-summit')).toBeVisible();
	await page.evaluate(() => frames[0]?.postMessage({ type: 'dateline:step', v: 1, step: 2 }, '*'));
	await expect(embed.locator('#card-event-yokosuka-talks')).toBeVisible();
	expect(faults).toEqual([]);
});
