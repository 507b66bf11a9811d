import { hashedMark } from './hashed-mark';

/**
 * The id of what stands where a map's picture ends: all that is seen at first has come then, and the first paint waits
 * for just that (server/complete-page). In it is the style sheet that only the rest of the page needs.
 */
export const afterPicture = 'after-picture';

/** The style sheet in it before the build has written it. */
export const emptySheet = `<style ${hashedMark}>/**/</style>`;
