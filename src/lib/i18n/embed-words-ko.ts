import type { EmbedWords } from './embed-words';

export const embedWordsKo = {
	title: '기사에 지도 넣기',
	standfirst:
		'표시 방식을 정하고, 본문 너비에서 어떻게 보이는지 확인한 다음, 사용하는 시스템에 맞는 코드를 복사하세요. 가입도, 키도, 쿠키도 필요 없습니다.',
	toStory: '기사 보기',
	noScript:
		'설정과 미리보기에는 자바스크립트가 필요합니다. 사용하지 않더라도 기본 설정 코드와 직접 적어 넣을 수 있는 매개변수 목록을 아래에서 볼 수 있습니다.',
	settings: '설정',
	fields: {
		story: '기사',
		locale: '언어',
		height: '높이'
	},
	nothing: '없음(지도 전체)',
	automaticHeight: '너비에 맞춤',
	fixedHeight: '고정',
	heightInPixels: '높이({min}~{max}픽셀)',
	preview: '미리보기',
	columnWidth: '본문 너비',
	widthInPixels: '너비({min}~{max}픽셀)',
	pixels: '{width} 픽셀',
	dragWidth: '본문 너비: 끌거나 화살표 키로 조절',
	size: '{width}×{height}픽셀',
	shrunk: '{percent}%로 줄여서 표시',
	code: '코드',
	unknownHost: '{host} 부분을 게시한 사이트의 주소로 바꾸세요.',
	forms: {
		address: {
			name: '주소',
			use: 'oEmbed를 지원하는 시스템에서 한 줄에 주소만 붙여 넣습니다. 언어만 반영되고 나머지는 기본 설정을 따릅니다.'
		},
		frame: {
			name: '프레임',
			use: 'HTML을 붙여 넣을 수 있는 곳이면 어디서나 쓸 수 있습니다. 다음 형식의 스크립트가 없는 페이지에서는 높이가 {height}픽셀로 고정됩니다.'
		},
		element: {
			name: '스크립트와 요소',
			use: '높이가 본문 너비에 맞춰 바뀌고, 본문 링크로 지도를 움직일 수도 있습니다. 스크립트가 실행되지 않으면 그림이 남습니다.'
		},
		picture: {
			name: '링크가 달린 그림',
			use: '뉴스레터나 앱, 프레임을 쓸 수 없는 시스템에 알맞습니다.'
		}
	},
	copy: '복사',
	copyForm: '복사: {name}',
	copied: '복사했습니다',
	selected: '선택했습니다. Ctrl+C 또는 ⌘C를 눌러 복사하세요.',
	systems: '시스템별 사용법',
	systemNotes: {
		WordPress:
			'한 줄에 주소만 붙여 넣으세요. oEmbed 자동 검색이 켜져 있으면 샌드박스가 적용된 높이 200~1000픽셀의 프레임으로 바뀝니다. unfiltered_html 권한이 있는 사용자는 사용자 정의 HTML 블록에 프레임을 붙여 넣을 수도 있습니다.',
		Drupal:
			'미디어의 oEmbed는 사이트가 허용한 제공자의 주소만 받습니다. 허용되지 않았다면 iframe을 쓸 수 있는 텍스트 형식에서 프레임을 붙여 넣으세요.',
		Ghost: 'HTML 카드에 요소나 프레임을 넣으세요. 임베드 카드와 북마크 카드는 주소에서 oEmbed 정보를 읽습니다.',
		'Arc XP': 'Raw HTML 요소에 요소나 프레임을 넣으세요.',
		AMP: 'amp-iframe에 프레임의 주소와 resizable 속성을 지정하고, overflow 속성이 있는 하위 요소를 넣으세요. 높이는 AMP 형식으로도 전달됩니다.'
	},
	noFrames: '프레임을 쓸 수 없을 때',
	noFramesNote: '링크가 달린 그림을 쓰세요. 연결된 페이지에서 지도와 목록, 출처를 모두 볼 수 있습니다.',
	parameters: '매개변수',
	parametersIntro: '프레임 주소의 쿼리나 요소의 속성으로 지정합니다. 정의되지 않은 것은 무시됩니다.',
	parameterColumns: { name: '이름', values: '값', standard: '기본값', meaning: '기능' },
	anyId: '기사 안의 ID',
	none: '없음',
	off: '꺼짐',
	messages: '메시지',
	messagesIntro:
		'게재 페이지의 스크립트와 프레임은 postMessage로 메시지를 주고받습니다. 모든 메시지에는 type과 v: 1이 있고, 지도에서 보내는 메시지에는 지도를 가리키는 id(예: "ja/japan-korea-defense")도 있습니다. 높이는 항상, 나머지는 events=1일 때만 보냅니다.',
	textLinks: '스크립트를 넣은 페이지에서는 코드를 쓰지 않고도 본문 링크로 지도를 움직일 수 있습니다.',
	fromMap: '지도에서',
	toMap: '지도로',
	messageColumns: { type: '종류', fields: '항목', when: '보내는 때', effect: '기능' },
	sentWhen: {
		'dateline:height': '시작할 때, 너비가 바뀔 때, ping에 답할 때 보냅니다. 단위는 픽셀입니다.',
		'dateline:ready': '지도를 움직일 수 있게 되었을 때 보냅니다.',
		'dateline:select': '항목이 선택되었을 때 보냅니다. 닫히면 null입니다.',
		'dateline:step': '투어의 장면이 바뀔 때 보냅니다. 0부터 세며, 투어를 벗어나면 −1입니다.',
		'dateline:lang': '독자가 언어를 바꾸었을 때 보냅니다.',
		'dateline:error': '움직이는 지도를 쓸 수 없어 그림으로 대신할 때 보냅니다.'
	},
	effects: {
		'dateline:ping': '높이를 묻습니다.',
		'dateline:goto': '지정한 위치로 지도를 옮깁니다.',
		'dateline:select': '일정, 교류 또는 장소를 엽니다. null이면 닫습니다.',
		'dateline:step': '투어의 지정한 장면으로 갑니다.',
		'dateline:lang': '언어를 바꿉니다.',
		'dateline:theme': '색상을 바꿉니다.'
	}
} as const satisfies EmbedWords;
