import type { Locale } from '../../lib/i18n/locales';

/**
 * One statement that the story japan-korea-defense must make, and the words that carry it in each language.
 *
 * The phrases are exact substrings of the texts in geodata/stories/japan-korea-defense/: the names, terms and numbers
 * without which the statement is lost. A test looks for every one of them in the visible text of the built page, within
 * the card or section that `belongsTo` names, so that a statement can get lost neither in the data nor on its way to
 * the page. Whoever rewords a text rewords its phrases here. Dates have fields of their own and are not held here.
 */
export interface Fact {
	/** F1 to F14, in the order in which the article makes the statements. */
	readonly id: string;
	/** Id of an event or exchange; `story` for what belongs to the story as a whole. */
	readonly belongsTo: string;
	readonly phrases: Readonly<Record<Locale, readonly string[]>>;
}

export const facts: readonly Fact[] = [
	// Koizumi hosted Ahn at the Yokosuka base.
	{
		id: 'F1',
		belongsTo: 'yokosuka-talks',
		phrases: {
			en: [
				'Japanese Defense Minister Shinjiro Koizumi hosted his South Korean counterpart, Ahn Gyu-back',
				'at the Maritime Self-Defense Force’s Yokosuka naval base'
			],
			ja: ['小泉進次郎防衛相が海上自衛隊横須賀基地に', '韓国の安圭伯（アン・ギュベク）国防相を迎え'],
			ko: ['고이즈미 신지로 일본 방위상이 해상자위대 요코스카 기지에서', '안규백 국방부 장관을 맞아']
		}
	},
	// Table tennis and strategic security talks.
	{
		id: 'F2',
		belongsTo: 'yokosuka-talks',
		phrases: {
			en: ['strategic security talks', 'played a friendly game of table tennis'],
			ja: ['安全保障に関する戦略的な協議', '卓球の親善試合'],
			ko: ['전략적 안보 협의', '탁구 친선경기']
		}
	},
	// Koizumi's words.
	{
		id: 'F3',
		belongsTo: 'yokosuka-talks',
		phrases: {
			en: ['[The two countries opened] a new level of defense exchanges', 'Shinjiro Koizumi'],
			ja: ['小泉氏は、両国の防衛交流が新たな段階に入ったと述べた', '小泉進次郎'],
			ko: ['고이즈미 방위상은 양국이 새로운 차원의 국방 교류를 열었다고 말했다', '고이즈미 신지로']
		}
	},
	// First meeting at this base, in Koizumi's home town.
	{
		id: 'F4',
		belongsTo: 'yokosuka-talks',
		phrases: {
			en: ['the first meeting of the two countries’ defense ministers at this base', 'Yokosuka is Koizumi’s hometown'],
			ja: ['日韓の防衛相がこの基地で会談するのは初めて', '横須賀は小泉氏の地元'],
			ko: ['한일 국방장관이 이 기지에서 만난 것은 처음', '요코스카는 고이즈미 방위상의 고향']
		}
	},
	// Agreed: annual visits.
	{
		id: 'F5',
		belongsTo: 'yokosuka-talks',
		phrases: {
			en: ['Annual reciprocal visits by the two defense ministers'],
			ja: ['両国の防衛相が毎年、相互に訪問へ'],
			ko: ['양국 국방장관이 해마다 상호 방문하기로']
		}
	},
	// Agreed: cooperation with the United States.
	{
		id: 'F6',
		belongsTo: 'yokosuka-talks',
		phrases: {
			en: ['Stronger trilateral cooperation with the United States'],
			ja: ['日米韓3カ国の協力を強化へ'],
			ko: ['한미일 3국 협력을 강화하기로']
		}
	},
	// Agreed: personnel exchanges.
	{
		id: 'F7',
		belongsTo: 'yokosuka-talks',
		phrases: {
			en: ['More personnel exchanges between the Self-Defense Forces and the South Korean military'],
			ja: ['自衛隊と韓国軍の人的交流を拡大へ'],
			ko: ['한국군과 자위대 간 인적 교류를 확대하기로']
		}
	},
	// Agreed: advanced technology.
	{
		id: 'F8',
		belongsTo: 'yokosuka-talks',
		phrases: {
			en: ['Cooperation in advanced technology', 'artificial intelligence', 'unmanned systems (drones)', 'space'],
			ja: ['先端技術分野で協力', '人工知能（AI）', '無人システム（ドローン）', '宇宙'],
			ko: ['첨단 기술 분야에서 협력', '인공지능(AI)', '무인체계(드론)', '우주']
		}
	},
	// Agreed: search-and-rescue exercise.
	{
		id: 'F9',
		belongsTo: 'yokosuka-talks',
		phrases: {
			en: ['A joint search-and-rescue exercise of the two navies', 'the first since 2017'],
			ja: ['海上自衛隊と韓国海軍の捜索・救難共同訓練', '2017年以来9年ぶりに実施へ'],
			ko: ['한국 해군과 일본 해상자위대의 공동 수색구조훈련(SAREX)', '2017년 이후 9년 만에 재개하기로']
		}
	},
	// Shared concerns.
	{
		id: 'F10',
		belongsTo: 'story',
		phrases: {
			en: ['shared concerns about North Korea’s growing military capabilities', 'China’s regional activities'],
			ja: ['北朝鮮の軍事力増強', '周辺地域での中国の活動に対する懸念を共有'],
			ko: ['북한의 군사력 증강', '중국의 역내 활동에 대한 우려를 양국이 공유']
		}
	},
	// The refueling at Naha.
	{
		id: 'F11',
		belongsTo: 'naha-refuelling',
		phrases: {
			en: [
				'The Japan Air Self-Defense Force refueled the Black Eagles',
				'the South Korean air force’s aerobatic team, at Naha Air Base',
				'the first support of its kind'
			],
			ja: [
				'航空自衛隊が那覇基地で',
				'韓国空軍のアクロバット飛行チーム「ブラックイーグルス」に給油した',
				'こうした支援は初めて'
			],
			ko: ['일본 항공자위대가 나하 기지에서', '한국 공군 특수비행팀 블랙이글스에 급유했다', '이런 지원은 처음']
		}
	},
	// Hometown diplomacy.
	{
		id: 'F12',
		belongsTo: 'story',
		phrases: {
			en: ['“hometown diplomacy,” a personal approach to strengthening ties'],
			ja: ['個人的なつながりを通じて関係を強めよう', 'いわば「地元外交」'],
			ko: ['개인적인 유대를 앞세워 관계를 다지려는', '이른바 ‘고향 외교’']
		}
	},
	// The summit in Nara.
	{
		id: 'F13',
		belongsTo: 'nara-summit',
		phrases: {
			en: [
				'Japanese Prime Minister Sanae Takaichi hosted South Korean President Lee Jae-myung',
				'in her hometown of Nara',
				'Later the same month, the two countries’ defense ministers met in Yokosuka'
			],
			ja: [
				'高市早苗首相が韓国の李在明（イ・ジェミョン）大統領を地元の奈良に迎え、首脳会談を行った',
				'同月30日には、横須賀で日韓防衛相会談'
			],
			ko: [
				'다카이치 사나에 일본 총리가 고향 나라에서 이재명 대통령을 맞아 정상회담을 했다',
				'같은 달 30일에는 요코스카에서 한일 국방장관회담'
			]
		}
	},
	// The wish for a partnership.
	{
		id: 'F14',
		belongsTo: 'nara-summit',
		phrases: {
			en: ['A shared wish to build a “strategic partnership” that goes beyond historical differences'],
			ja: ['歴史をめぐる立場の違いを超え、「戦略的パートナーシップ」を築きたいとの思いを共有'],
			ko: ['역사 문제를 둘러싼 이견을 넘어 ‘전략적 동반자 관계’를 구축하자는 뜻을 공유']
		}
	}
];
