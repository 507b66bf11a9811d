import { expect, test } from '@playwright/test';
import { greatCircleDistanceKm } from '../../lib/geo/great-circle';
import { fill } from '../../lib/i18n/fill';
import { formatDistanceKm } from '../../lib/i18n/format-distance';
import { locales } from '../../lib/i18n/locales';
import { messagesIn } from '../../lib/i18n/messages';
import { expectInSight } from '../support/map-positions';
import { openStillEmbed, openStillStory } from '../support/still-pages';
import { entryOf, openStory, storyIn } from '../support/story-page';

/* Distances between places: the unit that a reader chooses for all of them, and any two places measured. */

const messages = messagesIn('en');
const story = storyIn('en');

/** What the live map's scale may say, by language and unit; of nothing else may there be a word. */
const scaleWords = {
	en: { km: /\sk?m$/, mi: /\s(?:miles?|ft)$/, nmi: /\snautical\smiles?$/ },
	ja: { km: /(?:キロ|メートル)$/, mi: /(?:マイル|フィート)$/, nmi: /海里$/ },
	ko: { km: /\dk?m$/, mi: /(?:마일|피트)$/, nmi: /해리$/ }
} as const;

test.describe('in a browser of the United States', () => {
	test.use({ locale: 'en-US' });

	for (const locale of locales) {
		test(`one unit is that of the page in ${locale} and, once the reader has chosen, of the choice: on markers, in the list, on the scale and in the map’s description`, async ({
			page
		}) => {
			await (locale === 'en' || process.env['FULL'] ? openStory : openStillStory)(page, locale);
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
		await openStillEmbed(page, 'en');
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
	const line = page.locator('.markers path.casing');
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
