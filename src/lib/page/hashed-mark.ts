/**
 * Marks an inline script or style sheet of ours: its hash goes into the page's policy (server/complete-page). What is
 * inline without it does not run.
 */
export const hashedMark = 'data-hashed';
