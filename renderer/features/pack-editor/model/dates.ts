const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Tells whether a text is a calendar date as packs write it. */
export const isDate = (text: string): boolean =>
  DATE.test(text) && new Date(`${text}T00:00Z`).toISOString().startsWith(text);

/** Tells whether a text is a time of day as packs write it. */
export const isTime = (text: string): boolean => TIME.test(text);
