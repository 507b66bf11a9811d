import '../poster/early-moves';
import { startWhenWanted } from './start-when-wanted';

/*
 * All that a page does by itself: it moves the poster, and fetches the page's script when somebody wants it. Runs when
 * the page has been read: server/complete-page writes it at its end, as one script with its hash.
 */

startWhenWanted();
