import type { Crowd } from '../site/crowd';
import { measureDrag } from './measure-drag';
import type { Measure } from './part';

/** Drags a live map on which many names stand. */
export function measureCrowd(crowd: Crowd): Measure {
	return async (bench, benchPage, condition) => {
		const site = bench.crowdSites[crowd];
		if (!site) throw new Error(`There is no site with ${crowd} names.`);
		const path = benchPage.isOurs ? benchPage.path : `/peers/${benchPage.name}-${crowd}/`;
		// So that it is compressed before anybody waits for it.
		await (await fetch(site.origin + path, { headers: { 'Accept-Encoding': 'br' } })).arrayBuffer();
		return measureDrag({ ...bench, site }, { ...benchPage, path }, condition);
	};
}
