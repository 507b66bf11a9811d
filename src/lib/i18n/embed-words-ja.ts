import type { EmbedWords } from './embed-words';

export const embedWordsJa = {
	title: '記事に地図を埋め込む',
	standfirst:
		'表示を設定し、本文の幅で見え方を確かめ、お使いのシステムに合うコードをコピーしてください。登録もキーもCookieも要りません。',
	toStory: '元の記事を見る',
	noScript:
		'設定とプレビューにはJavaScriptが必要です。無効のままでも、標準設定のコードと、手で書き足せるパラメーターの一覧をご利用いただけます。',
	settings: '設定',
	fields: {
		story: '記事',
		locale: '言語',
		height: '高さ'
	},
	nothing: 'なし（地図全体）',
	automaticHeight: '幅に合わせる',
	fixedHeight: '固定',
	heightInPixels: '高さ（{min}〜{max}ピクセル）',
	preview: 'プレビュー',
	columnWidth: '本文の幅',
	widthInPixels: '幅（{min}〜{max}ピクセル）',
	pixels: '{width}ピクセル',
	dragWidth: '本文の幅：ドラッグまたは矢印キーで変更',
	size: '{width}×{height}ピクセル',
	shrunk: '{percent}%に縮小して表示',
	code: 'コード',
	unknownHost: '{host}の部分は、公開先のアドレスに置き換えてください。',
	forms: {
		address: {
			name: 'アドレス',
			use: 'oEmbedに対応したシステムで、1行に単独で貼り付けます。反映されるのは言語だけで、ほかは標準設定になります。'
		},
		frame: {
			name: 'フレーム',
			use: 'HTMLを貼り付けられる場所ならどこでも使えます。次の形式のスクリプトがないページでは、高さは{height}ピクセルで固定されます。'
		},
		element: {
			name: 'スクリプトと要素',
			use: '高さが本文の幅に連動し、本文のリンクから地図を操作することもできます。スクリプトが動かない環境では画像が残ります。'
		},
		picture: {
			name: 'リンク付きの画像',
			use: 'メールマガジンやアプリ、フレームを使えないシステム向けです。'
		}
	},
	copy: 'コピー',
	copyForm: 'コピー：{name}',
	copied: 'コピーしました',
	selected: '選択しました。Ctrl+Cまたは⌘Cでコピーしてください。',
	systems: 'システム別の使い方',
	systemNotes: {
		WordPress:
			'アドレスを1行に単独で貼り付けてください。oEmbedの自動検出が有効なら、サンドボックス化された高さ200〜1000ピクセルのフレームになります。unfiltered_html権限のあるユーザーは、カスタムHTMLブロックにフレームを貼り付けることもできます。',
		Drupal:
			'メディアのoEmbedは、サイトが許可した提供元のアドレスしか受け付けません。許可がない場合は、iframeを使えるテキストフォーマットでフレームを貼り付けてください。',
		Ghost:
			'HTMLカードに要素かフレームを貼り付けてください。埋め込みカードとブックマークカードは、アドレスからoEmbedの情報を読み取ります。',
		'Arc XP': 'Raw HTML要素に、要素かフレームを貼り付けてください。',
		AMP: 'amp-iframeにフレームのアドレスとresizable属性を指定し、overflow属性を付けた子要素を入れてください。高さはAMPの形式でも通知されます。'
	},
	noFrames: 'フレームを使えない場合',
	noFramesNote: 'リンク付きの画像をお使いください。リンク先で、地図、一覧、出典のすべてを見ることができます。',
	parameters: 'パラメーター',
	parametersIntro: 'フレームのアドレスのクエリ、または要素の属性として指定します。定義にないものは無視されます。',
	parameterColumns: { name: '名前', values: '値', standard: '標準', meaning: '働き' },
	anyId: '記事内のID',
	none: 'なし',
	off: 'オフ',
	messages: 'メッセージ',
	messagesIntro:
		'掲載ページのスクリプトとフレームは、postMessageでやり取りできます。どのメッセージにもtypeとv: 1があり、地図からのものには、地図を示すid（例："ja/japan-korea-defense"）も付きます。高さは常に、ほかはevents=1のときだけ送られます。',
	textLinks: 'スクリプトを入れたページでは、コードを書かずに本文のリンクから地図を操作できます。',
	fromMap: '地図から',
	toMap: '地図へ',
	messageColumns: { type: '種類', fields: '項目', when: '送られるとき', effect: '働き' },
	sentWhen: {
		'dateline:height': '開始時、幅が変わったとき、pingへの返答。単位はピクセル。',
		'dateline:ready': '地図を動かせるようになったとき。',
		'dateline:select': '項目が選択されたとき。閉じたときはnull。',
		'dateline:step': 'ツアーの場面が変わったとき。0から数え、終了したときは−1。',
		'dateline:lang': '読者が言語を切り替えたとき。',
		'dateline:error': '動く地図が使えず、画像で代替したとき。'
	},
	effects: {
		'dateline:ping': '高さを問い合わせます。',
		'dateline:goto': '指定した位置に地図を移動します。',
		'dateline:select': '出来事、往来、場所を開きます。nullで閉じます。',
		'dateline:step': 'ツアーの指定した場面に進みます。',
		'dateline:lang': '言語を切り替えます。',
		'dateline:theme': '配色を切り替えます。'
	}
} as const satisfies EmbedWords;
