import type { Locale } from '../../lib/i18n/locales';
import type { MapNames } from '../../lib/scene/context-names';

/*
 * Names around the example's scene: a few cities, the four of the story among them, and two seas. Close enough to one
 * another that some have to give way.
 */

type Row = readonly [en: string, ja: string, ko: string, lngDeg: number, latDeg: number, rank: number];

const cities: readonly Row[] = [
	['Seoul', 'ソウル', '서울', 126.98, 37.57, 1],
	['Tokyo', '東京', '도쿄', 139.69, 35.69, 1],
	['Fukuoka', '福岡', '후쿠오카', 130.41, 33.58, 2],
	['Osaka', '大阪', '오사카', 135.5, 34.7, 1],
	['Kyoto', '京都', '교토', 135.77, 35.01, 2],
	['Kobe', '神戸', '고베', 135.2, 34.69, 3],
	['Nagoya', '名古屋', '나고야', 136.91, 35.18, 2],
	['Hiroshima', '広島', '히로시마', 132.46, 34.39, 2],
	['Kumamoto', '熊本', '구마모토', 130.71, 32.8, 3],
	['Kagoshima', '鹿児島', '가고시마', 130.56, 31.6, 2],
	['Busan', '釜山', '부산', 129.08, 35.18, 1],
	['Daegu', '大邱', '대구', 128.6, 35.87, 2],
	['Daejeon', '大田', '대전', 127.39, 36.35, 3],
	['Gwangju', '光州', '광주', 126.85, 35.16, 3],
	['Niigata', '新潟', '니가타', 139.02, 37.92, 2],
	['Kanazawa', '金沢', '가나자와', 136.66, 36.56, 2],
	['Sendai', '仙台', '센다이', 140.87, 38.27, 1],
	['Shanghai', '上海', '상하이', 121.47, 31.23, 1]
];

const seas: readonly Row[] = [
	['Yellow Sea', '黄海', '황해', 123.5, 35.5, 1],
	['Pacific Ocean', '太平洋', '태평양', 138.5, 32, 1]
];

export function exampleMapNames(locale: Locale): MapNames {
	const read = ([en, ja, ko, lng, lat, rank]: Row) => ({
		id: en.toLowerCase().replaceAll(' ', '-'),
		name: { en, ja, ko }[locale],
		position: [lng, lat] as const,
		rank
	});
	return {
		cities: cities.map(read),
		seaNames: seas.map((row) => ({ ...read(row), rotationDeg: 0, minZoom: 0, maxZoom: 24 })),
		otherSeaNames: { dual: {}, single: {} },
		seaNamesNote: ''
	};
}
