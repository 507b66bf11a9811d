import { startWhenWanted } from './start-when-wanted';

/* What a page without a map does by itself; server/complete-page writes it at its end. */

startWhenWanted();
