import type { EmbedWords } from './embed-words';

export const embedWordsEn = {
	title: 'Embed this map',
	standfirst:
		'Set the map up, see it at the width of your column, and copy what your system takes. No account, no key, no cookies.',
	toStory: 'See the story',
	noScript:
		'The form and the preview need JavaScript. Without it, here is the code with standard settings, and every parameter to add by hand.',
	settings: 'Settings',
	fields: {
		story: 'Story',
		locale: 'Language',
		height: 'Height'
	},
	nothing: 'The whole map',
	automaticHeight: 'Follows the width',
	fixedHeight: 'Fixed',
	heightInPixels: 'Height in pixels, {min} to {max}',
	preview: 'Preview',
	columnWidth: 'Column width',
	widthInPixels: 'Width in pixels, {min} to {max}',
	pixels: '{width} pixels',
	dragWidth: 'Column width: drag, or use the arrow keys',
	size: '{width} × {height} pixels',
	shrunk: 'shown at {percent}%',
	code: 'Code',
	unknownHost: 'Put the address of your site in place of {host}.',
	forms: {
		address: {
			name: 'Address',
			use: 'Paste it on a line of its own where your system knows oEmbed. It carries the language; the other settings stay standard.'
		},
		frame: {
			name: 'Frame',
			use: 'Works wherever HTML may be pasted. The height stays {height} pixels unless the script of the next form is on the page.'
		},
		element: {
			name: 'Script and element',
			use: 'The height follows the column, and links in the article can drive the map. If scripts fail, the picture stays.'
		},
		picture: {
			name: 'Picture with a link',
			use: 'For newsletters, apps, and systems that refuse frames.'
		}
	},
	copy: 'Copy',
	copyForm: 'Copy: {name}',
	copied: 'Copied',
	selected: 'Selected. Press Ctrl+C or ⌘C to copy.',
	systems: 'In your system',
	systemNotes: {
		WordPress:
			'Paste the address on a line of its own. Where oEmbed discovery is on, it becomes a sandboxed frame 200 to 1000 pixels high. Users with the unfiltered_html capability may paste the frame into a Custom HTML block.',
		Drupal:
			'Media takes an oEmbed address only from providers that the site allows. Otherwise paste the frame in a text format that permits iframe.',
		Ghost:
			'Put the element or the frame into an HTML card. The embed and bookmark cards take the address and read its oEmbed data.',
		'Arc XP': 'Put the element or the frame into a raw HTML element.',
		AMP: 'Use amp-iframe with the address of the frame, the attribute resizable, and a child with the attribute overflow. The map reports its height in AMP’s own form.'
	},
	noFrames: 'Frames refused',
	noFramesNote: 'Use the picture with a link. The page it leads to has the map, the list, and the sources.',
	parameters: 'Parameters',
	parametersIntro: 'In the query of the frame’s address, or as attributes of the element. Anything unknown is ignored.',
	parameterColumns: { name: 'Name', values: 'Values', standard: 'Standard', meaning: 'What it does' },
	anyId: 'an id of the story',
	none: 'none',
	off: 'off',
	messages: 'Messages',
	messagesIntro:
		'For pages with scripts of their own: postMessage between your page and the frame. Every message has a type and v: 1; those from the map also name it, as in id: "ja/japan-korea-defense". The height is always sent, the rest only with events=1.',
	textLinks: 'With the script on the page, a link in the article moves the map without any code:',
	fromMap: 'From the map',
	toMap: 'To the map',
	messageColumns: { type: 'Type', fields: 'Fields', when: 'When', effect: 'What it does' },
	sentWhen: {
		'dateline:height': 'At the start, when the width has changed, and in answer to a ping. In pixels.',
		'dateline:ready': 'The map can be moved.',
		'dateline:select': 'Something was selected; null when it was closed.',
		'dateline:step': 'The tour stands at a step, counted from 0; −1 when it was left.',
		'dateline:lang': 'The reader changed the language.',
		'dateline:error': 'The moving map failed, and the picture stands in for it.'
	},
	effects: {
		'dateline:ping': 'Asks for the height.',
		'dateline:goto': 'Moves the map to a position.',
		'dateline:select': 'Opens an event, exchange, or place; null closes it.',
		'dateline:step': 'Goes to a step of the tour.',
		'dateline:lang': 'Changes the language.',
		'dateline:theme': 'Changes the colors.'
	}
} as const satisfies EmbedWords;
