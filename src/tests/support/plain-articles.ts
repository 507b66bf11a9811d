import type { Locale } from '../../lib/i18n/locales';

/** An article as newsrooms write them, in each language: what a map is pasted into. */
export const plainArticles: Readonly<
	Record<Locale, { readonly title: string; readonly paragraphs: readonly string[] }>
> = {
	en: {
		title: 'City library opens its reading garden after two years of work',
		paragraphs: [
			'The city library opened its new reading garden on Saturday morning, two years after the first plans were shown to the public, and several hundred people came to see it.',
			'The garden lies behind the main building, on ground that used to be a parking lot. It has benches for ninety readers, a shelter against the rain and forty young maple trees.',
			'“We wanted a place where nobody has to buy anything,” said the library’s director, who had asked readers for their wishes before an architect was chosen.',
			'Costs stayed within the budget that the council had approved, although the price of timber rose while the shelter was being built, and a winter storm delayed the planting.',
			'Schools can book the garden in the mornings. In the afternoons it is open to everyone until the library closes, and on warm evenings there will be readings, the first of them in May.',
			'A second part, with a small stage and a pond, is to follow next year if enough donations come in; a little more than half of the sum has been promised so far.'
		]
	},
	ja: {
		title: '市立図書館の読書庭園、2年の工事を経て開園',
		paragraphs: [
			'市立図書館の新しい読書庭園が土曜日の朝に開園した。計画が市民に示されてから2年がたち、初日には数百人が訪れて、木陰のベンチで思い思いに本を開いた。',
			'庭園は本館の裏手、かつて駐車場だった場所にある。90人分のベンチと雨よけのあずまやが置かれ、40本の若いカエデが植えられた。車いすでも全体を回ることができる。',
			'「何も買わなくてもいられる場所がほしかった」と館長は話す。設計者を選ぶ前に、図書館は利用者から広く意見を集め、寄せられた要望のほとんどが図面に反映された。',
			'あずまやの建設中に木材の価格が上がり、冬の嵐で植樹も遅れたが、費用は市議会が認めた予算の範囲に収まった。工事の記録は本館の1階で今月末まで展示されている。',
			'午前中は学校が予約して使うことができる。午後は閉館まで誰でも利用でき、暖かい季節の夕方には朗読会も開かれる予定で、最初の会は5月に行われる。',
			'植えられたカエデは市内の苗木農家が10年かけて育てたもので、秋には赤く色づく。手入れは園芸の経験を持つ市民の会が毎週水曜日に引き受け、参加したい人をいつでも受け付けている。飲み物の持ち込みは自由だが、火を使うことと楽器の演奏は禁じられている。',
			'小さな舞台と池を備えた第2期の工事は、寄付が集まれば来年始まる。これまでに必要な額の半分余りについて申し出があったと図書館は説明している。'
		]
	},
	ko: {
		title: '시립도서관 독서 정원, 2년 공사 끝에 문 열어',
		paragraphs: [
			'시립도서관의 새 독서 정원이 토요일 아침 문을 열었다. 계획이 시민에게 처음 공개된 지 2년 만이며, 첫날에는 수백 명이 찾아와 나무 그늘 아래 벤치에서 책을 펼쳤다.',
			'정원은 본관 뒤편, 예전에 주차장이던 자리에 있다. 아흔 명이 앉을 수 있는 벤치와 비를 피할 정자가 놓였고 어린 단풍나무 마흔 그루가 심어졌다.',
			'“아무것도 사지 않아도 머물 수 있는 곳을 원했다”고 관장은 말했다. 도서관은 설계자를 고르기 전에 이용자들의 의견을 널리 모았다고 설명했다.',
			'정자를 짓는 동안 목재 값이 오르고 겨울 폭풍으로 나무 심기가 늦어졌지만, 비용은 시의회가 승인한 예산을 넘지 않았다고 시는 밝혔다.',
			'오전에는 학교가 예약해 쓸 수 있다. 오후에는 도서관이 문을 닫을 때까지 누구나 이용할 수 있으며, 따뜻한 저녁에는 낭독회도 열린다. 첫 낭독회는 5월이다.',
			'정원에 심은 단풍나무는 시내의 묘목 농가가 십 년 동안 길러 온 것으로, 가을이면 붉게 물든다. 돌보는 일은 원예 경험이 있는 시민 모임이 매주 수요일에 맡으며, 함께하고 싶은 사람은 언제든지 신청할 수 있다. 음료는 가져올 수 있지만 불을 쓰거나 악기를 연주하는 일은 허용되지 않는다.',
			'작은 무대와 연못을 갖춘 두 번째 구역은 기부금이 모이면 내년에 공사를 시작한다. 지금까지 필요한 금액의 절반 남짓이 약속되었다고 도서관은 전했다.'
		]
	}
};
