/** The cache in which a bench page leaves files that the app receives afterwards. */
export const RECEIVED_CACHE = 'bench-received';

/** Gives the address of a file in that cache by its number. */
export const receivedFile = (number: number): string => `/bench/received-${String(number)}.attache`;
