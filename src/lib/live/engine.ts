/** All that only a live map needs: imported at once and not before, so that no page carries it in its first bytes. */
export { startMap } from './start-map';
