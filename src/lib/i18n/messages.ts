import { en } from './en';
import { ja } from './ja';
import { ko } from './ko';
import type { Locale } from './locales';

/**
 * Every word of the interface. The words of a story are its own (geodata/); map names stand with the basemap.
 * Functions where a language puts a value in the middle; the values come formatted (`format-distance`, `format-date`).
 */
export interface Messages {
	siteName: string;
	skipToList: string;
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
	kinds: Readonly<Record<'leaders' | 'ministers' | 'support', string>>;
	statuses: Readonly<Record<'happened' | 'agreed' | 'proposed', string>>;
	topics: Readonly<
		Record<'annual-visits' | 'trilateral' | 'personnel' | 'technology' | 'search-and-rescue' | 'partnership', string>
	>;
	precisions: Readonly<Record<'town' | 'site', string>>;
	outcomes: string;
	people: string;
	/** Heading above what is linked to a place or an event. */
	eventsHere: string;
	exchangesHere: string;
	detailsAndSources: (count: number) => string;
	distanceFrom: (origin: string, distance: string) => string;
	aboutDistance: (distance: string) => string;
	distanceMethod: string;
	arcsAreSchematic: string;
	greatCircleLine: string;
	demarcationLine: string;
	fromTo: (from: string, to: string) => string;
	updated: (date: string, version: number) => string;
	close: string;
	map: (title: string) => string;
	mapControls: string;
	zoomIn: string;
	zoomOut: string;
	reset: string;
	fullScreen: string;
	leaveFullScreen: string;
	mapLoading: string;
	mapFaults: Readonly<Record<'no-webgl' | 'context-lost' | 'stalled' | 'tiles' | 'failed', string>>;
	cooperativeWheel: string;
	cooperativeWheelMac: string;
	cooperativeTouch: string;
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
