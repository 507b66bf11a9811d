import type { LocalizedText } from '../i18n/locales';

/*
 * How an embed is set up, as data: by the query of its address, by the attributes of `<dateline-map>`, by the form of
 * the "Embed this map" page. A new parameter is a name in `embedParameters`, in `choices` or `flags` as well (in
 * neither it is the id of a feature), and its words. The loader, the snippets, the form, the table of parameters and
 * the page's attributes follow. What is left is what it does, and hosts' types (`static/dateline-embed.d.ts`, which a
 * test holds to this). Each list is a constant of its own, because each script gets only what it imports.
 */

/** Parameters with a closed set of values; the first is what holds when nothing, or anything else, is said. */
export const choices = {
	theme: ['auto', 'light', 'dark'],
	names: ['locale', 'dual', 'single'],
	ui: ['full', 'map', 'list'],
	gestures: ['cooperative', 'greedy'],
	interactive: ['auto', 'tap', 'never']
} as const satisfies Readonly<Partial<Record<EmbedParameter, readonly string[]>>>;

/** Parameters that are there or not: `?events`, `?events=1`, `?events=true`; `0` and `false` mean no. */
export const flags = ['tour', 'transparent', 'events'] as const satisfies readonly EmbedParameter[];

/**
 * All parameters, in the order of the documentation. The loader copies the attributes of these names into the address.
 */
export const embedParameters = [
	'theme',
	'event',
	'tour',
	'names',
	'ui',
	'gestures',
	'interactive',
	'transparent',
	'events'
] as const;

/** What the page's root says as `data-…` before the first paint, so that a style sheet can obey it: `data-ui="map"`. */
export const pageAttributes = ['gestures', 'ui'] as const satisfies readonly ChoiceParameter[];

export type EmbedParameter = (typeof embedParameters)[number];
export type ChoiceParameter = keyof typeof choices;
export type FlagParameter = (typeof flags)[number];
/** What the form offers. The tour is chosen by hand, in the address. */
export type FormParameter = Exclude<EmbedParameter, 'tour'>;

/** How an embed is set up. */
export type EmbedOptions = {
	readonly [Name in EmbedParameter]: Name extends ChoiceParameter
		? (typeof choices)[Name][number]
		: Name extends FlagParameter
			? boolean
			: string | null;
};

type ParameterWords<Name extends EmbedParameter> = {
	/** What it does: for the table of parameters. */
	readonly meaning: LocalizedText;
} & (Name extends FormParameter ? { /** What the form calls it. */ readonly field: LocalizedText } : unknown) &
	(Name extends ChoiceParameter
		? { readonly values: Readonly<Record<(typeof choices)[Name][number], LocalizedText>> }
		: unknown);

/** What parameters and their values are called, in each language; for the build alone. */
export const parameterWords: { readonly [Name in EmbedParameter]: ParameterWords<Name> } = {
	theme: {
		meaning: {
			en: 'The map’s colors. auto follows the reader’s device.',
			ja: '地図の配色。autoでは読者の端末の設定に従います。',
			ko: '지도의 색상입니다. auto는 독자의 기기 설정을 따릅니다.'
		},
		field: { en: 'Colors', ja: '配色', ko: '색상' },
		values: {
			auto: { en: 'Automatic', ja: '自動', ko: '자동' },
			light: { en: 'Light', ja: 'ライト', ko: '밝게' },
			dark: { en: 'Dark', ja: 'ダーク', ko: '어둡게' }
		}
	},
	event: {
		meaning: {
			en: 'The event, exchange, or place that is open at the start.',
			ja: '最初に開いておく出来事、往来、場所。',
			ko: '처음에 열어 둘 일정, 교류 또는 장소입니다.'
		},
		field: { en: 'Opens with', ja: '最初に開く項目', ko: '처음 열 항목' }
	},
	tour: {
		meaning: {
			en: 'Starts at the first step of the tour.',
			ja: 'ツアーの最初の場面から始めます。',
			ko: '투어의 첫 장면부터 시작합니다.'
		}
	},
	names: {
		meaning: {
			en: 'Whether seas with disputed names carry the language’s usual form, both names, or one.',
			ja: '呼称に争いのある海を、言語ごとの慣用、併記、単独のいずれで表示するか。',
			ko: '명칭에 논란이 있는 바다를 언어별 관용, 병기, 단독 중 무엇으로 표시할지 정합니다.'
		},
		field: { en: 'Sea names', ja: '海の名称', ko: '바다 이름' },
		values: {
			locale: { en: 'As the language has them', ja: '言語ごとの慣用', ko: '언어별 관용' },
			dual: { en: 'Both names', ja: '併記', ko: '병기' },
			single: { en: 'One name', ja: '単独', ko: '단독' }
		}
	},
	ui: {
		meaning: {
			en: 'The map with its headline, the map alone, or the list alone.',
			ja: '地図と見出し、地図のみ、一覧のみ。',
			ko: '지도와 제목, 지도만, 목록만 가운데 고릅니다.'
		},
		field: { en: 'Shows', ja: '表示内容', ko: '표시 내용' },
		values: {
			full: { en: 'Map and headline', ja: '地図と見出し', ko: '지도와 제목' },
			map: { en: 'Map', ja: '地図', ko: '지도' },
			list: { en: 'List', ja: '一覧', ko: '목록' }
		}
	},
	gestures: {
		meaning: {
			en: 'Whether scrolling over the map moves the page or the map.',
			ja: '地図の上でのスクロールで、ページと地図のどちらを動かすか。',
			ko: '지도 위에서 스크롤할 때 페이지와 지도 중 무엇이 움직일지 정합니다.'
		},
		field: { en: 'Scrolling', ja: 'スクロール', ko: '스크롤' },
		values: {
			cooperative: {
				en: 'Page first (map: Ctrl or two fingers)',
				ja: 'ページを優先（地図はCtrlキーか2本指）',
				ko: '페이지 우선(지도는 Ctrl 키나 두 손가락으로)'
			},
			greedy: { en: 'Map first', ja: '地図を優先', ko: '지도 우선' }
		}
	},
	interactive: {
		meaning: {
			en: 'When the moving map loads. With never the picture stays; its cards still open.',
			ja: '動く地図をいつ読み込むか。neverでは画像のままですが、カードは開けます。',
			ko: '움직이는 지도를 언제 불러올지 정합니다. never이면 그림으로 남지만 카드는 열립니다.'
		},
		field: { en: 'Loading', ja: '動く地図の読み込み', ko: '움직이는 지도 불러오기' },
		values: {
			auto: { en: 'When it comes into view', ja: '画面に入ったとき', ko: '화면에 들어올 때' },
			tap: { en: 'When the reader asks for it', ja: '読者が求めたとき', ko: '독자가 요청할 때' },
			never: {
				en: 'Never: it stays a picture with cards',
				ja: '読み込まない（カード付きの画像のまま）',
				ko: '불러오지 않음(카드가 있는 그림)'
			}
		}
	},
	transparent: {
		meaning: {
			en: 'Lets the background of your page show through.',
			ja: '掲載ページの背景を透かして見せます。',
			ko: '게재 페이지의 배경이 비쳐 보이게 합니다.'
		},
		field: { en: 'Transparent background', ja: '背景を透明にする', ko: '배경을 투명하게' }
	},
	events: {
		meaning: {
			en: 'Sends the messages below to your page.',
			ja: '下記のメッセージを掲載ページに送ります。',
			ko: '아래의 메시지를 게재 페이지로 보냅니다.'
		},
		field: {
			en: 'Report readers’ actions to my page',
			ja: '読者の操作を掲載ページに通知する',
			ko: '독자의 조작을 게재 페이지에 알리기'
		}
	}
};
