import { en } from './en';
import type { DistanceUnit } from './format-distance';
import { ja } from './ja';
import { ko } from './ko';
import type { Locale } from './locales';

/**
 * Every word of the interface. The words of a story are its own (geodata/); map names stand with the basemap, what
 * kinds are called with the kinds (story/kinds). Plain texts, so that a page carries those of its own language only, as
 * data. `{name}` stands for a value that comes formatted (`format-distance`, `format-date`): `fill` puts it in.
 */
export interface Messages {
	siteName: string;
	languages: string;
	stories: string;
	events: string;
	exchanges: string;
	places: string;
	context: string;
	notes: string;
	sources: string;
	corrections: string;
	legend: string;
	statuses: Readonly<Record<'happened' | 'agreed' | 'proposed', string>>;
	/** Of an event or an exchange that has not happened (yet), beside its date and in the key. */
	planned: Readonly<Record<'agreed' | 'proposed', string>>;
	topics: Readonly<
		Record<'annual-visits' | 'trilateral' | 'personnel' | 'technology' | 'search-and-rescue' | 'partnership', string>
	>;
	precisions: Readonly<Record<'town' | 'site', string>>;
	/** Heading of what was agreed or done; wishes and proposals have their own. */
	outcomes: string;
	wishes: string;
	people: string;
	/** Heading above what is linked to a place or an event. */
	eventsHere: string;
	exchangesHere: string;
	details: string;
	/** {count} */
	detailsAndSources: Readonly<Record<'one' | 'other', string>>;
	/** {origin} {distance} */
	distanceFrom: string;
	/** {distance} */
	aboutDistance: string;
	distanceMethod: string;
	arcsAreSchematic: string;
	demarcationLine: string;
	/** {from} {to} */
	fromTo: string;
	/** {date}: of a story that was never changed. */
	published: string;
	/** {date} {version} */
	updated: string;
	close: string;
	/** {title} */
	map: string;
	mapControls: string;
	zoomIn: string;
	zoomOut: string;
	reset: string;
	fullScreen: string;
	leaveFullScreen: string;
	posterLink: string;
	/** In an embed, the link to the story's page. */
	wholeStory: string;
	embedThisMap: string;
	loadMap: string;
	mapFaults: Readonly<Record<'no-webgl' | 'context-lost' | 'stalled' | 'tiles' | 'failed', string>>;
	/** A language link was pressed and nothing came. */
	languageFailed: string;
	timeline: string;
	/** {step} {steps} {title} */
	tourStep: string;
	tour: string;
	previousStep: string;
	nextStep: string;
	play: string;
	pause: string;
	period: string;
	periodFrom: string;
	periodTo: string;
	/** {count} {all}: how many events lie in the period. */
	inPeriod: string;
	distancesIn: string;
	units: Readonly<Record<DistanceUnit, string>>;
	measure: string;
	measureFrom: string;
	measureTo: string;
	/** {from} {to} {distance} */
	measured: string;
	/** Draws what is measured as a line. */
	showOnMap: string;
	share: string;
	linkCopied: string;
	/** The address itself follows. */
	linkToCopy: string;
	attribution: string;
	attributionOsm: string;
	attributionNaturalEarth: string;
	inLanguage: Readonly<Record<Locale, string>>;
	notFoundTitle: string;
	notFoundText: string;
	toFrontPage: string;
}

const catalogues: Readonly<Record<Locale, Messages>> = { en, ja, ko };

/** The interface's words in one language. */
export function messagesIn(locale: Locale): Messages {
	return catalogues[locale];
}
