import type { DistanceUnit } from './format-distance';
import type { Locale } from './locales';

/**
 * Every word of the interface, in English, which says what words there are: the other languages' files are held to it
 * by the compiler. The words of a story are its own (geodata/); map names stand with the basemap, what kinds are called
 * with the kinds (story/kinds). Plain texts, so that a page carries those of its own language only, as data. `{name}`
 * stands for a value that comes formatted (`format-distance`, `format-date`): `fill` puts it in.
 */
export const en = {
	siteName: 'Dateline',
	languages: 'Languages',
	stories: 'Stories',
	events: 'Events',
	exchanges: 'Exchanges',
	places: 'Places',
	context: 'Background',
	notes: 'Notes',
	sources: 'Sources',
	corrections: 'Publication and corrections',
	legend: 'Legend',
	statuses: { happened: 'Happened', agreed: 'Agreed', proposed: 'Wished for' },
	/** Of an event or an exchange that has not happened (yet), beside its date and in the key. */
	planned: { agreed: 'Agreed, not yet held', proposed: 'Proposed' },
	topics: {
		'annual-visits': 'Annual visits',
		trilateral: 'With the United States',
		personnel: 'Personnel',
		technology: 'Technology',
		'search-and-rescue': 'Search and rescue',
		partnership: 'Partnership'
	},
	precisions: {
		town: 'The point is placed at town level: it does not mark an exact site.',
		site: 'The point marks the site itself.'
	},
	/** Heading of what was agreed or done; wishes and proposals have their own. */
	outcomes: 'What they agreed',
	wishes: 'Wishes and proposals',
	people: 'Who met',
	/** Heading above what is linked to a place or an event. */
	eventsHere: 'Events here',
	exchangesHere: 'Exchanges',
	details: 'Details',
	/** {count} */
	detailsAndSources: { one: 'Details and 1 source', other: 'Details and {count} sources' },
	/** {origin} {distance} */
	distanceFrom: 'About {distance} from {origin}',
	/** {distance} */
	aboutDistance: 'about {distance}',
	distanceMethod: 'Distances are great-circle distances between the points, rounded: not routes.',
	arcsAreSchematic: 'Arcs are schematic. None is a flight path or a ship’s route.',
	demarcationLine: 'Military demarcation line',
	/** {from} {to} */
	fromTo: '{from} to {to}',
	/** {date}: of a story that was never changed. */
	published: 'Published {date}',
	/** {date} {version} */
	updated: 'Updated {date} · version {version}',
	close: 'Close',
	/** {title} */
	map: 'Map: {title}',
	mapControls: 'Map controls',
	zoomIn: 'Zoom in',
	zoomOut: 'Zoom out',
	reset: 'Show the whole story',
	fullScreen: 'Full screen',
	leaveFullScreen: 'Leave full screen',
	posterLink: 'The map as a picture (SVG)',
	/** In an embed, the link to the story's page. */
	wholeStory: 'Full story and sources',
	embedThisMap: 'Embed this map',
	loadMap: 'Load the moving map',
	mapFaults: {
		'no-webgl': 'This browser cannot draw the moving map. The whole story is in the list.',
		'context-lost': 'The graphics memory was taken away from the map. It returns as soon as the browser allows it.',
		stalled: 'The map is taking unusually long. The whole story is in the list.',
		tiles: 'Part of the background map could not be loaded. The story itself is complete.',
		failed: 'The moving map could not be started. The whole story is in the list.'
	},
	/** A language link was pressed and nothing came. */
	languageFailed: 'The other language could not be loaded; the page stays as it is.',
	timeline: 'Timeline',
	/** {step} {steps} {title} */
	tourStep: 'Step {step} of {steps}: {title}',
	tour: 'Walk through the story',
	previousStep: 'Previous event',
	nextStep: 'Next event',
	play: 'Play',
	pause: 'Pause',
	period: 'Choose a period',
	periodFrom: 'From',
	periodTo: 'To',
	/** {count} {all}: how many events lie in the period. */
	inPeriod: '{count} of {all} events',
	distancesIn: 'Distances in',
	units: { km: 'Kilometers', mi: 'Miles', nmi: 'Nautical miles' } satisfies Record<DistanceUnit, string>,
	measure: 'Measure between two places',
	measureFrom: 'From',
	measureTo: 'To',
	/** {from} {to} {distance} */
	measured: '{from} to {to}: about {distance}',
	/** Draws what is measured as a line. */
	showOnMap: 'Show on the map',
	share: 'Share',
	linkCopied: 'The link is copied',
	/** The address itself follows. */
	linkToCopy: 'Copy this link:',
	attribution: 'Map data',
	attributionOsm: '© OpenStreetMap contributors',
	attributionNaturalEarth: 'Natural Earth',
	inLanguage: { en: 'in English', ja: 'in Japanese', ko: 'in Korean' } satisfies Record<Locale, string>,
	notFoundTitle: 'There is no such page',
	notFoundText: 'The address may have been mistyped, or the story may have moved.',
	toFrontPage: 'To the newest story'
};
