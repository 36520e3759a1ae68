declare const brand: unique symbol;

/** A string that only its own constructor gives, so that an id of one kind cannot be passed for another. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };
