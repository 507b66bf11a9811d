import type { Map as LibreMap } from 'maplibre-gl';
import { fill } from '../i18n/fill';
import type { Locale } from '../i18n/locales';

/** What the reader moves a map with. */
type Mover = 'finger' | 'wheel' | 'trackpad';

/** How a map in a page that scrolls is moved. {key} is what browsers call for on this keyboard. */
const hints: Readonly<Record<Locale, Readonly<Record<Mover, string>>>> = {
	en: {
		finger: 'Use two fingers to move the map',
		wheel: 'Hold {key} while scrolling to zoom the map',
		trackpad: 'Pinch, or hold {key} while scrolling, to zoom the map'
	},
	ja: {
		finger: '2本の指で地図を動かせます',
		wheel: '{key}キーを押しながらスクロールすると地図を拡大・縮小できます',
		trackpad: 'ピンチ操作か、{key}キーを押しながらのスクロールで地図を拡大・縮小できます'
	},
	ko: {
		finger: '두 손가락으로 지도를 움직일 수 있습니다',
		wheel: '{key} 키를 누른 채 스크롤하면 지도를 확대·축소할 수 있습니다',
		trackpad: '두 손가락을 벌리거나 오므리면, 또는 {key} 키를 누른 채 스크롤하면 지도를 확대·축소할 수 있습니다'
	}
};

/** The hint in words. */
export function gestureHint(locale: Locale, mover: Mover, key = 'Ctrl'): string {
	return fill(hints[locale][mover], { key });
}

/** A pause this long ends a turn of the wheel or a stroke on a trackpad. */
const pauseMs = 400;
/** What one notch of a wheel moves at least, in pixels; a stroke on a trackpad begins more gently. */
const notchPx = 40;

/** Tells wheel and trackpad apart, by how a movement begins: what comes next of it is by the same hand. */
export function createMoverOf(): (
	wheel: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'timeStamp'>
) => 'wheel' | 'trackpad' {
	let mover: 'wheel' | 'trackpad' = 'wheel';
	let lastMs = -Infinity;
	return ({ deltaX, deltaY, deltaMode, timeStamp }) => {
		const isSmooth = deltaMode === 0 && (Math.abs(deltaY) < notchPx || (deltaX !== 0 && deltaY !== 0));
		if (timeStamp - lastMs > pauseMs) mover = isSmooth ? 'trackpad' : 'wheel';
		lastMs = timeStamp;
		return mover;
	};
}

/**
 * Where one finger and the plain wheel are the page's, MapLibre says how the map is moved, by what it takes the device
 * for. A laptop may have a touch screen, a tablet a mouse: what is said here follows what the reader has just done.
 * Either key works, as on the poster (early-moves.ts).
 */
export function followGestures(map: LibreMap, locale: Locale): void {
	map.cooperativeGestures.isBypassed = ({ ctrlKey, metaKey }) => ctrlKey || metaKey;
	const key = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl';
	const moverOf = createMoverOf();
	map.on('cooperativegestureprevented', ({ originalEvent }) => {
		const mover = originalEvent instanceof WheelEvent ? moverOf(originalEvent) : 'finger';
		// One for desks and one for phones, of which MapLibre's style sheet shows one.
		for (const message of map.getContainer().querySelectorAll('.maplibregl-cooperative-gesture-screen > *')) {
			message.textContent = gestureHint(locale, mover, key);
		}
	});
}
