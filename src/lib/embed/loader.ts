import { hostLinks } from './host-links';
import { messageVersion } from './messages';
import type { FromEmbed } from './messages';

/*
 * The host's side of an embed: <script async src="…/embed.js">. Newsrooms' pages run it, so it names nothing globally,
 * stores nothing, polls nothing, and whatever it meets, it does not throw. Styles are set through CSSOM alone and
 * nothing is parsed from strings: strict policies and Trusted Types let it pass. What few articles need (links that
 * drive the map, readers' actions as events, attributes that change) is talk.ts', fetched where it is wanted.
 * `server/loader-script` makes it small; lists whose order does not matter stand in the one that compresses best.
 */

/**
 * Written by a build that was told where it is published; "" otherwise (server/loader-script). A name and no text,
 * which the bundler would take for the answer.
 */
declare const datelineSite: string;
/**
 * The attributes of a map: what chooses its address, then what is copied into it (embed/parameters); written by the
 * same. An import would be a global name in the host's page.
 */
declare const datelineNames: readonly string[];

/** What an embed says of itself, from anybody. */
interface Said {
	readonly v?: unknown;
	readonly type: string;
	readonly height: number;
	readonly title: string;
}

try {
	/** Where the site lies, with its folder: "https://maps.example.org/dateline/". */
	const base =
		datelineSite ||
		// The script's own address says it. Where it runs as a text, or as a part of another, nothing does: the fallbacks
		// stay.
		(/.*\/(?=embed\.js)/.exec((document.currentScript as HTMLScriptElement).src) as RegExpExecArray)[0];
	const sheet = new CSSStyleSheet();
	/** What hears an embed's messages, by its window. Windows that are gone fall out by themselves. */
	const known = new WeakMap<object, (message: Said) => void>();

	const names = datelineNames;
	let part: Promise<typeof import('./talk')> | undefined;
	/** Hands over to talk.ts, in order. Without it maps are maps, which nobody talks with. */
	const more = (element?: HTMLElement, about?: string | Said) =>
		(part ??= import(/* @vite-ignore */ base + 'embed-talk.js') as Promise<typeof import('./talk')>).then(
			({ talk }): void => talk(known, element, about),
			() => {
				/* Links are links then. */
			}
		);

	/**
	 * Sizes a frame and listens to it.
	 *
	 * @param frame in the document
	 * @param element the `<dateline-map>`, or the frame itself: where events are dispatched
	 * @param slot what stands in for the map until it speaks
	 */
	const adopt = (frame: HTMLIFrameElement, element: HTMLElement, slot?: HTMLElement) => {
		let widthPx: number;
		// Inline and important: what no style sheet of a host's gets past. A wrapper of fixed height, or of fixed ratio,
		// keeps it: the frame never sticks out of it.
		const setHeight = (heightPx: number) => {
			frame.style.cssText +=
				`padding:0;min-width:0;border:0;max-height:100%;width:100%;display:block;min-height:0;max-width:100%;height:clamp(200px,${heightPx.toFixed()}px,2000px);`.replace(
					/;/g,
					'!important;'
				);
		};
		const observe = (): void =>
			new ResizeObserver((_, observer) => {
				if (widthPx !== (widthPx = frame.clientWidth)) {
					// Not observed while its height changes: browsers report that to the host as an error.
					observer.disconnect();
					// `embedHeightPx` of height.ts. What the loader says as others do (this, `languageOf`) it says again:
					// imported, it would cost more than there is left of its bytes. Tests hold them together.
					setHeight(
						widthPx <= 480
							? Math.max(360, widthPx * 1.25) + 96
							: widthPx <= 800
								? widthPx
								: Math.min(760, widthPx / 1.6)
					);
					setTimeout(observe);
				}
			}).observe(frame);
		setHeight(600);
		observe();
		known.set(frame.contentWindow as Window, (message) => {
			if (message.type !== ('dateline:height' satisfies FromEmbed['type'])) void more(element, message);
			else if (Number.isFinite(message.height)) {
				slot?.remove();
				frame.title = element.title || message.title;
				if ((message.height - frame.clientHeight) ** 2 >= 4) setHeight(message.height);
			}
		});
	};

	/** Adopts the plain frames that have come, and looks for links that drive a map. */
	const scan = () => {
		for (const frame of document.querySelectorAll('iframe'))
			if (!known.has(frame.contentWindow as Window) && /^\w\w\/[\w-]+\/embed\//.test(frame.src.replace(base, '')))
				adopt(frame, frame);
		if (document.querySelector(hostLinks)) void more();
	};

	// A block as wide as its column, unless it is hidden; hosts may override that. The frame takes its place at once,
	// unseen and out of reach; what stands in for it lies above.
	sheet.replaceSync(
		'*{grid-area:1/1}slot+iframe{visibility:hidden}:host(:not([hidden])){display:grid;max-height:100%;width:100%;grid:minmax(0,1fr)/100%}slot{display:block;overflow:auto;contain:size}'
	);
	customElements.define(
		'dateline-map',
		class extends HTMLElement {
			static observedAttributes = names;

			connectedCallback() {
				const frame = document.createElement('iframe');
				const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
				const slot = document.createElement('slot');
				const story = this.getAttribute('story');
				root.adoptedStyleSheets = [sheet];
				root.replaceChildren(slot);
				if (story) {
					const url = new URL(
						`${base}${this.matches(':lang(ja)') ? 'ja' : this.matches(':lang(ko)') ? 'ko' : 'en'}/${story}/embed/`
					);
					for (const name of names.slice(2))
						if (this.hasAttribute(name)) url.searchParams.set(name, this.getAttribute(name) || '1');
					frame.sandbox = 'allow-same-origin allow-popups-to-escape-sandbox allow-popups allow-scripts';
					// The browser makes a text of it; `.href` would be five more bytes in every article.
					frame.src = url as unknown as string;
					frame.allow = 'fullscreen';
					frame.loading = 'lazy';
					root.append(frame);
					adopt(frame, this, slot);
				}
			}

			attributeChangedCallback(name: string) {
				// Attributes are told before an element is connected for the first time, too.
				if (this.shadowRoot) void more(this, name);
			}
		}
	);
	// The element is also the mark of having run already: defining it twice ends above.
	addEventListener('message', ({ source, data }: MessageEvent<Said | null>) => {
		// A frame that was added later makes itself known by speaking.
		if (data?.v === messageVersion) (known.get(source as Window) ?? scan)(data);
	});
	scan();
	addEventListener('DOMContentLoaded', scan);
} catch {
	// Nowhere to ask, a browser without such sheets, or the second time: the page stays as it is.
}
