/** All that only a live map needs: imported at once and not before, so that no page carries it in its first bytes. */
export { homeCamera } from '../cartography/camera';
export { composeScene } from '../cartography/scene';
export { deriveArcs } from '../derived/arcs';
export { claimContext } from './live-budget';
export { startMap } from './start-map';
