import { createRequire } from 'node:module';
import type { Locale } from '../i18n/locales';
import type { PosterLettering } from '../poster/poster-style';

/** The fonts of a picture: files that come with the build's packages, so that every machine draws the same. */
export interface PictureFonts {
	readonly lettering: PosterLettering;
	readonly files: readonly string[];
}

/** Only a language's own: of one another's fonts a renderer would take Han signs in the wrong shape. */
const fonts: Readonly<
	Record<Locale, Readonly<Record<'sans' | 'serif', string>> & { readonly files: readonly string[] }>
> = {
	en: {
		sans: 'Source Sans 3',
		serif: 'Source Serif 4',
		files: [
			'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
			'source-sans-3/500Medium/SourceSans3_500Medium.ttf',
			'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
			'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'
		]
	},
	ja: {
		sans: 'BIZ UDPGothic',
		serif: 'BIZ UDPMincho',
		files: [
			'biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
			'biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
			'biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf'
		]
	},
	ko: {
		sans: 'Noto Sans KR',
		serif: 'NanumMyeongjo',
		files: [
			'noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
			'noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf',
			'nanum-myeongjo/400Regular/NanumMyeongjo_400Regular.ttf'
		]
	}
};

const { resolve } = createRequire(import.meta.url);

/** Japanese and Korean fonts have no italic: there the drawing slants the seas' names, as browsers do. */
export function pictureFonts(locale: Locale): PictureFonts {
	const { files, ...families } = fonts[locale];
	return {
		lettering: { familiesOf: (family) => [families[family]], seaSlantDeg: locale === 'en' ? 0 : 14 },
		files: files.map((file) => resolve(`@expo-google-fonts/${file}`))
	};
}
