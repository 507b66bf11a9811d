/** All that only a live map needs: imported at once and not before, so that no page carries it in its first bytes. */
export { homeCamera } from '../cartography/camera';
export { pickAt, pickTolerancePx } from '../cartography/pick';
export { composeScene } from '../cartography/scene';
export { deriveArcs } from '../derived/arcs';
export { createNewsMap } from '../maplibre/news-map';
export { claimContext } from './live-budget';
export { ownTileSets } from './tile-sets';
