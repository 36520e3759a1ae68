/** What a page says to a waiting version of the site when the person wants it now. */
export const TAKE_OVER = 'attache-take-over';
