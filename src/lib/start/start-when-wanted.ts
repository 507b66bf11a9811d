import { isHeld, messageHeld } from '../embed/held-messages';
import { whatStartsMap } from '../live/what-starts-map';
import { whenWanted } from '../live/when-wanted';
import { firstPicture } from './first-picture';
import { holdPresses } from './hold-presses';
import { loadPage } from './load-page';
import { pageElement } from '../page/page-element';

/** What an embed is asked for that it can only do with its script. */
const askedOfScript = /[?&](?:event|tour|ui|names)\b/;

/**
 * Fetches the page's script, and with it the map's engine where the map is wanted: when the map is about to be seen,
 * when the reader reaches for something, when the address or the host asks for it. Never before the first picture,
 * unless the reader is faster. Who only looks at a poster is sent no script.
 */
export function startWhenWanted(): void {
	const page = pageElement();
	const box = page?.querySelector<HTMLElement>('.map-box');
	if (!page) return;
	let isMapWanted = false;
	let isAsked = false;
	const presses = holdPresses(page, (isOnRequest) => {
		begin(isOnRequest);
	});
	const begin = (wantsMap = false) => {
		isMapWanted ||= wantsMap;
		if (isAsked) return;
		isAsked = true;
		void loadPage(page, isMapWanted, () => isMapWanted).then(presses.release, presses.release);
	};

	const picture = firstPicture();
	const listen = (type: string, hear: () => void) => {
		addEventListener(type, hear, { once: true, capture: true });
	};
	// The reader comes, or the host speaks: what is under the pointer, has the focus, is pressed or named shall answer.
	for (const type of ['pointerdown', 'focusin', 'keydown', 'hashchange', messageHeld]) {
		listen(type, () => {
			begin();
		});
	}
	// Browsers say so of a pointer that rests where the page comes up.
	listen('pointerover', () => {
		void picture.then(() => {
			begin();
		});
	});
	const starter = box ? whatStartsMap() : null;
	const wantMap = () => {
		begin(true);
	};
	if (box && (starter === 'sight' || starter === 'touch'))
		whenWanted(box, wantMap, starter === 'sight' ? picture : null);
	if (starter === 'button') for (const button of page.querySelectorAll<HTMLElement>('.load')) button.hidden = false;

	void picture.then(() => {
		if (!box || isHeld() || location.hash.length > 1 || askedOfScript.test(location.search)) begin();
	});
}
